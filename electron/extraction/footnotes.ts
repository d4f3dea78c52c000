import type { Block, Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { allByTag, type DomElement, elementsInside, namesOf, nearest, textOf } from './dom.js';

const NOTE_ID = /(?:^|[-_:.])(?:fn|foot-?note|note|endnote|cite_?note|sdfootnote)s?(?:[-_:.]|\d|$)/i;
/** What the number of a note looks like: `1`, `[12]`, `a`, `*`, `주1`. */
const LABEL = /^\s*[[(（]?\s*(?:주\s?)?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})\s*[\])）]?\s*$/i;

/** An arrow that leads back, in brackets or not; with the number of the place when there are several. */
const ARROW = /^\s*[[(]?\s*[↩↑⤴⏎↵↰^]\ufe0e?\ufe0f?\s*\d{0,2}\s*[\])]?\s*$/u;
const BACK_NAME =
  /(?:^|[\s_-])(?:footnote-?back(?:ref|link)?|reverse-?footnote|back-?ref|mw-cite-backlink)(?:$|[\s_-])/;

const NOTES = new Set(['li', 'p', 'div', 'aside']);

/** The place in the same page that a link leads to, written alone or with the page's own address; empty for any other link. */
function targetOf(link: DomElement, base: string | null): string {
  const href = link.getAttribute('href')?.trim() ?? '';
  const [address = '', id = ''] = href.split('#', 2);
  const isHere = address === '' || (base !== null && address === base.split('#', 1)[0]);
  return isHere && /^[^#\s]{1,100}$/.test(id) ? id : '';
}

/** The notes of an article and the places that point at them. */
export interface Footnotes {
  /** The key of the note a link points at; null when it is no such link. */
  readonly refKey: (link: DomElement) => string | null;
  /** The key of a note, when an element is one that something points at. */
  readonly noteKey: (element: DomElement) => string | null;
  /** Whether an element is a note's way back to its place in the text: how that looks here is ours. */
  readonly isWayBack: (element: DomElement) => boolean;
}

/** Ids of an element and of the one around it: what the way back to a mark in the text leads to. */
const idsAt = (element: DomElement): readonly string[] =>
  [element, element.parentElement].flatMap((one) => one?.getAttribute('id') ?? []);

/**
 * Marks in the text whose notes are named like nothing in particular: each leads to an element further down, which leads
 * back to it.
 */
function markedBothWays(root: DomElement, labels: readonly DomElement[], base: string | null) {
  if (labels.length === 0) return new Set<DomElement>();
  const all = elementsInside(root);
  const order = new Map(all.map((element, index) => [element, index]));
  const notes = new Map(
    all.filter(({ localName }) => NOTES.has(localName)).map((one) => [one.getAttribute('id') ?? '', one]),
  );
  return new Set(
    labels.filter((link) => {
      const note = notes.get(targetOf(link, base));
      if (!note || (order.get(note) ?? 0) < (order.get(link) ?? 0)) return false;
      const places = idsAt(link);
      return allByTag(note, 'a').some((back) => places.includes(targetOf(back, base)));
    }),
  );
}

/** Finds the notes of a body: elements named like notes, or leading back, that a small mark in the text points at. */
export function findFootnotes(root: DomElement, base: string | null): Footnotes {
  const labels = allByTag(root, 'a').filter(
    (link) => LABEL.test(textOf(link)) && targetOf(link, base) !== '',
  );
  const bothWays = markedBothWays(root, labels, base);
  const marks = labels.filter((link) => {
    const id = targetOf(link, base);
    return (NOTE_ID.test(id) && !/ref/i.test(id)) || bothWays.has(link);
  });
  const wanted = new Set(marks.map((link) => targetOf(link, base)));
  const places = new Set(marks.flatMap(idsAt));
  const notes = new Set(
    wanted.size === 0
      ? []
      : elementsInside(root)
          .filter(({ localName }) => NOTES.has(localName))
          .map((element) => element.getAttribute('id') ?? '')
          .filter((id) => wanted.has(id)),
  );
  const isNote = (element: DomElement): boolean => notes.has(element.getAttribute('id') ?? '');
  return {
    refKey: (link) => {
      const id = targetOf(link, base);
      return notes.has(id) && LABEL.test(textOf(link)) ? id : null;
    },
    noteKey: (element) => (isNote(element) ? element.getAttribute('id') : null),
    isWayBack: (element) => {
      if (BACK_NAME.test(namesOf(element))) return true;
      const id = targetOf(element, base);
      if (id === '') return false;
      return ARROW.test(textOf(element)) || (places.has(id) && nearest(element, isNote, 8) !== null);
    },
  };
}

/** A number in brackets, or the caret that led back before a wiki's script took its link away. */
const MARK = /^(?:\^|[[(（](?:\d{1,3}|[a-z])[\])）])\s+/i;

const trimmedStart = (inlines: readonly Inline[]): readonly Inline[] => {
  const [start, ...rest] = inlines;
  return start?.type === 'text' ? [{ ...start, value: start.value.trimStart() }, ...rest] : inlines;
};

/** The words of a note without the number it begins with: how notes are numbered here is ours. */
function withoutNumber(inlines: readonly Inline[]): readonly Inline[] {
  const [start, ...rest] = inlines;
  if (start?.type === 'text') return [{ ...start, value: start.value.replace(MARK, '') }, ...rest];
  return start?.type === 'sup' && LABEL.test(inlineText([start])) ? trimmedStart(rest) : inlines;
}

/** A note without what it begins with to tell which it is. */
export function withoutMark(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  const inlines = withoutNumber(first.inlines);
  return inlineText(inlines).trim() === '' ? blocks : [{ ...first, inlines }, ...rest];
}

/** A body without the heading over its notes alone: they stand at its end under one of ours. */
export function withoutNotesHeading(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ type }) => type === 'footnote');
  const areLast = blocks.slice(first).every(({ type }) => type === 'footnote');
  return first > 0 && areLast && blocks[first - 1]?.type === 'heading'
    ? blocks.toSpliced(first - 1, 1)
    : blocks;
}
