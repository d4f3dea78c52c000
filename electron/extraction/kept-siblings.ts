import { type DomElement, nearest } from './dom.js';
import type { Passage } from './passages.js';

const MOST_LINKED = 0.3;
/** Log-odds, averaged over words, below which a list or a table is no part of the article wherever it stands. */
const SURELY_NOT = -2.5;

/** One block among others: a list with all its items, a table, a listing, a line. */
interface Unit {
  readonly element: DomElement;
  readonly isText: boolean;
  readonly isHeading: boolean;
  readonly passages: Passage[];
}

const isList = ({ localName }: DomElement): boolean => /^(?:ul|ol|menu)$/.test(localName);

/** The outermost list that a passage stands in. */
function listAround(element: DomElement): DomElement {
  const list = nearest(element, isList) ?? element;
  const outer = nearest(list, isList);
  return outer === null ? list : listAround(list);
}

function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const passage of passages) {
    const element = passage.inside === 'list' ? listAround(passage.element) : passage.element;
    const last = units.at(-1);
    if (passage.inside === 'list' && last?.element === element) last.passages.push(passage);
    else {
      const { type } = passage.block;
      const isText = passage.inside !== 'list' && type !== 'code' && type !== 'table';
      units.push({ element, isText, isHeading: type === 'heading', passages: [passage] });
    }
  }
  return units;
}

/** The average of a figure over the words of passages. */
function mean(passages: readonly Passage[], figureOf: (passage: Passage) => number): number {
  const words = passages.reduce((sum, passage) => sum + passage.words.length, 0);
  return (
    passages.reduce((sum, passage) => sum + figureOf(passage) * passage.words.length, 0) / Math.max(1, words)
  );
}

/**
 * What is kept of a page, with the lists, tables and listings that stand right below it in the same box, or below a heading
 * there: of their few words, such as those of ingredients, no one can tell what they belong to. Not those that lead elsewhere.
 */
export function withSiblings(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
  odds: ReadonlyMap<Passage, number>,
): ReadonlySet<Passage> {
  const found = new Set(kept);
  const isKept = ({ passages: own }: Unit): boolean => own.some((passage) => found.has(passage));
  const isLikely = ({ passages: own }: Unit): boolean =>
    mean(own, ({ linked }) => linked) < MOST_LINKED &&
    mean(own, (passage) => odds.get(passage) ?? 0) > SURELY_NOT;
  const units = unitsOf(passages);
  for (const [index, unit] of units.entries()) {
    if (unit.isText || isKept(unit)) continue;
    const box = unit.element.parentElement;
    const above = units
      .slice(0, index)
      .findLast((other) => !other.isHeading || other.element.parentElement !== box || isKept(other));
    if (above && above.element.parentElement === box && isKept(above) && isLikely(unit))
      for (const passage of unit.passages) found.add(passage);
  }
  return found;
}
