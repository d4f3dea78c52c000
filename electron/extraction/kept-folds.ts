import { type DomElement, nearest } from './dom.js';
import type { Passage } from './passages.js';

const MOST_LINKED = 0.3;

const foldAround = (element: DomElement): DomElement | null =>
  nearest(element, ({ localName }) => localName === 'details');

const isName = ({ element }: Passage): boolean =>
  element.localName === 'summary' || nearest(element, ({ localName }) => localName === 'summary', 4) !== null;

/** What is kept, with the names of folds of which something is kept: a name of three words is judged to be a button. */
export function withFoldNames(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
): ReadonlySet<Passage> {
  const folds = new Set(
    [...kept].flatMap((passage) => (isName(passage) ? [] : (foldAround(passage.element) ?? []))),
  );
  if (folds.size === 0) return kept;
  const names = passages.filter((passage) => {
    const fold = isName(passage) && passage.linked < MOST_LINKED ? foldAround(passage.element) : null;
    return fold !== null && folds.has(fold);
  });
  return new Set([...kept, ...names]);
}
