import { isDayOnly } from '../../shared/text/calendar-day.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** How far a clock here is from Greenwich at a moment, as ISO 8601 has it: `+09:00`. */
function offsetAt(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const far = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}`;
}

/** The day of an instant where this machine stands; that of a story without an hour is the same everywhere. */
export function localDay(instant: string): string {
  if (isDayOnly(instant)) return instant.slice(0, 10);
  const moment = new Date(instant);
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** An instant as a clock here shows it: `2026-11-27 17:30 +09:00`, or `2026-11-27` for a whole day. */
export function localTime(instant: string): string {
  if (isDayOnly(instant)) return localDay(instant);
  const moment = new Date(instant);
  return `${localDay(instant)} ${two(moment.getHours())}:${two(moment.getMinutes())} ${offsetAt(moment)}`;
}
