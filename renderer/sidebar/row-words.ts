import type { Headline } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobProgress } from '../../shared/model/job.js';
import { assertNever } from '../../shared/assert.js';
import { minutes } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';

/** From here on an article counts as read to its end. */
export const FINISHED = 0.98;
/** Up to here nothing worth telling was read. */
const BEGUN = 0.02;

export const isBegun = ({ progress }: Headline): boolean => progress > BEGUN && progress < FINISHED;

/** Who published an article, as shown: its publisher, else its site. */
export const sourceName = ({ publisher, host }: Headline): string | null => publisher ?? host;

/** How long an article is, or what is left of it. */
export function lengthWords({ progress, readingSeconds, body }: Headline, { list }: Words): string {
  if (body !== 'saved') return '';
  if (progress >= FINISHED) return list.finished;
  const share = progress > BEGUN ? 1 - progress : 1;
  const left = minutes(readingSeconds * share);
  return share < 1 ? list.minutesLeft(left) : list.minutes(left);
}

/** Whether the text will be fetched by itself once there is a network. */
export const isWaitingForNetwork = ({ body, failure, jobId }: Headline): boolean =>
  body === 'failed' && failure?.code === 'offline' && jobId !== null;

/** Why there is no text; a save that was stopped on purpose did not fail. */
function failedWords(failure: FailureFacts, { list, failures }: Pick<Words, 'list' | 'failures'>): string {
  const brief = failures[failure.code].brief(failure);
  return failure.code === 'cancelled' ? list.stopped : list.failed(brief);
}

/** What is on disk of an article. */
export function stateWords(row: Headline, job: JobProgress | undefined, { list, failures }: Words): string {
  switch (row.body) {
    case 'saved':
      return row.picturesMissing > 0 ? list.picturesMissing(row.picturesMissing) : list.saved;
    case 'headline':
      return list.headlineOnly;
    case 'saving':
      return job ? list.savingStep(job) : list.saving;
    case 'failed':
      if (isWaitingForNetwork(row)) return list.waitingForNetwork;
      return failedWords(row.failure ?? { code: 'internal' }, { list, failures });
    default:
      return assertNever(row.body);
  }
}

export const titleOf = ({ title }: Headline, { list }: Words): string =>
  title === '' ? list.untitled : title;

interface NamedRow {
  readonly row: Headline;
  readonly job: JobProgress | undefined;
  /** When it was saved, as it is shown. */
  readonly time: string;
}

/** A whole row as one sentence for screen readers. */
export const rowName = ({ row, job, time }: NamedRow, words: Words): string =>
  words.list.row({
    isRead: row.isRead,
    isStarred: row.isStarred,
    title: titleOf(row, words),
    publisher: sourceName(row),
    time,
    length: lengthWords(row, words),
    state: stateWords(row, job, words),
    highlights: row.highlights,
  });
