import type { Block } from '../../shared/model/block.js';
import type { Passage } from './passages.js';

const countWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { words }) => sum + words.length, 0);

/** Passages in stretches: those of one post together, every other by itself. */
function stretchesOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const stretches: Passage[][] = [];
  let open: Block | null = null;
  for (const passage of passages) {
    const { post } = passage;
    if (post !== null && post === open) stretches.at(-1)?.push(passage);
    else stretches.push([passage]);
    open = post;
  }
  return stretches;
}

const isPost = ([first]: readonly Passage[]): boolean => (first?.post ?? null) !== null;

/**
 * What is kept of a page, with embedded posts as a whole: one of which most is kept, or that stands between two passages
 * that are. Of all others nothing: a name and a day without the words they belong to say nothing.
 */
export function withWholePosts(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): ReadonlySet<Passage> {
  const stretches = stretchesOf(passages);
  if (!stretches.some(isPost)) return kept;
  const isKept = ([first]: readonly Passage[]): boolean => first !== undefined && kept.has(first);
  const others = stretches
    .map((stretch, index) => ({ stretch, index }))
    .filter(({ stretch }) => !isPost(stretch));
  const stands = (index: number): boolean => {
    const before = others.findLast((other) => other.index < index);
    const after = others.find((other) => other.index > index);
    return before !== undefined && after !== undefined && isKept(before.stretch) && isKept(after.stretch);
  };
  const isIn = (stretch: readonly Passage[], index: number): boolean =>
    isPost(stretch)
      ? countWords(stretch.filter((passage) => kept.has(passage))) * 2 > countWords(stretch) || stands(index)
      : isKept(stretch);
  return new Set(stretches.filter(isIn).flat());
}
