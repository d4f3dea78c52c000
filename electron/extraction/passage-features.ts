import { Opinion, pairsOf, wordsOf } from './agreement.js';
import { allByTag, type DomElement, elementsInside, textOf } from './dom.js';
import { Groups } from './passage-groups.js';
import { Places } from './passage-place.js';
import { countSentences, type Figures, textFigures } from './passage-text.js';
import type { Passage } from './passages.js';

/** What is known of a page before its passages are judged: texts without captions. */
export interface Readings {
  readonly readability: string;
  readonly defuddle: string;
  /** The publisher's own copy; empty when it is none or too short to be one. */
  readonly publisher: string;
  readonly title: string;
  readonly description: string;
}

/** The figures a passage is judged by, in families; every passage has the same names. */
export type Features = Readonly<Record<string, Figures>>;

const MISSING = -1;
const FARTHEST = 30;

const clamped = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** A text to hold others against; null when there is none. */
interface Reading {
  readonly words: readonly string[];
  readonly opinion: Opinion;
}

function readingOf(text: string): Reading | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : { words, opinion: new Opinion(text, words) };
}

/** How much of each passage a text holds; everywhere MISSING when there is no such text. */
const sharesOf = (passages: readonly Passage[], reading: Reading | null): readonly number[] =>
  passages.map(({ words }) => reading?.opinion.shareOfWords(words) ?? MISSING);

/** How much one text holds of another, MISSING when there is no such text. */
const heldBy = (holder: Reading | null, held: Reading | null): number =>
  holder === null || held === null ? MISSING : holder.opinion.shareOfWords(held.words);

const lengthOf = (reading: Reading | null): number => reading?.words.length ?? 0;

interface ReadTexts {
  readonly readability: Reading | null;
  readonly defuddle: Reading | null;
  readonly publisher: Reading | null;
}

/** What is the same for all passages of a page. */
function pageFigures({ readability, defuddle, publisher }: ReadTexts, passages: readonly Passage[]): Figures {
  const ours = lengthOf(readability);
  const words = passages.reduce((sum, passage) => sum + passage.words.length, 0);
  return {
    rInD: heldBy(defuddle, readability),
    dInR: heldBy(readability, defuddle),
    rInC: heldBy(publisher, readability),
    cInR: heldBy(readability, publisher),
    rShare: share(ours, words),
    dToR: share(lengthOf(defuddle), ours),
    cToR: share(lengthOf(publisher), ours),
    rWords: ours,
    pageWords: words,
    passages: passages.length,
  };
}

/** How much of a passage stands elsewhere in the page too: teasers, tables of contents, second copies. */
function repeatsOf(passages: readonly Passage[]): readonly number[] {
  const pairs = passages.map(({ words }) => new Set(pairsOf(words)));
  const counts = new Map<string, number>();
  for (const pair of pairs.flatMap((set) => [...set])) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return pairs.map((set) => share([...set].filter((pair) => (counts.get(pair) ?? 0) > 1).length, set.size));
}

const lettersOf = (text: string): string => wordsOf(text).join('');

/** The element that shows the title: a heading that is it, else the first of the first level. */
function titleElement(body: DomElement, title: string): DomElement | null {
  const wanted = lettersOf(title);
  const headings = [...allByTag(body, 'h1'), ...allByTag(body, 'h2')];
  return headings.find((heading) => lettersOf(textOf(heading)) === wanted) ?? allByTag(body, 'h1')[0] ?? null;
}

const FAR_UP = 16;

/** How many levels above an element the first one is that is also above another; FAR_UP when there is no other. */
function levelsTo(element: DomElement, others: ReadonlySet<DomElement>): number {
  let at: DomElement | null = element;
  for (let level = 0; at && level < FAR_UP; level++) {
    if (others.has(at)) return level;
    at = at.parentElement;
  }
  return FAR_UP;
}

function lineage(element: DomElement | null): ReadonlySet<DomElement> {
  const found = new Set<DomElement>();
  for (let at = element; at; at = at.parentElement) found.add(at);
  return found;
}

/** The element whose own lines hold most of what Readability took. */
function coreOf(passages: readonly Passage[], shares: readonly number[]): DomElement | null {
  const words = new Map<DomElement, number>();
  for (const [index, { element, words: own }] of passages.entries()) {
    const around = element.parentElement ?? element;
    words.set(around, (words.get(around) ?? 0) + own.length * Math.max(0, shares[index] ?? 0));
  }
  let core: DomElement | null = null;
  for (const [element, count] of words) if (core === null || count > (words.get(core) ?? 0)) core = element;
  return core;
}

