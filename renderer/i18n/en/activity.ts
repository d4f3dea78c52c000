import type { JobKind } from '../../../shared/model/job.js';
import { count, number } from './count.js';
import { runEnds } from './run-ends.js';

/** Work under way and how it ended, in English. */
export const activity = {
  title: 'Activity',
  close: 'Close',
  badge: (n: number) => `${number.format(n)} under way`,
  badgeFailed: (n: number) => `${number.format(n)} not saved`,
  badgeDeferred: (n: number) => `${number.format(n)} waiting`,
  nothing: 'Nothing is under way.',
  nothingHint: 'Saves appear here while they run, wait or fail. They go on after a restart.',
  underWay: (running: number, waiting: number) =>
    waiting === 0
      ? `Saving ${count(running, 'article', 'articles')}`
      : `Saving ${count(running, 'article', 'articles')}, ${number.format(waiting)} waiting`,
  /** What is under way while nothing is saved. */
  work: {
    'fetch-pictures': 'Fetching pictures',
    'keep-page': 'Keeping a whole page',
    'keep-media': 'Keeping media',
    'extract-again': 'Extracting an article again',
    'extract-many': 'Extracting articles again',
    'bring-back': 'Bringing articles back',
    'fetch-again': 'Getting an article again',
  } satisfies Readonly<Record<Exclude<JobKind, 'save-article'>, string>>,
  workAndWaiting: (work: string, waiting: number) =>
    waiting === 0 ? work : `${work}, ${number.format(waiting)} waiting`,
  share: (ended: number, total: number) => `${number.format(ended)} of ${number.format(total)}`,
  minutesLeft: (n: number) => (n < 1 ? 'less than a minute left' : `about ${n} min left`),
  groups: {
    open: 'Under way',
    deferred: 'To be tried again by itself',
    failed: 'Not saved',
    here: 'Here already',
    partial: 'Saved in part',
    kept: 'Left as it was',
    done: 'Finished',
  },
  more: (n: number) => `and ${number.format(n)} more`,
  turn: 'In line',
  pause: 'Pause',
  resume: 'Resume',
  paused: 'Saving is paused',
  pausedHint: 'What you save waits in line until you resume, also after a restart.',
  pausedTurn: 'Waiting, saving is paused',
  network: 'Waiting for the network',
  again: (reason: string, time: string) => `${reason}, will be tried again at ${time}`,
  againLater: (reason: string) => `${reason}, tried again once you resume`,
  headlineOnly: (reason: string) => `Headline only: ${reason}`,
  textKept: (reason: string) => `The saved text is kept: ${reason}`,
  picturesMissing: (reason: string) => `Pictures are missing: ${reason}`,
  stopped: 'Stopped',
  done: {
    'save-article': (time) => `Saved at ${time}`,
    'fetch-pictures': (time) => `Pictures fetched at ${time}`,
    'keep-page': (time) => `Whole page kept at ${time}`,
    'extract-many': (time) => `Extracted again at ${time}`,
    'bring-back': (time) => `Brought back at ${time}`,
    'extract-again': (time) => `Extracted again at ${time}`,
    'fetch-again': (time) => `Fetched again at ${time}`,
    'keep-media': (time) => `Media kept at ${time}`,
  } satisfies Readonly<Record<JobKind, (time: string) => string>>,
  pageNotKept: (reason: string) => `Whole page not kept: ${reason}`,
  mediaNotKept: (reason: string) => `Media not kept: ${reason}`,
  cancel: (title: string) => `Cancel: ${title}`,
  retry: (title: string) => `Try again: ${title}`,
  moveToFront: (title: string) => `Save next: ${title}`,
  movedToFront: (title: string) => `Next in line: ${title}`,
  allow: (title: string) => `Allow in Settings: ${title}`,
  dismiss: (title: string) => `Take off the list: ${title}`,
  cancelAll: 'Cancel all',
  startAgain: 'Start again',
  retryAll: 'Try again',
  dismissAll: 'Clear finished',
  retried: (n: number) =>
    n === 0 ? 'No save is waiting for another try.' : `Trying ${count(n, 'save', 'saves')} again.`,
  cancelled: (n: number) => `${count(n, 'save', 'saves')} stopped. Headlines and addresses are kept.`,
  ended: runEnds,
};
