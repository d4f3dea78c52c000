import { type DomElement, elementsOf, namesOf, nearest, textOf } from './dom.js';
import { termPartOf } from './kept-terms.js';
import { isFormulaLine } from './math-text.js';
import type { Passage } from './passages.js';
import { isAtPicture } from './picture-lines.js';

const MOST_LINKED = 0.3;
/** Log-odds, averaged over words, below which a list or a table is no part of the article wherever it stands. */
const SURELY_NOT = -2.5;

/** What stands between two lines of a text and is still none of it. */
const FURNITURE =
  /(?:^|[\s_-])(?:share|sharing|social|sns|related|recommend\w*|newsletters?|subscri\w+|ads?|advert\w*|sponsored|promo\w*|tags?|comments?|repl(?:y|ies)|breadcrumbs?|nav|menu|toc|author|byline|read-?more)(?:$|[\s_-])/;

/** One block among others: a list with all its items, a table, a listing, a line. */
interface Unit {
  readonly element: DomElement;
  readonly isText: boolean;
  readonly isHeading: boolean;
  /** A line that says little by itself: a formula, or what is written beside a picture. */
  readonly isBesides: boolean;
  readonly passages: Passage[];
}

const isList = ({ localName }: DomElement): boolean => /^(?:ul|ol|menu)$/.test(localName);

/** The outermost list that a passage stands in. */
function listAround(element: DomElement): DomElement {
  const list = nearest(element, isList) ?? element;
  const outer = nearest(list, isList);
  return outer === null ? list : listAround(list);
}

/** The source of a quote is written anew and has no element of its own: it stands where the line above it does. */
function elementOf({ element, inside }: Passage, above: Unit | undefined): DomElement {
  if (inside === 'quote' && element.localName === 'body') return above?.element ?? element;
  if (inside === 'list') return listAround(element);
  return termPartOf(element)?.list ?? element;
}

/** Whether a passage is one of a list, or of a list of terms. */
const isItem = ({ inside, element }: Passage): boolean => inside === 'list' || termPartOf(element) !== null;

function kindOf(passage: Passage): Pick<Unit, 'isText' | 'isHeading' | 'isBesides'> {
  const { block, element } = passage;
  const isHeading = block.type === 'heading';
  const isLine = !isItem(passage) && block.type === 'paragraph';
  const isBesides = isLine && (isFormulaLine(element) || isAtPicture(passage));
  const isText = isLine ? !isBesides : isHeading && !isItem(passage);
  return { isText, isHeading, isBesides };
}

