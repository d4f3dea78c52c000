import type { ListName } from '../../../shared/model/article.js';
import type { JobProgress } from '../../../shared/model/job.js';
import { count, minutes, number } from './count.js';
import { saveSteps } from './steps.js';

/** What a row says to a screen reader, part by part. */
export interface RowParts {
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly title: string;
  readonly publisher: string | null;
  readonly time: string;
  readonly length: string;
  readonly state: string;
  readonly highlights: number;
  readonly tags: readonly string[];
}

/** The headline list and its rows, in English. */
export const list = {
  headlines: 'Headlines',
  unreadCount: (n: number) => `${number.format(n)} unread`,
  articleCount: (n: number) => count(n, 'article', 'articles'),
  today: 'Today',
  yesterday: 'Yesterday',
  lastWeek: 'Last week',
  noLength: 'Length not known',
  progressParts: { finished: 'Finished', begun: 'Begun', unbegun: 'Not begun' },
  noSource: 'No source',
  offline:
    'You are offline. Everything you saved is here to read, and new addresses are fetched when you are back.',
  minutes,
  minutesLeft: (n: number) => `${minutes(n)} left`,
  finished: 'Finished',
  saved: 'saved offline',
  picturesMissing: (n: number) => `${count(n, 'picture', 'pictures')} missing`,
  headlineOnly: 'Headline only',
  inLine: 'In line',
  paused: 'Waiting, saving is paused',
  savingStep: ({ step, done, total }: JobProgress) =>
    step === 'pictures' && total > 0
      ? `Saving: pictures ${done}/${total}`
      : `Saving: ${saveSteps[step].toLowerCase()}`,
  failed: (brief: string) => `Not saved: ${brief}`,
  twin: 'Saved under another address',
  stopped: 'Stopped',
  again: (brief: string) => `Will be tried again: ${brief}`,
  waitingForNetwork: 'Waiting for the network',
  highlights: (n: number) => count(n, 'highlight', 'highlights'),
  untitled: 'Untitled',
  row: ({ isRead, isStarred, title, publisher, time, length, state, highlights, tags }: RowParts) =>
    [
      isRead ? null : 'Unread',
      title,
      publisher,
      time,
      length,
      state,
      isStarred ? 'starred' : null,
      highlights > 0 ? count(highlights, 'highlight', 'highlights') : null,
      tags.length > 0 ? `tagged ${tags.join(', ')}` : null,
    ]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  empty: {
    unread: { title: 'Nothing left to read', text: 'What you save appears here, whole, pictures and all.' },
    later: {
      title: 'Nothing for later',
      text: 'Press L on an article and it waits here. It needs no network: text and pictures are on disk.',
    },
    starred: { title: 'No starred articles', text: 'Press S on an article to find it here again.' },
    archive: {
      title: 'The archive is empty',
      text: 'Press E when you are done with an article. It is kept here.',
    },
    all: {
      title: 'The library is empty',
      text: 'Save an address, a file or a text, and read it without a network.',
    },
  } satisfies Readonly<Record<ListName, { readonly title: string; readonly text: string }>>,
  welcome: {
    title: 'Welcome to Offprint',
    text: 'Save by address, by pasted text or from a file, and read it here without a network.',
  },
  nothingLeft: {
    title: 'No articles left',
    text: 'What you deleted can be restored from the Trash for 30 days.',
  },
  saveFirst: 'Save your first article',
  saveAnother: 'Add an article',
  failedToLoad: 'The list could not be loaded',
};
