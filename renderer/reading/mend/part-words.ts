import type { ArticlePart } from '../../../shared/model/version.js';
import { articleText } from '../../../shared/text/article-text.js';

/** A part with its place among all of them. */
export interface NumberedPart {
  readonly number: number;
  readonly part: ArticlePart;
}

/** Parts of the article, one by one, and runs of what was left out between them. */
export type PartRun =
  | { readonly kind: 'kept'; readonly part: NumberedPart }
  | { readonly kind: 'left-out'; readonly parts: readonly NumberedPart[] };

/** The parts of a page as a person goes through them: what was left out stays together. */
export function partRuns(parts: readonly ArticlePart[]): readonly PartRun[] {
  const runs: PartRun[] = [];
  for (const [number, part] of parts.entries()) {
    const last = runs.at(-1);
    if (part.isKept) runs.push({ kind: 'kept', part: { number, part } });
    else if (last?.kind === 'left-out')
      runs[runs.length - 1] = { ...last, parts: [...last.parts, { number, part }] };
    else runs.push({ kind: 'left-out', parts: [{ number, part }] });
  }
  return runs;
}

const LONGEST = 280;

/** The first words of a part; nothing for one without words. */
export function partWords({ block }: ArticlePart): string {
  const text = block.type === 'figure' ? articleText([block]) || block.alt : articleText([block]);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
