import { type DayOrder, findDay, withPlainDigits } from './calendar-day.js';
import { fullHour, instantOf } from './news-date.js';
import { offsetOf, type ZonedMoment } from './zoned-date.js';

/** The hour that a stamp prints beside its day. */
interface PrintedHour {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** How far its zone lies from Greenwich, in minutes; null where it names none. */
  readonly offset: number | null;
}

/** A day as a page prints it, its hour where one stands beside it, and which stretch of a line it is, in UTF-16 code units. */
export interface PrintedStamp {
  /** The day alone, for which `isDayOnly` holds. */
  readonly day: Date;
  readonly hour: PrintedHour | null;
  readonly start: number;
  readonly end: number;
}

const WEEKDAY =
  /[(（]?(?:[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?|(?:星期|週|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|thứ\s\p{L}+|chủ nhật)[)）]?/u
    .source;
const HALVES = '오전|오후|午前|午後|上午|下午|晚上|凌晨';
const LEADING = `(?:${HALVES}|at|à|às|um|klo?\\.?|เวลา|a las|alle ore|alle|ore|о|в|lúc|pukul)`;
const ZONE =
  /[(（]?(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC|KST|JST|HKT|SGT|CES?T|[EP]S?T|MES?Z|[EP]DT|AE[SD]T|NZ[SD]T|MSK|WIB|WITA?|(?:Eastern|Central|Mountain|Pacific)\s(?:Standard|Daylight)\sTime|بتوقيت\s(?:مكة|غرينتش))(?![\p{L}\d])[)）]?|[+-]\d{2}:?\d{2}(?!\d)/u
    .source;
/** An hour with its minutes, or one that a sign or a word behind it says to be one. */
const CLOCK = String.raw`(?<hour>\d{1,2})(?:(?:\s?[:h時时시点點]\s?|\.)(?<minute>\d{2}(?!\d)|\d(?=\s?[分분]))(?:\s?[分분]|:(?<second>\d{2})(?:[.,]\d+)?)?|\s?[h時时시点點](?![\p{L}\d])|(?=\s?(?:Uhr|[ap]\.?\s?m\b)))(?:\s?(?:Uhr|hrs|hs|WITA?|(?<half>[ap]\.?\s?m\.?|[صم])(?![\p{L}])))?(?:\s?(?<zone>${ZONE}))?`;
const TIME = `(?:(?<told>${LEADING})\\s?)?${CLOCK}`;
const BEHIND = new RegExp(
  String.raw`^(?:\.|日|일)?\s?(?:${WEEKDAY})?(?:[\s,،·|(（[T-]{0,3}(?:${WEEKDAY}[\s,]{0,2})?${TIME})?`,
  'iu',
);
/** `08:16 | 15.11.2026`, `10:41 AM EDT, Tue November 24, 2026`. */
const BEFORE = new RegExp(
  String.raw`(?<![\d:.])${TIME}[\s,،·|-]{1,3}(?:(?:on|ngày|am|den|le)\s)?(?:${WEEKDAY}[\s,.]{0,2})?$`,
  'iu',
);
const BEFORE_DAY = new RegExp(String.raw`(?:${WEEKDAY})[\s,.]{0,2}(?:den\s|le\s)?$`, 'iu');

const isLater = (half: string): boolean => /^(?:오후|午後|下午|晚上|م|p)/iu.test(half);
const isHalf = new RegExp(`^(?:${HALVES})$`, 'u');

type Groups = Readonly<Record<string, string | undefined>>;

/** The hour on a clock of 24, which may stand behind a word for a half of the day, too; null when there is none. */
function hourOn(hour: number, half: string | undefined): number | null {
  if (half === undefined || hour > 12) return hour > 23 ? null : hour;
  return fullHour(hour, isLater(half));
}

/** Whether the clocks of the United States keep summer time on a day: from the second Sunday of March to the first of November. */
function isAmericanSummer(day: Date): boolean {
  const sunday = (month: number, week: number): number => {
    const first = new Date(Date.UTC(day.getUTCFullYear(), month - 1, 1));
    return Date.UTC(day.getUTCFullYear(), month - 1, 1 + ((7 - first.getUTCDay()) % 7) + (week - 1) * 7);
  };
  return day.getTime() > sunday(3, 2) && day.getTime() < sunday(11, 1);
}

/** How far a named zone lies from Greenwich on a day: `ET` is one time in summer and another in winter. */
function zoneOf(zone: string | undefined, day: Date): number | null {
  const name = zone?.replaceAll(/[()（）\s]/gu, '') ?? '';
  const american = /^([EP])T$/iu.exec(name)?.[1];
  return offsetOf(american === undefined ? name : `${american}${isAmericanSummer(day) ? 'D' : 'S'}T`);
}

function hourOf(groups: Groups, day: Date): PrintedHour | null {
  const { told = '', half = isHalf.test(told) ? told : undefined, zone } = groups;
  const [minute, second] = [Number(groups['minute'] ?? 0), Number(groups['second'] ?? 0)];
  const hour = groups['hour'] === undefined ? null : hourOn(Number(groups['hour']), half);
  return hour === null || minute > 59 || second > 59
    ? null
    : { hour, minute, second, offset: zoneOf(zone, day) };
}

const hourIn = (found: RegExpExecArray | null, day: Date): PrintedHour | null =>
  hourOf(found?.groups ?? {}, day);

/** The first day of a line and the hour beside it: `2026年11月10日 08:16`, `17 November 2026, 10:00 GMT`, `Thứ bảy, 14/11/2026, 07:00 (GMT+7)`. */
export function findStamp(line: string, order: DayOrder | null = null): PrintedStamp | null {
  const day = findDay(line, order);
  if (!day) return null;
  const text = withPlainDigits(line);
  const above = text.slice(0, day.start);
  const behind = BEHIND.exec(text.slice(day.end));
  const end = day.end + (behind ? behind[0].length : 0);
  const hour = hourIn(behind, day.at);
  const before = hour === null ? BEFORE.exec(above) : null;
  const start = (before ?? BEFORE_DAY.exec(above))?.index ?? day.start;
  return { day: day.at, hour: hour ?? hourIn(before, day.at), start, end };
}

/** The moment that a stamp tells on its own clock, else on one so many minutes ahead of Greenwich; null where neither is known, and without an hour. */
export function momentOf({ day, hour }: PrintedStamp, clock: number | null): ZonedMoment | null {
  const offset = hour?.offset ?? clock;
  if (hour === null || offset === null) return null;
  const at = instantOf(
    {
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
      hour: hour.hour,
      minute: hour.minute,
      second: hour.second,
    },
    offset * 60_000,
  );
  return at && { at, offset };
}
