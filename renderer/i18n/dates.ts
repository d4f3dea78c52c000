import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { dayOrInstant, isDayOnly } from '../../shared/text/calendar-day.js';
import { onClock, ownOffset, zoneName } from '../../shared/text/own-zone.js';

const SEOUL = 'Asia/Seoul';

type Options = Intl.DateTimeFormatOptions;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make and few: each is made once. */
function format(language: string, options: Options): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** The locale whose dates we want for an interface language. English dates are day before month, as the design writes them. */
const locale: Readonly<Record<InterfaceLanguage, string>> = { ko: 'ko-KR', en: 'en-GB' };

/** `14:32`, local. */
export const clockTime = (instant: string): string =>
  format('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** The calendar day of a moment here, as `2025-11-23`: rows of one day have the same one. */
export const localDay = (instant: string | Date): string =>
  format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** `11월 23일 일요일` or `Sunday 23 November`; with the year when it is not this one. */
export function longDay(
  instant: string | number,
  language: InterfaceLanguage,
  now: Date = new Date(),
): string {
  const date = new Date(instant);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return format(locale[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** `금요일` or `Friday`. */
export const weekdayName = (instant: string | number, language: InterfaceLanguage): string =>
  format(locale[language], { weekday: 'long' }).format(new Date(instant));

/** `11월 21일` or `21 November`. */
export const monthDay = (instant: string | number, language: InterfaceLanguage): string =>
  format(locale[language], { month: 'long', day: 'numeric' }).format(new Date(instant));

/** `11월` or `November`; with the year when it is not this one. */
export function month(instant: string | number, language: InterfaceLanguage, now: Date = new Date()): string {
  const date = new Date(instant);
  const isThisYear = date.getFullYear() === now.getFullYear();
  return format(locale[language], { month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(date);
}

/** An instant on the clock of its article where that is known, a day without an hour as that day everywhere, else here. */
function told(instant: string, articleLanguage: string | null, options: Options) {
  const offset = ownOffset(instant, articleLanguage);
  if (offset !== null) return { date: onClock(instant, offset), options: { ...options, timeZone: 'UTC' } };
  return { date: new Date(instant), options: isDayOnly(instant) ? { ...options, timeZone: 'UTC' } : options };
}

const DAY_PARTS = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const HOUR_PARTS = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** When an article was published; of a day without an hour, the day. */
export function publishedDate(
  instant: string,
  language: InterfaceLanguage,
  articleLanguage: string | null,
): string {
  const { date, options } = told(instant, articleLanguage, {
    ...DAY_PARTS,
    ...(isDayOnly(instant) ? {} : HOUR_PARTS),
  });
  return format(locale[language], options).format(date);
}

/** The same with the zone it is told in: `23 November 2025 at 14:32 GMT+9`. */
export function publishedMoment(
  instant: string,
  language: InterfaceLanguage,
  articleLanguage: string | null,
): string {
  if (isDayOnly(instant)) return publishedDate(instant, language, articleLanguage);
  const offset = ownOffset(instant, articleLanguage);
  if (offset !== null) return `${publishedDate(instant, language, articleLanguage)} ${zoneName(offset)}`;
  const options = { ...DAY_PARTS, ...HOUR_PARTS, timeZoneName: 'short' } as const;
  return format(locale[language], options).format(new Date(instant));
}

/** When an article was published; with the zone where that is not the one of lists and notes, which tell the hours of here. */
export function publishedHere(
  instant: string,
  language: InterfaceLanguage,
  articleLanguage: string | null,
): string {
  const offset = ownOffset(instant, articleLanguage);
  const isOther = offset !== null && new Date(instant).getTimezoneOffset() !== -offset;
  return (isOther ? publishedMoment : publishedDate)(instant, language, articleLanguage);
}

/** The day on which {@link publishedDate} says an article was published. */
export function publishedDay(
  instant: string,
  language: InterfaceLanguage,
  articleLanguage: string | null,
): string {
  const { date, options } = told(instant, articleLanguage, DAY_PARTS);
  return format(locale[language], options).format(date);
}

/** A moment here in full: `26 November 2026 at 22:14`. Not for when an article was published: its thousandths may name a zone. */
export const fullMoment = (instant: string, language: InterfaceLanguage): string =>
  format(locale[language], { ...DAY_PARTS, ...HOUR_PARTS }).format(new Date(instant));

/** The day of a moment here in full: `26 November 2026`. */
export const fullDay = (instant: string, language: InterfaceLanguage): string =>
  format(locale[language], DAY_PARTS).format(new Date(instant));

/** The same with seconds, for things of which two can be made within a minute. */
export const exactMoment = (instant: string, language: InterfaceLanguage): string =>
  format(locale[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** A moment soon to come: `14:32` today, else `28 November 09:10`. */
export const soonMoment = (instant: string, language: InterfaceLanguage, now: Date = new Date()): string =>
  localDay(instant) === localDay(now)
    ? clockTime(instant)
    : `${monthDay(instant, language)} ${clockTime(instant)}`;

/** A newsroom stamp, always Seoul time: `2025-01-22 13:15:31`; of a day without an hour, the day. */
export const seoulStamp = (instant: string): string =>
  isDayOnly(instant)
    ? dayOrInstant(instant)
    : format('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: SEOUL }).format(new Date(instant));

/** A short moment for a note, local: `11.23 14:41`, in English `23 Nov, 14:41`. */
export function noteTime(instant: string, language: InterfaceLanguage): string {
  const date = new Date(instant);
  if (language === 'en')
    return `${format('en-GB', { day: 'numeric', month: 'short' }).format(date)}, ${clockTime(instant)}`;
  const parts = format('en-GB', { month: '2-digit', day: '2-digit' }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')}.${part('day')} ${clockTime(instant)}`;
}

const MINUTE = 60;

/** Whole minutes, at least one. */
export const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / MINUTE));
