import { instantOf } from './news-date.js';

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T\s](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s?(?<zone>Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;
const MAIL =
  /^(?:[a-z]{3,9},?\s)?(?<day>\d{1,2})\s(?<name>[a-z]{3})[a-z]*\s(?<year>\d{4})\s(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s(?<zone>Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const HOUR_MS = 60 * 60 * 1000;

/** Names that mean one thing all over the world. `CST` and `IST` do not, so they are no zone. */
const NAMED: Readonly<Record<string, number>> = { z: 0, utc: 0, gmt: 0, kst: 9 * HOUR_MS, jst: 9 * HOUR_MS };

/** How far a zone such as `+09:00` lies from Greenwich; null beyond what any clock shows. */
function offsetOf(zone: string): number | null {
  const named = NAMED[zone.toLowerCase()];
  if (named !== undefined) return named;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.replace(':', '').slice(3, 5));
  if (minutes > 14 * 60) return null;
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** A moment and the zone it was told in, in minutes ahead of Greenwich. */
export interface ZonedMoment {
  readonly at: Date;
  readonly offset: number;
}

/**
 * Reads a moment that says its own zone, in ISO 8601 or as mail writes it. Null for anything else: without a zone it
 * is not a moment, and a machine's own zone must never decide what a stored article says.
 */
export function readZonedMoment(text: string): ZonedMoment | null {
  const given = text.trim();
  if (given.length > 60) return null;
  const groups = (ISO.exec(given) ?? MAIL.exec(given))?.groups;
  const offset = offsetOf(groups?.['zone'] ?? '+99');
  if (!groups || offset === null) return null;
  const number = (name: string): number => Number(groups[name] ?? 0);
  const month =
    groups['name'] === undefined ? number('month') : MONTHS.indexOf(groups['name'].toLowerCase()) + 1;
  const at = instantOf(
    {
      year: number('year'),
      month,
      day: number('day'),
      hour: number('hour'),
      minute: number('minute'),
      second: number('second'),
    },
    offset,
  );
  return at && { at, offset: offset / 60_000 };
}

/** The moment alone, see `readZonedMoment`. */
export const readZonedDate = (text: string): Date | null => readZonedMoment(text)?.at ?? null;
