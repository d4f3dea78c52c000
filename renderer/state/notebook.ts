import type { EntryCursor, NotebookCursor } from '../../shared/ipc/contract/notebook.js';
import type { ArticleId, Headline } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type {
  NotebookCounts,
  NotebookEntry,
  NotebookFilter,
  NotebookGroup,
  NotebookGrouping,
} from '../../shared/model/notebook.js';
import type { Note } from '../../shared/model/note.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { appendPage, entriesOf, entryKey, mergeNews, noteWritten } from './notebook-groups.js';
import {
  appendShelved,
  mergeShelved,
  type PlacedEntry,
  type Shelf,
  type ShelvedEntry,
  shelvesIn,
} from './notebook-shelves.js';
import type { ExportChoice } from './panes.js';
import type { NotePlace } from './note-drafts.js';
import { pickedIds } from './picked-entries.js';
import { afterNext, createStore, type Store } from './store.js';

/** Entries asked for at once: enough for the first sight, the rest while one looks. */
const FIRST_ENTRIES = 50;
const MORE_ENTRIES = 200;

export interface NotebookState {
  readonly filter: NotebookFilter;
  readonly grouping: NotebookGrouping;
  /** What is listed by article. */
  readonly groups: readonly NotebookGroup[];
  /** What is listed by day or colour. */
  readonly shelved: readonly ShelvedEntry[];
  readonly next: NotebookCursor | EntryCursor | null;
  readonly loading: 'first' | 'more' | null;
  readonly failure: FailureFacts | null;
  readonly counts: NotebookCounts | null;
  /** The entry the keys act on. */
  readonly currentKey: string | null;
  /** The entry whose note is being written. */
  readonly editingKey: string | null;
  /** Entries chosen to be exported. */
  readonly picked: ReadonlySet<string>;
}

/** What is listed, by whichever grouping. */
type Listed = Pick<NotebookState, 'groups' | 'shelved'>;

/** The entry as far from another as can be seen at once; null when the other is not in its column. */
export type EntryPager = (key: string, step: 1 | -1) => string | null;

/** From where to where words are selected in a field. */
type Caret = readonly [from: number, to: number];

export interface Notebook {
  readonly store: Store<NotebookState>;
  /** Lists anew from the newest activity; what is chosen stays chosen. */
  show(filter?: NotebookFilter): Promise<void>;
  /** Lists anew what is listed, all at once, so that nobody who reads or writes there is moved. */
  reconcile(): Promise<void>;
  /** Lists anew by something else. */
  group(grouping: NotebookGrouping): Promise<void>;
  loadMore(): Promise<void>;
  /** Loads every page that is left. */
  loadAll(): Promise<void>;
  /** Lets a column say how far a page goes in it, until the result is called. */
  turnPagesBy(pager: EntryPager): () => void;
  /** The entry a page away; null at the end of its column. */
  pageFrom: EntryPager;
  count(): Promise<void>;
  /** Brings an article's entries up to date, all of them, in the place it has. */
  refresh(articleId: ArticleId): Promise<void>;
  /** Shows a note as it was just stored: until then its field shows the draft, and after it must not fall back. */
  noteStored(place: NotePlace, note: Note | null): void;
  shelves(): readonly Shelf[];
  entries(): readonly PlacedEntry[];
  current(): PlacedEntry | null;
  /** Chooses entries, or takes them out of the choice when all of them are in it. */
  pick(keys: readonly string[]): void;
  clearPicked(): void;
  /** Keeps where the caret stood in the field of a note that is taken out of the page to be put in again. */
  keepCaret(note: string, range: Caret): void;
  /** Where the caret is to stand in a field that comes back; null in any other. */
  takeCaret(note: string): Caret | null;
  /** What can be exported now: the chosen ones, what a filter shows, everything. */
  exportChoices(): readonly ExportChoice[];
}

export const NO_FILTER: NotebookFilter = { colors: [], withNote: false };

/** Whether a filter hides anything. */
export const isFiltered = ({ colors, withNote }: NotebookFilter): boolean => colors.length > 0 || withNote;

