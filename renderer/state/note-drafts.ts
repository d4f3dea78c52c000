import type { ArticleId } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

/** Between two writes of a note while it is being typed: a page that dies takes no more with it. */
const AUTOSAVE_MS = 500;
/** A note that could not be written is tried again this often. */
const RETRY_MS = 5_000;

/** What a note is on. */
export interface NotePlace {
  readonly articleId: ArticleId;
  readonly highlightId: HighlightId | null;
}

export interface NoteDraft {
  readonly place: NotePlace;
  readonly text: string;
  readonly failure: FailureFacts | null;
}

export interface NoteDraftsState {
  /** Words not stored yet, by {@link draftKey}. */
  readonly drafts: ReadonlyMap<string, NoteDraft>;
}

export interface NoteDrafts {
  readonly store: Store<NoteDraftsState>;
  /** Takes what was typed. The first key is written at once, what follows within half a second, however long the typing goes on. */
  type(place: NotePlace, text: string): void;
  /** Sends now what waits, because the field is left: what is done next comes after it, in the library too. */
  flush(place: NotePlace): void;
  /** The same of every note, because the window is left. */
  flushAll(): void;
  /** Writes now what waits, and resolves when nothing is underway any more. Never rejects. */
  settle(): Promise<void>;
  /** Whether words would be lost with the page: some are not stored. */
  hasUnstored(): boolean;
}

export const draftKey = ({ articleId, highlightId }: NotePlace): string =>
  `${articleId} ${highlightId ?? ''}`;

/** Notes being written. They live outside the fields, so that closing one loses nothing, even when the disk refuses. */
export function createNoteDrafts(
  client: Client,
  stored: (place: NotePlace, note: Note | null) => void,
): NoteDrafts {
  const store = createStore<NoteDraftsState>({ drafts: new Map() });
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Notes that will be written soon, not only tried again after a failure. */
  const soon = new Set<string>();
  const underway = new Map<string, Promise<void>>();
  const sentAt = new Map<string, number>();
  /** Notes that are written again once the write that is underway has ended. */
  const due = new Set<string>();

  const put = (key: string, draft: NoteDraft | null): void => {
    const drafts = new Map(store.get().drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    store.change({ drafts });
  };

  const unplan = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    soon.delete(key);
  };
  const send = (key: string): void => {
    unplan(key);
    due.delete(key);
    const draft = store.get().drafts.get(key);
    if (!draft) return;
    sentAt.set(key, performance.now());
    const work = storeDraft(key, draft).finally(() => {
      // A page that goes away sends again before this one has ended.
      if (underway.get(key) === work) underway.delete(key);
      if (due.has(key)) send(key);
    });
    underway.set(key, work);
  };
  const storeDraft = async (key: string, draft: NoteDraft): Promise<void> => {
    try {
      const note = await client.call('notes.write', { ...draft.place, text: draft.text });
      stored(draft.place, note);
      if (store.get().drafts.get(key)?.text === draft.text) put(key, null);
    } catch (error) {
      const newest = store.get().drafts.get(key);
      if (!newest) return;
      put(key, { ...newest, failure: failureOf(error) });
      if (!timers.has(key)) later(key, RETRY_MS);
    }
  };
  /** One write of a note at a time: a slow disk gets the newest words next, not every step to them. */
  const write = (key: string): void => {
    if (!underway.has(key)) return send(key);
    unplan(key);
    due.add(key);
  };
  const later = (key: string, delayMs: number): void => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => write(key), delayMs),
    );
  };
  // The page may not live to see a write end, and the next key may be Undo; main takes them in order.
  const flushAll = (): void => new Set([...timers.keys(), ...due]).forEach(send);
  /** An emptied field waits: whoever clears it to write something else has not deleted the note. */
  const pause = (key: string, text: string): number =>
    text.trim() === '' ? AUTOSAVE_MS : (sentAt.get(key) ?? -AUTOSAVE_MS) + AUTOSAVE_MS - performance.now();

  return {
    store,
    type: (place, text) => {
      const key = draftKey(place);
      put(key, { place, text, failure: store.get().drafts.get(key)?.failure ?? null });
      if (soon.has(key)) return;
      const pauseMs = pause(key, text);
      if (pauseMs <= 0) return write(key);
      soon.add(key);
      later(key, pauseMs);
      return undefined;
    },
    flush: (place) => {
      const key = draftKey(place);
      if (timers.has(key) || due.has(key)) send(key);
    },
    flushAll,
    settle: async () => {
      flushAll();
      await Promise.all(underway.values());
    },
    hasUnstored: () => store.get().drafts.size > 0,
  };
}
