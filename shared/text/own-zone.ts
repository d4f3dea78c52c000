import { isDayOnly } from './calendar-day.js';

const MINUTE_MS = 60_000;
/** All clocks of the world stand a whole number of quarter hours from Greenwich. */
const QUARTER = 15;
const MOST_QUARTERS = 14 * 4;
/** The thousandth of a second that stands for Greenwich; one for each quarter hour lies around it. */
const MIDDLE = 500;

/** Korea and Japan have kept one clock, nine hours ahead, with no summer time, for a lifetime of web pages. */
const NINE_AHEAD = 9 * 60;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * An instant that remembers the zone its page told it in, minutes ahead of Greenwich: the thousandths of its second say
 * it, which no newsroom prints (docs/why/dates.md). Greenwich is what content systems write that know no zone: it is not
 * remembered, nor is what no clock shows.
 */
export function withOwnZone(instant: Date, offset: number): Date {
  const quarters = offset / QUARTER;
  if (offset === 0 || !Number.isInteger(quarters) || Math.abs(quarters) > MOST_QUARTERS) return instant;
  const seconds = Math.floor(instant.getTime() / 1000);
  return new Date(seconds * 1000 + MIDDLE + quarters);
}

/**
 * How far the clock of an article lies from Greenwich, in minutes: the one its page named, else Seoul's and Tokyo's for
 * Korean and Japanese ones. Null when it is not known, and for a day without an hour.
 */
export function ownOffset(instant: string, articleLanguage: string | null): number | null {
  if (isDayOnly(instant)) return null;
  const quarters = new Date(instant).getUTCMilliseconds() - MIDDLE;
  if (quarters !== 0 && Math.abs(quarters) <= MOST_QUARTERS) return quarters * QUARTER;
  return /^(?:ko|ja)(?:-|$)/.test(articleLanguage ?? '') ? NINE_AHEAD : null;
}

/** An instant as a clock so many minutes ahead of Greenwich shows it, spelled as one of Greenwich. */
export const onClock = (instant: string, offset: number): Date =>
  new Date(Date.parse(instant) + offset * MINUTE_MS);

/** `+09:00`, as ISO 8601 has it. */
export function isoOffset(offset: number): string {
  const far = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(far / 60))}:${two(far % 60)}`;
}

/** `GMT+9` or `GMT-3:30`. */
export function zoneName(offset: number): string {
  const far = Math.abs(offset);
  const minutes = far % 60 === 0 ? '' : `:${two(far % 60)}`;
  return offset === 0 ? 'GMT' : `GMT${offset < 0 ? '-' : '+'}${Math.floor(far / 60)}${minutes}`;
}

/** An instant as it is written outside Offprint (RFC 3339): `2025-12-19` for a whole day, else on the clock of its article, `2026-11-12T07:15:00+09:00`. */
export function writtenInstant(instant: string, articleLanguage: string | null): string {
  if (isDayOnly(instant)) return instant.slice(0, 10);
  const offset = ownOffset(instant, articleLanguage);
  if (offset === null) return instant;
  return `${onClock(instant, offset).toISOString().slice(0, 19)}${isoOffset(offset)}`;
}
