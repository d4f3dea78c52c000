import { createContext, useContext } from 'react';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createTurns } from '../lib/turns.js';
import { invariant } from '../../shared/assert.js';
import { actFailure } from '../i18n/act-failure.js';
import { words, type Words } from '../i18n/words.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { type Activity, createActivity } from './activity.js';
import { type AutomaticReads, createAutomaticReads } from './automatic-reads.js';
import { createDepartures, type Departures } from './departures.js';
import { createExports, type ExportsState } from './exports.js';
import { createFinding, type Finding } from './finding.js';
import { createJobs, type Jobs } from './jobs.js';
import { createLibrary, type Library } from './library.js';
import { createMedia, type Media } from './media.js';
import { createNotebook, type Notebook } from './notebook.js';
import { createNoteDrafts, type NoteDrafts } from './note-drafts.js';
import { createPanes, type Panes } from './panes.js';
import { createReading, type Reading } from './reading.js';
import { createSearching, type Searching } from './searching.js';
import { createSavedSearches, type SavedSearches } from './saved-searches.js';
import { createSafetyCopies, type SafetyCopies } from './safety-copies.js';
import { createSaveDrafts, type SaveDrafts } from './save-drafts.js';
import { tellOfRereads } from './reread-news.js';
import { tellOfSalvage } from './salvage-news.js';
import { warnOfBlankPages } from './blank-page-news.js';
import { tellOfSaves } from './save-news.js';
import { createSettings, type SettingsStore } from './settings.js';
import { createStorage, type Storage } from './storage.js';
import { type Store, useStorePart } from './store.js';
import { createToasts, type Toasts } from './toasts.js';
import { createTags, type Tags } from './tags.js';
import { createTrash, type Trash } from './trash.js';
import { isOfLibrary, type TroubleState, watchTrouble } from './trouble.js';
import { createWaysBack, type WaysBack } from './ways-back.js';
import { createWholePage, type WholePage } from './whole-page.js';

/** Everything one window works with. */
export interface Session {
  readonly client: Client;
  readonly trouble: Store<TroubleState>;
  readonly library: Library;
  readonly reading: Reading;
  readonly finding: Finding;
  readonly searching: Searching;
  readonly notebook: Notebook;
  readonly exports: Store<ExportsState>;
  readonly jobs: Jobs;
  readonly activity: Activity;
  readonly settings: SettingsStore;
  readonly toasts: Toasts;
  readonly panes: Panes;
  readonly reads: AutomaticReads;
  readonly departures: Departures;
  readonly waysBack: WaysBack;
  /** Moves in the list, and choices of rows from where it stands. */
  readonly inTurn: ReturnType<typeof createTurns>;
  readonly drafts: NoteDrafts;
  readonly saveDrafts: SaveDrafts;
  readonly safetyCopies: SafetyCopies;
  readonly tags: Tags;
  readonly savedSearches: SavedSearches;
  readonly trash: Trash;
  readonly storage: Storage;
  readonly wholePage: WholePage;
  readonly media: Media;
  /** Waits for work whose failure is told in a toast. */
  readonly attempt: (work: Promise<unknown>) => void;
  /** The same for a save, where a full disk stops a save and not a change. */
  readonly attemptSave: (work: Promise<unknown>) => void;
}

/** Makes the stores of a window and lets facts from main flow into them. */
export function createSession(bridge: Client): Session {
  const { client, trouble } = watchTrouble(bridge);
  const toasts = createToasts();
  const reading = createReading(client);
  const notebook = createNotebook(client);
  const failSave = (error: unknown): void => {
    const failure = failureOf(error);
    toasts.show('error', ({ failures }) => failures[failure.code].sentence(failure));
  };
  const fail = (error: unknown): void => {
    const failure = failureOf(error);
    if (isOfLibrary(failure)) return; // the page says it in the place of the library
    toasts.show('error', (told) => actFailure(failure, told));
  };
  const session: Session = {
    client,
    trouble,
    toasts,
    library: createLibrary(client),
    reading,
    finding: createFinding(),
    searching: createSearching(client),
    drafts: createNoteDrafts(client, ({ articleId, highlightId }, note) => {
      const wasThere =
        reading.openId() === articleId &&
        reading.store.get().notes.some((other) => other.highlightId === highlightId);
      reading.noteStored(articleId, highlightId, note);
      notebook.noteStored({ articleId, highlightId }, note);
      if (note === null && wasThere) toasts.announce(({ acts }) => acts.done('delete-note', 1));
    }),
    notebook,
    exports: createExports(client),
    saveDrafts: createSaveDrafts(client),
    safetyCopies: createSafetyCopies(client),
    tags: createTags(client),
    savedSearches: createSavedSearches(client),
    trash: createTrash(client),
    storage: createStorage(client),
    wholePage: createWholePage(client),
    media: createMedia(client),
    jobs: createJobs(client),
    activity: createActivity(client),
    settings: createSettings(client, fail),
    panes: createPanes(),
    reads: createAutomaticReads(client),
    departures: createDepartures(),
    waysBack: createWaysBack(),
    inTurn: createTurns(),
    attempt: (work) => void work.catch(fail),
    attemptSave: (work) => void work.catch(failSave),
  };
  follow(session);
  tellOfRereads(session);
  tellOfSalvage(session);
  followNotes(session);
  followTags(session);
  followSearches(session);
  return session;
}

/** A burst of news is one question. */
const SETTLE_MS = 150;

