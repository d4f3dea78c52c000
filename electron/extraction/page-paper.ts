import { isOfSite, type PageLine } from './copied-page.js';
import { withoutPageWords } from './page-words.js';
import { namesPaper, soundsLikePaper } from './pasted-masthead.js';

/** The paper that a copied page is from, and the lines that name it. */
export interface Paper {
  readonly name: string;
  /** False for what only stands where papers do: anything else that names one knows better. */
  readonly isSure: boolean;
  readonly lines: readonly string[];
}

const LONGEST = 40;
const MOST_WORDS = 5;
const FOLLOW = /^(?:구독|팔로우|subscribe|follow|購読|フォロー)/iu;

const isName = (line: string): boolean =>
  line.length <= LONGEST && line.split(' ').length <= MOST_WORDS && !/(?:[.!?。！？:]|게시판)$/u.test(line);

/** A name beside the button to follow it. */
function isFollowed(line: string, next: PageLine | undefined): boolean {
  const beside = line.slice(withoutPageWords(line).length).trim();
  return FOLLOW.test(beside) || (next?.kind === 'site' && FOLLOW.test(next.line));
}

interface Name {
  readonly name: string;
  readonly line: string;
  readonly next: PageLine | undefined;
}

const namesIn = (lines: readonly PageLine[]): readonly Name[] =>
  lines.flatMap(({ line, kind }, index) => {
    const name = withoutPageWords(line);
    return kind === 'text' && isName(name) ? [{ name, line, next: lines[index + 1] }] : [];
  });

/**
 * The paper among the lines around a headline: one that is named again in the text, that is followed, or whose name ends
 * as those of papers do; else the first line of the page, above its menu.
 */
export function paperIn(
  above: readonly PageLine[],
  below: readonly PageLine[],
  text: readonly string[],
): Paper | null {
  const over = namesIn(above);
  const names = [...over, ...namesIn(below)];
  const sure =
    names.findLast(({ name }) => text.some((other) => other !== name && namesPaper(other, name))) ??
    over.findLast(({ line, next }) => isFollowed(line, next)) ??
    names.findLast(({ name }) => soundsLikePaper(name));
  const first = over.find(({ next }) => next !== undefined && isOfSite(next));
  const { name } = sure ?? first ?? {};
  if (name === undefined) return null;
  const lines = names.filter((other) => other.name === name).map(({ line }) => line);
  return { name, isSure: sure !== undefined, lines };
}
