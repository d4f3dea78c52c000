/** Days, from the first millisecond to before the second, in local time. */
export interface Days {
  readonly from: number;
  readonly before: number;
}

const WRITTEN =
  /^(?<year>\d{4})(?:[-./年년](?<month>\d{1,2})(?:[-./月월](?<day>\d{1,2}))?)?[.일日월月년年]?$/u;
const AGO = /^(?<count>\d{1,3})(?<unit>d|w|m|y|일|주|개월|달|년)$/iu;
const TODAY: ReadonlySet<string> = new Set(['today', '오늘']);
const YESTERDAY: ReadonlySet<string> = new Set(['yesterday', '어제']);

const startOf = (year: number, month: number, day: number): number => new Date(year, month, day).getTime();

const between = (from: number, before: number): Days => ({ from, before });

function inMonth(year: number, month: number, day: number | null): Days | null {
  if (month < 1 || month > 12) return null;
  if (day === null) return between(startOf(year, month - 1, 1), startOf(year, month, 1));
  const isThere = day >= 1 && day <= new Date(year, month, 0).getDate();
  return isThere ? between(startOf(year, month - 1, day), startOf(year, month - 1, day + 1)) : null;
}

function written(value: string): Days | null {
  const groups = WRITTEN.exec(value)?.groups;
  const year = Number(groups?.['year']);
  if (!groups || year < 1_000) return null;
  const { month, day } = groups;
  if (month === undefined) return between(startOf(year, 0, 1), startOf(year + 1, 0, 1));
  return inMonth(year, Number(month), day === undefined ? null : Number(day));
}

/** The day so many days, weeks, months or years before another. */
function ago(today: Date, count: number, unit: string): Date {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  switch (unit.toLowerCase()) {
    case 'd':
    case '일':
      return new Date(year, month, day - count);
    case 'w':
    case '주':
      return new Date(year, month, day - 7 * count);
    case 'y':
    case '년':
      return new Date(year - count, month, Math.min(day, new Date(year - count, month + 1, 0).getDate()));
    default:
      return new Date(year, month - count, Math.min(day, new Date(year, month - count + 1, 0).getDate()));
  }
}

const wholeDay = (date: Date): Days => {
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return { from: startOf(year, month, day), before: startOf(year, month, day + 1) };
};

/**
 * The days a value names: `2025`, `2025-11`, `2025-11-23` (also with points, slashes and Korean units), `today`,
 * `yesterday`, `7d` (the day seven days ago; `w`, `m`, `y`), and all of these in Korean. Null for anything else.
 */
export function readDays(value: string, now: Date): Days | null {
  const name = value.normalize('NFC').toLowerCase();
  if (TODAY.has(name)) return wholeDay(now);
  if (YESTERDAY.has(name)) return wholeDay(ago(now, 1, 'd'));
  const past = AGO.exec(name)?.groups;
  if (past) return wholeDay(ago(now, Number(past['count']), past['unit'] ?? 'd'));
  return written(name);
}
