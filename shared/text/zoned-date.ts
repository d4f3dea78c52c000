import { instantOf } from './news-date.js';

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T\s](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s?(?<zone>Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;
const MAIL =
  /^(?:[a-z]{3,9},?\s)?(?<day>\d{1,2})\s(?<name>[a-z]{3})[a-z]*\s(?<year>\d{4})\s(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s(?<zone>Z|UTC|GMT|KST|JST|[+-]\d{2}:?\d{2})$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names that mean one thing all over the world, in hours ahead of Greenwich. `CST`, `IST` and `BST` do not, so they are no zone; `EST` did until Australia wrote `AEST`. */
const NAMED: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  msk: 3,
  wib: 7,
  wita: 8,
  wit: 9,
  hkt: 8,
  sgt: 8,
  kst: 9,
  jst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  بتوقيتمكة: 3,
  بتوقيتغرينتش: 0,
  easternstandardtime: -5,
  easterndaylighttime: -4,
  centralstandardtime: -6,
  centraldaylighttime: -5,
  mountainstandardtime: -7,
  mountaindaylighttime: -6,
  pacificstandardtime: -8,
  pacificdaylighttime: -7,
  est: -5,
  pst: -8,
  edt: -4,
  pdt: -7,
};

/** How far a zone such as `+09:00`, `GMT+7` or `KST` lies from Greenwich, in minutes; null beyond what any clock shows. */
export function offsetOf(zone: string): number | null {
  const named = NAMED[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const { sign, hours, rest } =
    /^(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<rest>\d{2})?$/iu.exec(zone)?.groups ?? {};
  const minutes = Number(hours) * 60 + Number(rest ?? 0);
  if (hours === undefined || minutes > 14 * 60) return null;
  return sign === '-' ? -minutes : minutes;
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
    offset * 60_000,
  );
  return at && { at, offset };
}

/** The moment alone, see `readZonedMoment`. */
export const readZonedDate = (text: string): Date | null => readZonedMoment(text)?.at ?? null;
