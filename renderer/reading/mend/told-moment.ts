import { dayOrInstant, isDayOnly, wholeDay } from '../../../shared/text/calendar-day.js';

const SEOUL_MS = 9 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/** A moment as a field of a date and one of a time have it, in the zone the article tells its own in. */
export interface ToldMoment {
  /** `2025-12-19`; nothing for no moment. */
  readonly day: string;
  /** `14:32`; nothing for a day without an hour. */
  readonly time: string;
}

/** How far the clock lies from Greenwich at a moment: Seoul's for a Korean article, as its head tells it, else this machine's. */
const offsetMs = (moment: number, articleLanguage: string | null): number =>
  articleLanguage?.startsWith('ko') ? SEOUL_MS : -new Date(moment).getTimezoneOffset() * MINUTE_MS;

export function toToldMoment(instant: string | null, articleLanguage: string | null): ToldMoment {
  if (instant === null) return { day: '', time: '' };
  if (isDayOnly(instant)) return { day: dayOrInstant(instant), time: '' };
  const moment = Date.parse(instant);
  const told = new Date(moment + offsetMs(moment, articleLanguage)).toISOString();
  return { day: told.slice(0, 10), time: told.slice(11, 16) };
}

/** The way back; null without a day, and for what is no moment. */
export function fromToldMoment({ day, time }: ToldMoment, articleLanguage: string | null): string | null {
  if (day === '') return null;
  const told = Date.parse(time === '' ? wholeDay(day) : `${day}T${time}Z`);
  if (Number.isNaN(told)) return null;
  if (time === '') return new Date(told).toISOString();
  const near = told - offsetMs(told, articleLanguage);
  return new Date(told - offsetMs(near, articleLanguage)).toISOString();
}
