import type { Article } from '../../shared/model/article.js';
import { writtenInstant } from '../../shared/text/own-zone.js';

type Dated = Pick<Article, 'publishedAt' | 'language'>;

/** The moment an article was published, on the clock of its own zone (RFC 3339: `2026-11-20T08:10:00+09:00`), or the day where no hour is known. */
export function publishedMoment({ publishedAt, language }: Dated): string | null {
  return publishedAt && writtenInstant(publishedAt, language).replace('.000Z', 'Z');
}

/** The day an article was published there, as `2026-11-20`; null when it does not say. */
export const publishedDay = (article: Dated): string | null => publishedMoment(article)?.slice(0, 10) ?? null;
