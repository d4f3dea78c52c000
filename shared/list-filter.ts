import type { Headline } from './model/article.js';
import type { ListFilter, ListLanguage, ReadingLength } from './model/list-filter.js';

/** The first second that counts as a length, and the first that no longer does: minutes are shown rounded. */
export const LENGTH_SECONDS: Readonly<Record<ReadingLength, readonly [from: number, to: number]>> = {
  short: [1, 150],
  medium: [150, 630],
  long: [630, Number.MAX_SAFE_INTEGER],
};

/** A whole view, newest first. */
export const wholeView: ListFilter = {
  unread: false,
  annotated: false,
  missing: false,
  length: null,
  language: null,
  sort: 'newest',
};

/** Whether a filter leaves anything out. */
export const isNarrowed = ({ unread, annotated, missing, length, language }: ListFilter): boolean =>
  unread || annotated || missing || length !== null || language !== null;

const isOfLength = (length: ReadingLength, { readingSeconds }: Headline): boolean =>
  readingSeconds >= LENGTH_SECONDS[length][0] && readingSeconds < LENGTH_SECONDS[length][1];

function isInLanguage(language: ListLanguage, row: Headline): boolean {
  const [found] = row.language?.split('-') ?? [];
  return language === 'other' ? found !== 'ko' && found !== 'en' : found === language;
}

/** Whether an article of a view is listed under a filter: the same as the library's own condition. */
export function passes(filter: ListFilter, row: Headline): boolean {
  const isKept = [
    !filter.unread || !row.isRead,
    !filter.annotated || row.highlights + row.notes > 0,
    !filter.missing || row.body === 'failed' || row.body === 'headline' || row.picturesMissing > 0,
    filter.length === null || isOfLength(filter.length, row),
    filter.language === null || isInLanguage(filter.language, row),
  ];
  return isKept.every(Boolean);
}
