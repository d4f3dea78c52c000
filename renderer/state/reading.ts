import { assertNever } from '../../shared/assert.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Article, Headline } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Highlight, HighlightColor, HighlightId, TextPosition } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import { makeQuote } from '../../shared/anchor/quote.js';
import { type ArticleText, layOutText, TEXT_VERSION } from '../../shared/text/article-text.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createTurns } from '../lib/turns.js';
import { type AwaitedNote, createAwaitedNote } from './awaited-note.js';
import { createStore, type Store } from './store.js';

export interface OpenPage {
  readonly kind: 'open';
  readonly article: Article;
  readonly text: ArticleText;
  /** The version that another process has put in the place of the one that is read; null when there is none. */
  readonly newer: number | null;
}

/** What the reading pane holds. */
export type ReadingPage =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'loading'; readonly id: ArticleId }
  | OpenPage
  | { readonly kind: 'failed'; readonly id: ArticleId; readonly failure: FailureFacts };

/** A wish to write the note of a highlight or of the article, or to see a highlight's words. Taken away once it is granted. */
export interface NoteWish {
  readonly highlightId: HighlightId | null;
}

export interface ReadingState {
  readonly page: ReadingPage;
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Note[];
  /** The words selected in the article, by their place in its text. */
  readonly selection: TextPosition | null;
  /** The words selected in its head alone, which can be copied and not marked. */
  readonly headWords: string | null;
  /** The highlight whose note is at hand. */
  readonly activeId: HighlightId | null;
  readonly color: HighlightColor;
  readonly noteWish: NoteWish | null;
  /** The highlight whose words should be shown. */
  readonly wordsWish: NoteWish | null;
  readonly isNotesOpen: boolean;
  /** Whether the notes were opened for one note only: they close with it, and with the article. */
  readonly isNotesForNow: boolean;
  /** Whether the focus is in a note: until it leaves, the notes stay where they are. */
  readonly isWriting: boolean;
  /** Share of the open article's text already passed, as it is scrolled. */
  readonly progress: number;
}

const nothingMarked = {
  highlights: [],
  notes: [],
  selection: null,
  headWords: null,
  activeId: null,
  noteWish: null,
  wordsWish: null,
  progress: 0,
};

export interface Reading {
  readonly store: Store<ReadingState>;
  readonly awaitedNote: AwaitedNote;
  open(id: ArticleId): Promise<void>;
  /**
   * Reads the open article and what is marked in it again, without emptying the pane. Nothing moves under the reader's
   * eyes for what another process did: a text it put in the place of the one that is read waits for {@link showNewer}.
   */
  reload(by?: 'window' | 'others'): Promise<void>;
  showNewer(): Promise<void>;
  reloadMarks(): Promise<void>;
  /** Takes the open article for what it will be once the library has answered. */
  foresee(headline: Headline): void;
  close(): void;
  /** Closes the notes that were opened for one note only; false when there are none. */
  closeNotesForNow(): boolean;
  openId(): ArticleId | null;
  /** Takes over what became of a note, so that it does not flicker until the news of it arrives. */
  noteStored(articleId: ArticleId, highlightId: HighlightId | null, note: Note | null): void;
  /** Marks words of the open article. The very words of another highlight are no second one: it gets the colour. Null when none is open. */
  highlight(
    words: TextPosition,
    color: HighlightColor,
  ): Promise<{ readonly highlight: Highlight; readonly isNew: boolean } | null>;
}

/** The article of a page, when one is open. */
export const openArticle = (page: ReadingPage): Article | null =>
  page.kind === 'open' ? page.article : null;

function idOf(page: ReadingPage): ArticleId | null {
  switch (page.kind) {
    case 'nothing':
      return null;
    case 'open':
      return page.article.headline.id;
    case 'loading':
    case 'failed':
      return page.id;
    default:
      return assertNever(page);
  }
}

/** The version that is to wait, of what the library shows now; null when it is to be shown. */
function waiting(page: ReadingPage, now: Article, by: 'window' | 'others'): number | null {
  if (page.kind !== 'open' || page.article.version === 0 || now.version === page.article.version) return null;
  return by === 'others' || now.version === page.newer ? now.version : null;
}

const isSameBody = (one: Article, other: Article): boolean =>
  one.version === other.version && JSON.stringify(one.blocks) === JSON.stringify(other.blocks);

const isSame = (one: TextPosition, other: TextPosition): boolean =>
  one.start === other.start && one.end === other.end;