/** Highlights and notes of the whole library, as the page of notes shows them. */
export function createNotebook(client: Client): Notebook {
  const store = createStore<NotebookState>({
    filter: NO_FILTER,
    grouping: 'article',
    groups: [],
    shelved: [],
    next: null,
    loading: null,
    failure: null,
    counts: null,
    currentKey: null,
    editingKey: null,
    picked: new Set(),
  });
  const pagers = new Set<EntryPager>();
  let caret: { readonly note: string; readonly range: Caret } | null = null;
  /** Counts up with every listing, so that a late answer for an earlier one is dropped. */
  let visit = 0;

  /** The page behind a place, to be joined to what is there by then. */
  const askPage = async (
    after: NotebookState['next'],
    limit: number,
  ): Promise<(known: Listed) => Listed & Pick<NotebookState, 'next'>> => {
    const { filter, grouping } = store.get();
    if (grouping !== 'article') {
      const place = after && 'section' in after ? after : null;
      const page = await client.call('notebook.entries', { grouping, filter, after: place, limit });
      return ({ shelved }) => ({
        groups: [],
        shelved: appendShelved(shelved, page, grouping),
        next: page.next,
      });
    }
    const place = after && 'articleRow' in after ? after : null;
    const page = await client.call('notebook.page', { filter, after: place, limit });
    return ({ groups }) => ({ groups: appendPage(groups, page.groups), shelved: [], next: page.next });
  };
  const load = async (after: NotebookState['next']): Promise<void> => {
    const asked = visit;
    try {
      const join = await askPage(after, after ? MORE_ENTRIES : FIRST_ENTRIES);
      if (asked === visit) store.change({ ...join(store.get()), loading: null, failure: null });
    } catch (error) {
      if (asked === visit) store.change({ loading: null, failure: failureOf(error) });
    }
  };
  const loadMore = async (): Promise<void> => {
    const { next, loading } = store.get();
    if (next === null || loading !== null) return;
    store.change({ loading: 'more' });
    await load(next);
  };
  const loadAll = async (): Promise<void> => {
    const asked = visit;
    const { next, loading, failure } = store.get();
    if (next === null || failure !== null) return;
    await (loading === null ? loadMore() : afterNext(store));
    if (asked === visit) await loadAll();
  };
  const count = async (): Promise<void> => store.change({ counts: await client.call('notebook.counts') });
  const shelves = (): readonly Shelf[] => shelvesIn(store.get());
  const entries = (): readonly PlacedEntry[] => shelves().flatMap((shelf) => shelf.entries);
  const show = async (filter = store.get().filter): Promise<void> => {
    visit += 1;
    store.change({
      filter,
      groups: [],
      shelved: [],
      next: null,
      loading: 'first',
      failure: null,
      editingKey: null,
    });
    await Promise.all([load(null), count()]);
  };

  return {
    store,
    count,
    shelves,
    entries,
    show,
    reconcile: async () => {
      visit += 1;
      const asked = visit;
      const { length } = entries();
      const join = await askPage(null, Math.min(MORE_ENTRIES, Math.max(FIRST_ENTRIES, length)));
      if (asked === visit)
        store.change({ ...join({ groups: [], shelved: [] }), loading: null, failure: null });
    },
    group: (grouping) => {
      store.change({ grouping });
      return show();
    },
    loadMore,
    loadAll,
    turnPagesBy: (pager) => {
      pagers.add(pager);
      return () => void pagers.delete(pager);
    },
    pageFrom: (key, step) => {
      for (const pager of pagers) {
        const found = pager(key, step);
        if (found !== null) return found;
      }
      return null;
    },
    refresh: async (id) => {
      const asked = visit;
      const [[headline = null], { highlights, notes }] = await Promise.all([
        client.call('articles.headlines', { ids: [id] }),
        client.call('highlights.list', { articleId: id }).catch((error: unknown) => {
          if (failureOf(error).code === 'not-found') return { highlights: [], notes: [] };
          throw error;
        }),
      ]);
      if (asked !== visit) return;
      const { groups, shelved, grouping, filter, picked, next } = store.get();
      const now = headline ? entriesOf(highlights, notes) : [];
      const keysOf = (some: readonly NotebookEntry[]): ReadonlySet<string> =>
        new Set(some.map((entry) => entryKey(id, entry)));
      const before = keysOf(entries().flatMap((placed) => (placed.headline.id === id ? placed.entry : [])));
      const there = keysOf(now);
      const news = { id, headline, entries: now };
      store.change({
        ...(grouping === 'article'
          ? { groups: mergeNews(groups, news, filter) }
          : { shelved: mergeShelved(shelved, news, { grouping, filter, hasMore: next !== null }) }),
        picked: new Set([...picked].filter((key) => !before.has(key) || there.has(key))),
      });
    },
    noteStored: (place, note) => {
      const { groups, shelved } = store.get();
      const isAt = ({ headline: { id } }: { readonly headline: Headline }): boolean => id === place.articleId;
      if (groups.some(isAt))
        store.change({
          groups: groups.map((group) =>
            isAt(group)
              ? { ...group, entries: group.entries.map((entry) => noteWritten(entry, place, note)) }
              : group,
          ),
        });
      if (shelved.some(isAt))
        store.change({
          shelved: shelved.map((placed) =>
            isAt(placed) ? { ...placed, entry: noteWritten(placed.entry, place, note) } : placed,
          ),
        });
    },
    current: () => entries().find(({ key }) => key === store.get().currentKey) ?? null,
    pick: (keys) => {
      const { picked } = store.get();
      const isAll = keys.every((key) => picked.has(key));
      const others = [...picked].filter((key) => !keys.includes(key));
      store.change({ picked: new Set(isAll ? others : [...others, ...keys]) });
    },
    clearPicked: () => store.change({ picked: new Set() }),
    keepCaret: (note, range) => {
      caret = { note, range };
    },
    takeCaret: (note) => {
      const kept = caret?.note === note ? caret.range : null;
      caret = null;
      return kept;
    },
    exportChoices: () => {
      const { picked, filter, counts } = store.get();
      const { colors, withNote } = filter;
      return [
        ...(picked.size > 0
          ? [
              {
                name: ({ exports }) => exports.selected(picked.size),
                scope: { kind: 'entries', ...pickedIds(picked) },
              } satisfies ExportChoice,
            ]
          : []),
        ...(isFiltered(filter)
          ? [
              {
                name: ({ exports }) => exports.shown(colors, withNote),
                scope: { kind: 'notebook', filter },
              } satisfies ExportChoice,
            ]
          : []),
        {
          name: ({ exports }) => exports.all(counts?.entries ?? 0),
          scope: { kind: 'notebook', filter: NO_FILTER },
        },
      ];
    },
  };
}