/** Keeps the page of notes and its number true; what is not shown is listed anew when it is. */
function followNotes({ client, notebook, panes, attempt }: Session): void {
  const isShown = (): boolean => panes.get().surface === 'notes';
  let settling: ReturnType<typeof setTimeout> | undefined;
  // An article takes its notes into the trash and out of it.
  const countSoon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => attempt(notebook.count()), SETTLE_MS);
  };
  client.on('highlights.changed', ({ articleId }) => {
    attempt(notebook.count());
    if (isShown()) attempt(notebook.refresh(articleId));
  });
  client.on('articles.changed', ({ ids }) => {
    countSoon();
    if (!isShown()) return;
    const { groups, shelved } = notebook.store.get();
    const known = new Set([...groups, ...shelved].map(({ headline }) => headline.id));
    for (const id of ids) if (known.has(id)) attempt(notebook.refresh(id));
  });
  client.on('articles.changed-many', () => {
    countSoon();
    if (isShown()) attempt(notebook.reconcile());
  });
  client.on('library.restarted', () => {
    countSoon();
    if (isShown()) attempt(notebook.show());
  });
}

/** Keeps the tags of the navigation true: every article that comes, goes or is tagged may count for one. */
function followTags({ client, tags, attempt }: Session): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const loadSoon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => attempt(tags.load()), SETTLE_MS);
  };
  for (const name of ['articles.changed', 'articles.changed-many', 'library.restarted'] as const)
    client.on(name, loadSoon);
}

/** What a kept search finds is counted again this long after the last news. */
const RECOUNT_MS = 600;

/** Keeps what kept searches find true: whatever is written may be found by one. Nobody keeps any, nothing is asked. */
function followSearches({ client, savedSearches, attempt }: Session): void {
  const load = (): void => attempt(savedSearches.load());
  let settling: ReturnType<typeof setTimeout> | undefined;
  const loadSoon = (): void => {
    if (savedSearches.store.get().saved.length === 0) return;
    clearTimeout(settling);
    settling = setTimeout(load, RECOUNT_MS);
  };
  client.on('searches.changed', load);
  client.on('library.restarted', load);
  for (const name of [
    'articles.changed',
    'articles.changed-many',
    'highlights.changed',
    'search.changed',
  ] as const)
    client.on(name, loadSoon);
}

/**
 * The same view anew, at the same place; what was chosen in it stays chosen if it is there. Another library may be behind
 * it by now, in which the number of its row is another article's.
 */
async function showAnew({ client, library }: Pick<Session, 'client' | 'library'>): Promise<void> {
  const { view, selected: before } = library.store.get();
  const shown = library.show(view, library.place.get().at);
  const [there = null] = before ? await client.call('articles.headlines', { ids: [before.id] }) : [];
  if (library.store.get().selected === null) library.select(there, { isRevealed: false });
  await shown;
}

/** After these, something may have gone into the trash or out of it. */
const TRASH_NEWS = [
  'articles.changed',
  'articles.changed-many',
  'highlights.changed',
  'trash.changed',
  'library.restarted',
] as const;

/** Tells what happened when the library was found damaged as it was opened. */
export async function tellRecovery({
  safetyCopies,
  panes,
}: Pick<Session, 'safetyCopies' | 'panes'>): Promise<void> {
  await safetyCopies.load();
  const { recovery } = safetyCopies.store.get();
  if (recovery) panes.change({ dialog: { kind: 'recovered', recovery, file: null } });
}

/** Tells once that settings could not be read, and where they were kept. */
export async function tellDamagedSettings({ client, toasts }: Session): Promise<void> {
  const name = await client.call('settings.take-damaged');
  if (name !== null) toasts.show('error', ({ safety }) => safety.settingsDamaged(name));
}

function follow({
  client,
  library,
  reading,
  toasts,
  jobs,
  activity,
  safetyCopies,
  trash,
  panes,
  wholePage,
  attempt,
}: Session): void {
  client.on('articles.changed', ({ ids }) => {
    attempt(library.refresh(ids));
    const openId = reading.openId();
    if (openId !== null && ids.includes(openId)) attempt(reading.reload());
  });
  client.on('articles.changed-many', ({ isForeign }) => {
    attempt(library.reconcile());
    attempt(reading.reload(isForeign ? 'others' : 'window'));
  });
  client.on('highlights.changed', ({ articleId }) => {
    if (articleId === reading.openId()) attempt(reading.reloadMarks());
  });
  client.on('library.restarted', () => {
    toasts.retract(({ failures }) => failures['library-restarting'].sentence({ code: 'library-restarting' }));
    attempt(showAnew({ client, library }));
    attempt(jobs.load());
    attempt(reading.reload());
    attempt(tellRecovery({ safetyCopies, panes }));
  });
  const lookIntoTrash = (): void => trash.refreshSoon(() => panes.get().surface === 'trash');
  for (const name of TRASH_NEWS) client.on(name, lookIntoTrash);
  client.on('backups.changed', ({ problem }) => {
    attempt(safetyCopies.load());
    if (problem) toasts.show('error', ({ safety }) => safety.dailyFailed);
  });
  tellOfSaves({ client, activity, toasts, panes });
  warnOfBlankPages({ client, toasts, wholePage });
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The session of this window. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  invariant(session, 'A component stands outside its session.');
  return session;
}

/** The language of the interface now. */
export const useLanguage = (): InterfaceLanguage =>
  useStorePart(useSession().settings.store, ({ language }) => language);

/** Every sentence of the interface, in the language of now. */
export const useWords = (): Words => words[useLanguage()];
