import type { Response } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { TextPosition } from '../../shared/model/highlight.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import { findInText, type FoldedText, foldText } from '../../shared/text/find-in-text.js';
import { type HeadText, headText } from './head-text.js';
import { type NoteText, noteTexts } from './note-texts.js';
import type { ReadingPage, ReadingState } from './reading.js';
import { createStore, type Store } from './store.js';

/** What a search found in one article. */
export interface SearchMarks {
  readonly title: readonly TextPosition[];
  readonly body: readonly TextPosition[];
  readonly notes: Response<'search.marks'>['notes'];
}

export interface FindingState {
  /** The article words are looked for in; another one that is opened is not searched. */
  readonly openIn: ArticleId | null;
  /** Counts up whenever the field is asked for, so that it takes the focus again. */
  readonly asked: number;
  readonly words: string;
  /** Where the search found all its words, in the title, in the text and in notes, until others are typed here. */
  readonly marks: SearchMarks | null;
  /** Whether the last syllable of the words is still being typed. */
  readonly isComposing: boolean;
  /** Offset in the article's text from which the place at hand is looked for; below zero in its head, behind its end in notes. */
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

const moved =
  (by: number) =>
  ({ start, end }: TextPosition): TextPosition => ({ start: start + by, end: end + by });

/** What is searched of an open article. */
export interface Searched {
  readonly head: HeadText;
  readonly text: ArticleText;
  readonly notes: readonly NoteText[];
}

/** What is searched of an open article, as the reading pane has it. */
export const searchedOf = (
  { article, text }: Extract<ReadingPage, { kind: 'open' }>,
  marked: Pick<ReadingState, 'highlights' | 'notes'>,
): Searched => ({ head: headText(article), text, notes: noteTexts(text, marked) });

/** What a search found, as places of an article. */
function placesOf(
  { head, notes }: Searched,
  { title, body, notes: inNotes }: SearchMarks,
): readonly TextPosition[] {
  const said = new Map(inNotes.map(({ highlightId, marks }) => [highlightId, marks]));
  return [
    ...title.map(moved(head.lines[TITLE_LINE]?.start ?? 0)),
    ...body,
    ...notes.flatMap(({ note, start }) => (said.get(note.highlightId) ?? []).map(moved(start))),
  ];
}

/** Every place of the words in an article: those of its head first and below zero, those in notes behind its end. */
export function placesIn(
  searched: Searched,
  { words, marks, isComposing }: Pick<FindingState, 'words' | 'marks' | 'isComposing'>,
): readonly TextPosition[] {
  if (marks) return placesOf(searched, marks);
  const { head, text, notes } = searched;
  const query = { words, isOpen: isComposing };
  return [
    ...findInText(foldedOf(head.text, text), query).map(moved(-head.text.length)),
    ...notes.flatMap(({ folded, start }) => findInText(folded, query).map(moved(start))),
  ];
}

/** Number of the place at hand: the first one at or after an offset, round the end. */
export const placeAtHand = (places: readonly TextPosition[], from: number): number =>
  Math.max(
    0,
    places.findIndex(({ start }) => start >= from),
  );

type Read = Pick<ReadingState, 'page' | 'highlights' | 'notes'>;

/** Goes to the next or previous place, round the ends. */
export function findAgain(finding: Finding, { page, ...marked }: Read, by: 1 | -1): void {
  if (page.kind !== 'open') return;
  const state = finding.get();
  const places = placesIn(searchedOf(page, marked), state);
  const at = placeAtHand(places, state.from);
  const { id } = page.article.headline;
  const next = places[(at + (state.openIn === id ? by : 0) + places.length) % Math.max(1, places.length)];
  finding.change({ openIn: id, ...(next ? { from: next.start } : {}) });
}