/** Where passages stand on a page: in its order, by its words, and from title and core. */
class Order {
  readonly #starts: readonly number[];
  readonly #words: number;
  readonly #first: number;
  readonly #last: number;
  readonly #titleAt: number | null;
  readonly #title: ReadonlySet<DomElement>;
  readonly #core: ReadonlySet<DomElement>;
  readonly #passages: readonly Passage[];

  constructor(passages: readonly Passage[], body: DomElement, title: string, shares: readonly number[]) {
    let before = 0;
    this.#passages = passages;
    this.#starts = passages.map(({ words }) => (before += words.length) - words.length);
    this.#words = before;
    const strong = passages.flatMap(({ words, text, linked }, index) =>
      (shares[index] ?? 0) >= 0.6 && words.length >= 10 && countSentences(text) > 0 && linked < 0.5
        ? [index]
        : [],
    );
    this.#first = strong[0] ?? 0;
    this.#last = strong.at(-1) ?? passages.length - 1;
    const heading = titleElement(body, title);
    this.#title = lineage(heading);
    this.#core = lineage(coreOf(passages, shares));
    this.#titleAt = heading && this.#placeOf(heading, body);
  }

  /** The first passage that begins after an element. */
  #placeOf(element: DomElement, body: DomElement): number {
    const order = new Map(elementsInside(body).map((inside, index) => [inside, index]));
    const place = order.get(element) ?? 0;
    const next = this.#passages.findIndex((passage) => (order.get(passage.element) ?? 0) > place);
    return next === -1 ? this.#passages.length : next;
  }

  of(index: number, { element }: Passage): Figures {
    const start = this.#starts[index] ?? 0;
    return {
      place: index / this.#passages.length,
      wordPlace: share(start, this.#words),
      fromFirst: clamped(index - this.#first, FARTHEST),
      fromLast: clamped(index - this.#last, FARTHEST),
      fromTitle: this.#titleAt === null ? -100 : clamped(index - this.#titleAt, FARTHEST),
      wordsFromTitle:
        this.#titleAt === null
          ? -5_000
          : clamped(start - (this.#starts[this.#titleAt] ?? this.#words), 3_000),
      toTitle: levelsTo(element, this.#title),
      toCore: levelsTo(element, this.#core),
    };
  }
}

/** The figures of all passages of a page, in their order. */
export function featuresOf(
  passages: readonly Passage[],
  body: DomElement,
  readings: Readings,
): readonly Features[] {
  const read = {
    readability: readingOf(readings.readability),
    defuddle: readingOf(readings.defuddle),
    publisher: readingOf(readings.publisher),
  };
  const readability = sharesOf(passages, read.readability);
  const defuddle = sharesOf(passages, read.defuddle);
  const publisher = sharesOf(passages, read.publisher);
  const title = sharesOf(passages, readingOf(readings.title));
  const description = sharesOf(passages, readingOf(readings.description));
  const repeats = repeatsOf(passages);
  const groups = new Groups(
    passages.map((passage, index) => ({
      passage,
      readability: Math.max(0, readability[index] ?? 0),
      defuddle: Math.max(0, defuddle[index] ?? 0),
    })),
  );
  const places = new Places(allByTag(body, 'article'));
  const order = new Order(passages, body, readings.title, readability);
  const page = pageFigures(read, passages);
  const copies = new Map<string, number>();
  for (const { text } of passages) copies.set(text, (copies.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  return passages.map((passage, index) => {
    const copy = seen.get(passage.text) ?? 0;
    seen.set(passage.text, copy + 1);
    return {
      page,
      text: textFigures(passage),
      place: places.of(passage.element),
      ...groups.of(passage),
      order: order.of(index, passage),
      held: {
        r: readability[index] ?? MISSING,
        d: defuddle[index] ?? MISSING,
        c: publisher[index] ?? MISSING,
        title: title[index] ?? MISSING,
        description: description[index] ?? MISSING,
        repeats: repeats[index] ?? 0,
        copies: copies.get(passage.text) ?? 1,
        copy,
      },
    };
  });
}
