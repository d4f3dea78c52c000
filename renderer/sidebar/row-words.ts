import type { Headline } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobProgress } from '../../shared/model/job.js';
import { assertNever } from '../../shared/assert.js';
import { BEGUN, FINISHED } from '../../shared/reading-progress.js';
import { minutes } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';

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

/** Whether the text could not be fetched and will be tried again by itself. */
export const isTriedAgain = ({ body, jobId }: Headline): boolean => body === 'failed' && jobId !== null;

/** Whether that happens as soon as there is a network. */
export const isWaitingForNetwork = (row: Headline): boolean =>
  isTriedAgain(row) && row.failure?.code === 'offline';

/** Why there is no text; a save that was stopped on purpose or will be tried again did not fail. */
function failedWords(row: Headline, { list, failures }: Words): string {
  if (isWaitingForNetwork(row)) return list.waitingForNetwork;
  const failure: FailureFacts = row.failure ?? { code: 'internal' };
  const brief = failures[failure.code].brief(failure);
  if (isTriedAgain(row)) return list.again(brief);
  if (failure.code === 'duplicate') return list.twin;
  return failure.code === 'cancelled' ? list.stopped : list.failed(brief);
}

/** Whether nobody has begun yet to save an article that is to be saved. */
export const isInLine = ({ body }: Headline, job: JobProgress | undefined): boolean =>
  body === 'saving' && (job === undefined || job.step === 'turn');

interface StatedRow {
  readonly row: Headline;
  readonly job: JobProgress | undefined;
  /** Whether a person paused saving. */
  readonly isPaused: boolean;
}

/** What is on disk of an article. */
export function stateWords({ row, job, isPaused }: StatedRow, words: Words): string {
  const { list } = words;
  switch (row.body) {
    case 'saved':
      return row.picturesMissing > 0 ? list.picturesMissing(row.picturesMissing) : list.saved;
    case 'headline':
      return list.headlineOnly;
    case 'saving':
      return job && !isInLine(row, job) ? list.savingStep(job) : isPaused ? list.paused : list.inLine;
    case 'failed':
      return failedWords(row, words);
    default:
      return assertNever(row.body);
  }
}

export const titleOf = ({ title }: Headline, { list }: Words): string =>
  title === '' ? list.untitled : title;

interface NamedRow extends StatedRow {
  /** When it was saved, as it is shown. */
  readonly time: string;
}

/** A whole row as one sentence for screen readers. */
export const rowName = ({ row, job, isPaused, time }: NamedRow, words: Words): string =>
  words.list.row({
    isRead: row.isRead,
    isStarred: row.isStarred,
    title: titleOf(row, words),
    publisher: sourceName(row),
    time,
    length: lengthWords(row, words),
    state: stateWords({ row, job, isPaused }, words),
    highlights: row.highlights,
    tags: row.tags,
  });
