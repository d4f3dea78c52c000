import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import type { TextPosition } from '../../shared/model/highlight.js';
import type { Article } from '../../shared/model/article.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import { toSourceOffset } from '../../shared/text/white-space.js';
import { type FindingState, placeAtHand, placesIn, type Searched } from '../state/finding.js';
import { headText } from '../state/head-text.js';
import type { Line, Lines } from '../state/lines.js';
import type { Marks } from '../state/marks.js';
import { noteTexts } from '../state/note-texts.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { lineRange } from './line-range.js';

/** Names of what is painted, as styles/article.css knows them. */
const FOUND = 'found';
const AT_HAND = 'found-at-hand';

export interface DrawnArticle {
  readonly pane: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  readonly article: Article;
  readonly text: ArticleText;
  readonly lines: Lines;
  readonly marks: Marks;
}

/** Every line that is drawn and searched. */
interface ShownLines {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** The elements of lines by their number, the first of all lines being `from`. */
const numbered = (article: Element, name: string, from: number): readonly (readonly [number, Element])[] =>
  [...article.querySelectorAll(`[${name}]`)].map((line) => [from + Number(line.getAttribute(name)), line]);

/** Where places of the text are drawn, in order; a place that is drawn nowhere is left out. */
function rangesOf(
  article: Element,
  { head, body }: ShownLines,
  places: readonly TextPosition[],
): readonly Range[] {
  const all = [...head, ...body];
  const drawn = new Map([
    ...numbered(article, 'data-head-line', 0),
    ...numbered(article, 'data-line', head.length),
  ]);
  let number = 0;
  return places.flatMap(({ start, end }) => {
    while ((all[number + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) number += 1;
    const [line, element] = [all[number], drawn.get(number)];
    if (!line || !element) return [];
    const at = (offset: number): number => toSourceOffset(line.source, offset - line.start);
    return lineRange(element, at(start), at(end)) ?? [];
  });
}

/** Scrolls a place into the middle of the pane, unless it is well in sight. */
function showRange(range: Range, pane: HTMLElement): void {
  range.startContainer.parentElement
    ?.closest('.table-scroll, pre')
    ?.scrollTo({ left: 0, behavior: 'instant' });
  const [box, sight] = [range.getBoundingClientRect(), pane.getBoundingClientRect()];
  const margin = sight.height / 6;
  if (box.top >= sight.top + margin && box.bottom <= sight.bottom - margin) return;
  pane.scrollBy({ top: box.top - sight.top - sight.height / 2, behavior: 'instant' });
}

interface Painted {
  readonly shown: ShownLines;
  readonly places: readonly TextPosition[];
}

/** Paints places of the article under a name of the style sheet. */
function usePainted(name: string, body: RefObject<HTMLElement | null>, what: Painted): void {
  useLayoutEffect(() => {
    if (!body.current) return undefined;
    const painted = new Highlight(...rangesOf(body.current, what.shown, what.places));
    painted.priority = name === AT_HAND ? 1 : 0;
    CSS.highlights.set(name, painted);
    return () => void CSS.highlights.delete(name);
  }, [name, body, what]);
}

export interface Found {
  readonly places: readonly TextPosition[];
  /** Number of the place at hand, from 0. */
  readonly atHand: number;
  /** Whether that stands in a note. */
  readonly isInNote: boolean;
  /** Where the place at hand is drawn now; null when it stands in a note or nothing is found. */
  readonly rangeAtHand: () => Range | null;
}

/** What is searched of the article that is drawn. */
function useSearched({ article, text }: Pick<DrawnArticle, 'article' | 'text'>): Searched {
  const { store } = useSession().reading;
  const highlights = useStorePart(store, (state) => state.highlights);
  const notes = useStorePart(store, (state) => state.notes);
  const head = useMemo(() => headText(article), [article]);
  const texts = useMemo(() => noteTexts(text, { highlights, notes }), [text, highlights, notes]);
  return useMemo(() => ({ head, text, notes: texts }), [head, text, texts]);
}

/** Paints what is found over the article, without touching it, and brings the place at hand into sight; a note shows its own (`FoundInNote`). */
export function useFound(
  { pane, body, article, text, lines, marks }: DrawnArticle,
  state: FindingState,
): Found {
  const { words, marks: sought, isComposing, from } = state;
  const searched = useSearched({ article, text });
  const { head } = searched;
  const shown = useMemo(() => ({ head: head.lines, body: lines.all }), [head, lines]);
  const places = useMemo(
    () => placesIn(searched, { words, marks: sought, isComposing }),
    [searched, words, sought, isComposing],
  );
  const atHand = placeAtHand(places, from);

  const painted = useMemo(() => places.filter(({ start }) => start < text.text.length), [places, text]);
  const place = painted[atHand];
  // Drawing a highlight cuts the text anew: then everything is painted again.
  const all = useMemo(() => ({ shown, marks, places: painted }), [shown, marks, painted]);
  const one = useMemo(() => ({ shown, marks, places: place ? [place] : [] }), [shown, marks, place]);
  usePainted(FOUND, body, all);
  usePainted(AT_HAND, body, one);

  const rangeAtHand = (): Range | null =>
    (body.current && place && rangesOf(body.current, shown, [place])[0]) ?? null;
  useEffect(() => {
    const [range] = body.current && place ? rangesOf(body.current, shown, [place]) : [];
    if (range && pane.current) showRange(range, pane.current);
  }, [pane, body, shown, place]);

  return { places, atHand, isInNote: atHand >= painted.length && places.length > 0, rangeAtHand };
}
