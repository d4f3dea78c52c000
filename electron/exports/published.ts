import type { Article } from '../../shared/model/article.js';
import { dayOrInstant, isDayOnly } from '../../shared/text/calendar-day.js';

type Dated = Pick<Article, 'publishedAt' | 'language'>;

/** The zone in which an article says when it was published: Seoul for a Korean one, else UTC, as its stamp was read. */
const zoneOf = ({ language }: Dated): string => (language?.startsWith('ko') ? 'Asia/Seoul' : 'UTC');

/** The day an article was published, as `2026-11-20`; null when it does not say. */
export function publishedDay(article: Dated): string | null {
  const { publishedAt } = article;
  if (publishedAt === null) return null;
  if (isDayOnly(publishedAt)) return dayOrInstant(publishedAt);
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zoneOf(article) }).format(
    new Date(publishedAt),
  );
}

/** The moment an article was published, on the clock of its own zone (RFC 3339: `2026-11-20T08:10:00+09:00`), or the day where no hour is known. */
export function publishedMoment(article: Dated): string | null {
  const day = publishedDay(article);
  const { publishedAt } = article;
  if (day === null || publishedAt === null || isDayOnly(publishedAt)) return day;
  const timeZone = zoneOf(article);
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium', timeZone }).format(
    new Date(publishedAt),
  );
  return `${day}T${time}${timeZone === 'UTC' ? 'Z' : '+09:00'}`;
}
