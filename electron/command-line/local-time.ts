import { isDayOnly } from '../../shared/text/calendar-day.js';
import { isoOffset, onClock, ownOffset } from '../../shared/text/own-zone.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** The day of an instant where this machine stands; that of a story without an hour is the same everywhere. */
export function localDay(instant: string): string {
  if (isDayOnly(instant)) return instant.slice(0, 10);
  const moment = new Date(instant);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * When an article was published, on the clock of its own zone, else on the one here: `2026-11-27 17:30 +09:00`, or
 * `2026-11-27` for a whole day.
 */
export function articleTime(instant: string, articleLanguage: string | null): string {
  if (isDayOnly(instant)) return localDay(instant);
  const offset = ownOffset(instant, articleLanguage) ?? -new Date(instant).getTimezoneOffset();
  const written = onClock(instant, offset).toISOString();
  return `${written.slice(0, 10)} ${written.slice(11, 16)} ${isoOffset(offset)}`;
}
