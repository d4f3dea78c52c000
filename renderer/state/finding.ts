import type { ArticleId } from '../../shared/model/article.js';
import type { TextPosition } from '../../shared/model/highlight.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import { findInText, type FoldedText, foldText } from '../../shared/text/find-in-text.js';
import { type HeadText, headText } from './head-text.js';
import type { ReadingPage } from './reading.js';
import { createStore, type Store } from './store.js';

/** What a search found in one article. */
export interface SearchMarks {
  readonly title: readonly TextPosition[];
  readonly body: readonly TextPosition[];
}

export interface FindingState {
  /** The article words are looked for in; another one that is opened is not searched. */
  readonly openIn: ArticleId | null;
  /** Counts up whenever the field is asked for, so that it takes the focus again. */
  readonly asked: number;
  readonly words: string;
  /** Where the search found all its words, in the title and in the text, until others are typed here. */
  readonly marks: SearchMarks | null;
  /** Whether the last syllable of the words is still being typed. */
  readonly isComposing: boolean;
  /** Offset in the article's text from which the place at hand is looked for; below zero in its head. */
  readonly from: number;
}

export type Finding = Store<FindingState>;

/** What is looked for in the open article. */
export const createFinding = (): Finding =>
  createStore<FindingState>({ openIn: null, asked: 0, words: '', marks: null, isComposing: false, from: 0 });

interface FoldedArticle {
  readonly head: string;
  readonly folded: FoldedText;
}
const foldedArticles = new WeakMap<ArticleText, FoldedArticle>();

function foldedOf(head: string, text: ArticleText): FoldedText {
  const known = foldedArticles.get(text);
  if (known?.head === head) return known.folded;
  const folded = foldText(head + text.text);
  foldedArticles.set(text, { head, folded });
  return folded;
}

/** The line of the title among those of the head. */
const TITLE_LINE = 1;

/** What a search found, as places of an article. */
function placesOf({ lines }: HeadText, { title, body }: SearchMarks): readonly TextPosition[] {
  const from = lines[TITLE_LINE]?.start ?? 0;
  return [...title.map(({ start, end }) => ({ start: start + from, end: end + from })), ...body];
}

/** Every place of the words in an article, those of its head first and below zero. */
export const placesIn = (
  head: HeadText,
  text: ArticleText,
  { words, marks, isComposing }: Pick<FindingState, 'words' | 'marks' | 'isComposing'>,
): readonly TextPosition[] =>
  marks
    ? placesOf(head, marks)
    : findInText(foldedOf(head.text, text), { words, isOpen: isComposing }).map(({ start, end }) => ({
        start: start - head.text.length,
        end: end - head.text.length,
      }));

/** Number of the place at hand: the first one at or after an offset, round the end. */
export const placeAtHand = (places: readonly TextPosition[], from: number): number =>
  Math.max(
    0,
    places.findIndex(({ start }) => start >= from),
  );

/** Goes to the next or previous place, round the ends. */
export function findAgain(finding: Finding, page: ReadingPage, by: 1 | -1): void {
  if (page.kind !== 'open') return;
  const state = finding.get();
  const places = placesIn(headText(page.article), page.text, state);
  const at = placeAtHand(places, state.from);
  const { id } = page.article.headline;
  const next = places[(at + (state.openIn === id ? by : 0) + places.length) % Math.max(1, places.length)];
  finding.change({ openIn: id, ...(next ? { from: next.start } : {}) });
}
