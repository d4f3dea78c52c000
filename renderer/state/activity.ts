import type { EventPayload, Response } from '../../shared/ipc/contract.js';
import type { JobKind } from '../../shared/model/job.js';
import type { RunEnds } from '../i18n/en/run-ends.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Client } from '../lib/client.js';
import { isNoSave } from './no-save.js';
import { createStore, type Store } from './store.js';

/** Rows of each kind that are asked for while they are seen. */
const MOST_ROWS = 100;
/** Events come in bursts: the list is asked for this long after the first of one. */
const SETTLE_MS = 150;

/** What has ended since work began to be under way. */
export interface Run {
  readonly beganAt: number;
  /** About how long the rest takes, in milliseconds; null while too little has ended to tell. */
  readonly msLeft: number | null;
  readonly ends: RunEnds;
  /** Why those ended so that did not end well. */
  readonly failures: ReadonlyMap<keyof RunEnds, readonly FailureFacts[]>;
}

export interface ActivityState extends Response<'jobs.activity'> {
  /** Null while nothing is under way and its end is told. */
  readonly run: Run | null;
}

export interface Activity {
  readonly store: Store<ActivityState>;
  load(): Promise<void>;
  /** Asks for the rows, too, while somebody sees them. */
  watch(isSeen: boolean): void;
  /** Ends the run, once it was told. */
  endRun(): void;
}

const NO_ENDS: RunEnds = {
  saved: 0,
  here: 0,
  partial: 0,
  failed: 0,
  deferred: 0,
  stopped: 0,
  pictures: 0,
  somePictures: 0,
  noPictures: 0,
};

/** How many ended, in whatever way. */
export const endedIn = (ends: RunEnds): number => Object.values(ends).reduce((sum, n) => sum + n, 0);

/** How many are under way or next in turn. */
export const openIn = ({ counts }: Pick<ActivityState, 'counts'>): number => counts.running + counts.waiting;

/** Fewer ends than this say nothing of how long the rest takes. */
const ENOUGH_ENDS = 3;

function msLeft({ beganAt, ends }: Run, open: number, now: number): number | null {
  const ended = endedIn(ends);
  return ended < ENOUGH_ENDS ? null : ((now - beganAt) / ended) * open;
}

function howItFailed({ kind, failure: { code }, isKept }: EventPayload<'job.failed'>): keyof RunEnds {
  if (code === 'cancelled') return 'stopped';
  if (code === 'duplicate') return 'here';
  if (kind === 'fetch-pictures') return isKept ? 'somePictures' : 'noPictures';
  return isKept ? 'partial' : 'failed';
}

/** These ends are their own reason. */
const PLAIN: ReadonlySet<keyof RunEnds> = new Set<keyof RunEnds>(['stopped', 'here']);

/** The queue as the library knows it, asked for again whenever something of it changed. */
export function createActivity(client: Client, now: () => number = Date.now): Activity {
  const store = createStore<ActivityState>({
    counts: { running: 0, waiting: 0, deferred: 0, failed: 0 },
    isPaused: false,
    retriable: 0,
    open: [],
    ended: [],
    run: null,
  });
  let isSeen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const beginning = (): Run => ({ beganAt: now(), msLeft: null, ends: NO_ENDS, failures: new Map() });

  const load = async (): Promise<void> => {
    const found = await client.call('jobs.activity', { limit: isSeen ? MOST_ROWS : 0 });
    const isBeginning = store.get().run === null && openIn(found) > 0;
    const run = isBeginning ? beginning() : store.get().run;
    store.change({ ...found, run: run && { ...run, msLeft: msLeft(run, openIn(found), now()) } });
  };
  const loadSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      load().catch(() => undefined); // asked for again at the next event
    }, SETTLE_MS);
  };
  const end = (how: keyof RunEnds, failure: FailureFacts | null = null): void => {
    const run = store.get().run ?? beginning();
    const ends = { ...run.ends, [how]: run.ends[how] + 1 };
    const failures =
      failure === null || PLAIN.has(how)
        ? run.failures
        : new Map(run.failures).set(how, [...(run.failures.get(how) ?? []), failure]);
    store.change({ run: { ...run, ends, failures } });
    loadSoon();
  };

  client.on('articles.changed', loadSoon);
  client.on('articles.changed-many', loadSoon);
  client.on('activity.changed', loadSoon);
  client.on('library.restarted', loadSoon);
  // Whole pages and films are kept beside an article that is counted by itself; what is read again was saved before.
  const endOf = (
    { kind, failure }: { readonly kind: JobKind; readonly failure?: FailureFacts },
    how: keyof RunEnds,
  ): void =>
    kind === 'keep-page' || kind === 'keep-media' || isNoSave(kind) ? loadSoon() : end(how, failure);
  client.on('job.finished', (job) => endOf(job, job.kind === 'fetch-pictures' ? 'pictures' : 'saved'));
  client.on('job.deferred', (job) => endOf(job, 'deferred'));
  client.on('job.failed', (job) => endOf(job, howItFailed(job)));

  return {
    store,
    load,
    watch: (seen) => {
      isSeen = seen;
      if (seen) void load().catch(() => undefined); // asked for again at the next event
    },
    endRun: () => store.change({ run: null }),
  };
}
