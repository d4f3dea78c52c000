import { ownOffset, withOwnZone } from '../../shared/text/own-zone.js';
import type { PrintedStamp } from '../../shared/text/printed-stamp.js';
import type { ZonedMoment } from '../../shared/text/zoned-date.js';

/**
 * How many minutes ahead of Greenwich the clocks of a language's newspapers are, where all of them have shown one time,
 * without summer time, for as long as there are web pages.
 */
const CLOCKS: Readonly<Record<string, number>> = {
  ko: 9 * 60,
  ja: 9 * 60,
  zh: 8 * 60,
  vi: 7 * 60,
  th: 7 * 60,
  hi: 5 * 60 + 30,
};

/** Languages all of whose newspapers are in countries of one zone that keeps Europe's summer time, in minutes ahead of Greenwich in winter. */
const EUROPEAN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['de', 'it', 'pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'sv', 'da', 'no'].map((tag) => [tag, 60]),
  ),
  ...Object.fromEntries(['fi', 'el', 'ro', 'bg', 'uk', 'et', 'lv', 'lt'].map((tag) => [tag, 120])),
};

/** One o'clock in Greenwich on the last Sunday of a month, when Europe's clocks change (directive 2000/84/EC; so since 1996). */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

const isSummer = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return year >= 1996 && instant >= changeIn(year, 3) && instant < changeIn(year, 10);
};

/** The clock of a page's language, in minutes ahead of Greenwich; null where its countries have several, or change theirs. */
export const clockOf = (language: string | null): number | null => CLOCKS[language ?? ''] ?? null;

/** The same on a day and at an hour that are printed, also where the clocks change with all of Europe's. */
export function clockAt(language: string | null, { day, hour }: PrintedStamp): number | null {
  const winter = EUROPEAN[language ?? ''];
  if (winter === undefined || hour === null) return clockOf(language);
  const instant = day.getTime() + ((hour.hour - 12) * 60 + hour.minute - winter) * 60_000;
  return isSummer(instant) ? winter + 60 : winter;
}

/** Korea and Japan alone: what their pages say in Greenwich's name is now and then their own time, so no other zone is believed. */
export const isNineAhead = (language: string | null): boolean => language === 'ko' || language === 'ja';

/** A moment with the zone it was told in, unless that is the one its language says already. */
export const inOwnZone = ({ at, offset }: ZonedMoment, language: string | null): Date =>
  ownOffset(at.toISOString(), language) === offset ? at : withOwnZone(at, offset);