function unitsOf(passages: readonly Passage[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const passage of passages) {
    const last = units.at(-1);
    const element = elementOf(passage, last);
    if (isItem(passage) && last?.element === element) last.passages.push(passage);
    else units.push({ element, ...kindOf(passage), passages: [passage] });
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

const isAlone = (element: DomElement, box: DomElement): boolean =>
  elementsOf(box).every(
    (other) => other === element || other.localName === 'button' || textOf(other).trim() === '',
  );

/** An element with the boxes that hold nothing but it. */
function wrapped(element: DomElement): DomElement {
  const box = element.parentElement;
  return box !== null && box.localName !== 'body' && isAlone(element, box) ? wrapped(box) : element;
}

const isQuote = ({ localName }: DomElement): boolean => localName === 'blockquote';

const isQuoted = ({ passages }: Unit): boolean => passages.every(({ inside }) => inside === 'quote');

/** Whether a line stands in a box by itself, or in a quote or a figure there. */
function standsIn(element: DomElement, box: DomElement | null): boolean {
  const holder = nearest(element, (around) => isQuote(around) || around.localName === 'figure');
  return [element, ...(holder ? [holder] : [])].some((line) => wrapped(line).parentElement === box);
}

const isNamed = (element: DomElement): boolean => FURNITURE.test(namesOf(element));

/** Whether an element, or a box around it up to another, is called by a name of furniture. */
function isFurniture(element: DomElement, outer: DomElement): boolean {
  if (isNamed(element) || isNamed(outer)) return true;
  const found = nearest(element, (candidate) => candidate === outer || isNamed(candidate));
  return element !== outer && found !== null && found !== outer;
}

const isUnlinked = ({ passages }: Unit): boolean => mean(passages, ({ linked }) => linked) < MOST_LINKED;

const isCaptionedOrCode = ({ block }: Passage): boolean =>
  block.type === 'code' || (block.type === 'table' && block.caption.length > 0);

/** The units of a page and what of them is kept so far. */
class Kept {
  readonly #units: readonly Unit[];
  readonly #found: ReadonlySet<Passage>;

  constructor(units: readonly Unit[], found: ReadonlySet<Passage>) {
    this.#units = units;
    this.#found = found;
  }

  has({ passages }: Unit): boolean {
    return passages.some((passage) => this.#found.has(passage));
  }

  isWhole({ passages }: Unit): boolean {
    return passages.every((passage) => this.#found.has(passage));
  }

  /** Whether a unit stands right below what is kept. */
  isBelow(index: number, unit: Unit): boolean {
    return this.#isFreeBelow(index, unit.element.parentElement) || this.#isBoxedBelow(index, unit);
  }

  /** Whether what stands above a unit in the same box, headings passed over, is kept. */
  #isFreeBelow(index: number, box: DomElement | null): boolean {
    const above = this.#units
      .slice(0, index)
      .findLast((other) => !other.isHeading || other.element.parentElement !== box || this.has(other));
    return above !== undefined && above.element.parentElement === box && this.has(above);
  }

  /** Whether a table with a caption, or a listing, that has a box for itself stands right below what is kept in the box around that. */
  #isBoxedBelow(index: number, { element, passages }: Unit): boolean {
    const outer = wrapped(element);
    const box = outer.parentElement;
    const above = this.#units
      .slice(0, index)
      .findLast((other) => !other.isHeading || this.has(other) || !standsIn(other.element, box));
    return (
      outer !== element &&
      box !== null &&
      passages.every(isCaptionedOrCode) &&
      !isFurniture(element, outer) &&
      above !== undefined &&
      this.has(above) &&
      standsIn(above.element, box)
    );
  }

  /** Whether a line ends a quote of which the line above is kept: it is its source, most likely, and stays with it. */
  #endsKeptQuote(unit: Unit): boolean {
    const above = this.#units[this.#units.indexOf(unit) - 1];
    return above !== undefined && [above, unit].every(isQuoted) && this.has(above);
  }

  /** Whether a unit stands between two kept lines of the same box, with nothing but its like in between. */
  isBetween(index: number, { element }: Unit): boolean {
    const outer = wrapped(element);
    const box = outer.parentElement;
    const isLine = (other: Unit): boolean =>
      this.has(other) || (other.isText && !other.isHeading && !this.#endsKeptQuote(other));
    const around = [this.#units.slice(0, index).findLast(isLine), this.#units.slice(index + 1).find(isLine)];
    return (
      box !== null &&
      !isFurniture(element, outer) &&
      around.every((other) => other && this.has(other) && standsIn(other.element, box))
    );
  }
}

/**
 * What is kept of a page, with the lists, tables and listings that stand right below it in the same box, or below a heading
 * there, listings and tables with a caption also when they have a box there for themselves: of their few words, such as
 * those of ingredients, no one can tell what they belong to. Not those that lead elsewhere.
 * Between two lines that are kept they stay whatever the odds, and whole, unless their names are those of furniture.
 */
export function withSiblings(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
  odds: ReadonlyMap<Passage, number>,
): ReadonlySet<Passage> {
  const found = new Set(kept);
  const units = unitsOf(passages);
  const known = new Kept(units, found);
  const isLikely = ({ passages: own }: Unit): boolean =>
    mean(own, (passage) => odds.get(passage) ?? 0) > SURELY_NOT;
  const isOther = (unit: Unit): boolean => !unit.isBesides && !known.has(unit);
  for (const [index, unit] of units.entries()) {
    if (unit.isText || known.isWhole(unit) || !isUnlinked(unit)) continue;
    const isBelow = isOther(unit) && known.isBelow(index, unit) && isLikely(unit);
    if (isBelow || known.isBetween(index, unit)) for (const passage of unit.passages) found.add(passage);
  }
  return found;
}