/** The reading pane: one article, its highlights and its notes. */
export function createReading(client: Client): Reading {
  const store = createStore<ReadingState>({
    ...nothingMarked,
    page: { kind: 'nothing' },
    color: 'yellow',
    isNotesOpen: false,
    isNotesForNow: false,
    isWriting: false,
    progress: 0,
  });
  const openId = (): ArticleId | null => idOf(store.get().page);

  /** The text that is read stays as it is, with what is marked in it. */
  const keepReading = async ({ headline }: Article, newer: number): Promise<void> => {
    const version = openArticle(store.get().page)?.version;
    const { highlights, notes } = await client.call('highlights.list', { articleId: headline.id, version });
    const { page } = store.get();
    if (page.kind !== 'open' || page.article.headline.id !== headline.id || page.article.version !== version)
      return;
    store.change({ page: { ...page, article: { ...page.article, headline }, newer }, highlights, notes });
  };

  const read = async (id: ArticleId, by: 'window' | 'others' = 'window'): Promise<void> => {
    const [article, { highlights, notes }] = await Promise.all([
      client.call('articles.open', { id }),
      client.call('highlights.list', { articleId: id }),
    ]);
    if (openId() !== id) return;
    const { page } = store.get();
    const newer = waiting(page, article, by);
    if (newer !== null) {
      await keepReading(article, newer);
      return;
    }
    // The same text keeps its layout, and with it everything drawn from it.
    store.change({
      page:
        page.kind === 'open' && isSameBody(page.article, article)
          ? { ...page, article: { ...article, blocks: page.article.blocks }, newer: null }
          : { kind: 'open', article, text: layOutText(article.blocks), newer: null },
      highlights,
      notes,
    });
  };

  const closeNotesForNow = (): boolean => {
    if (!store.get().isNotesForNow) return false;
    store.change({ isNotesOpen: false, isNotesForNow: false });
    return true;
  };

  const close = (): void => store.change({ ...nothingMarked, page: { kind: 'nothing' } });

  /** The second of two quick keys must find what the first one made. */
  const inTurn = createTurns();
  const mark = async (
    words: TextPosition,
    color: HighlightColor,
    articleId: ArticleId | null,
  ): ReturnType<Reading['highlight']> => {
    const { page, highlights: before } = store.get();
    if (page.kind !== 'open' || openId() !== articleId) return null;
    const { headline, version } = page.article;
    const selected = store.get().selection;
    store.change({ selection: null, color });
    const same = before.find(({ place }) => place !== null && isSame(place, words));
    /** What was refused, by a full disk say, can be asked for again: the words still look selected. */
    const orSelected = async (work: Promise<Highlight>): Promise<Highlight> => {
      try {
        return await work;
      } catch (error) {
        if (openId() === articleId && store.get().selection === null) store.change({ selection: selected });
        throw error;
      }
    };
    if (same) {
      const recolored = client.call('highlights.recolor', { id: same.id, color });
      return { highlight: await orSelected(recolored), isNew: false };
    }
    const adding = client.call('highlights.add', {
      articleId: headline.id,
      color,
      anchor: {
        version,
        textVersion: TEXT_VERSION,
        quote: makeQuote(page.text.text, words),
        position: words,
      },
    });
    const added = await orSelected(adding);
    const { highlights } = store.get();
    if (openId() === headline.id && !highlights.some(({ id }) => id === added.id)) {
      store.change({ highlights: [...highlights, added] });
    }
    return { highlight: added, isNew: true };
  };

  return {
    store,
    awaitedNote: createAwaitedNote(),
    openId,
    open: async (id) => {
      if (openId() === id) return;
      closeNotesForNow();
      store.change({ ...nothingMarked, page: { kind: 'loading', id } });
      try {
        await read(id);
      } catch (error) {
        if (openId() === id) store.change({ page: { kind: 'failed', id, failure: failureOf(error) } });
      }
    },
    reload: async (by) => {
      const id = openId();
      if (id === null) return;
      try {
        await read(id, by);
      } catch (error) {
        if (failureOf(error).code !== 'not-found') throw error;
        if (openId() === id) close(); // it was deleted
      }
    },
    showNewer: async () => {
      const { page } = store.get();
      if (page.kind !== 'open') return;
      store.change({ page: { ...page, newer: null } });
      await read(page.article.headline.id);
    },
    reloadMarks: async () => {
      const { page } = store.get();
      const articleId = idOf(page);
      if (articleId === null) return;
      const kept = page.kind === 'open' && page.newer !== null ? page.article.version : undefined;
      const { version, highlights, notes } = await client.call('highlights.list', {
        articleId,
        version: kept,
      });
      if (openId() !== articleId) return;
      const shown = openArticle(store.get().page)?.version ?? 0;
      // Places in another version are of no use to the text that is drawn: both are asked for again.
      if (version === shown) store.change({ highlights, notes });
      else await read(articleId);
    },
    foresee: (headline) => {
      const { page } = store.get();
      if (page.kind === 'open' && page.article.headline.id === headline.id)
        store.change({ page: { ...page, article: { ...page.article, headline } } });
    },
    close,
    closeNotesForNow,
    noteStored: (articleId, highlightId, note) => {
      if (openId() !== articleId) return;
      const others = store.get().notes.filter((other) => other.highlightId !== highlightId);
      store.change({ notes: note ? [...others, note] : others });
    },
    highlight: (words, color) => {
      const articleId = openId();
      return inTurn(() => mark(words, color, articleId));
    },
  };
}
