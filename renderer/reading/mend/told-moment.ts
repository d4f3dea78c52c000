import { dayOrInstant, isDayOnly, wholeDay } from '../../../shared/text/calendar-day.js';
import { onClock, ownOffset, withOwnZone } from '../../../shared/text/own-zone.js';

const MINUTE_MS = 60_000;

/** A moment as a field of a date and one of a time have it, in the zone the article tells its own in. */
export interface ToldMoment {
  /** `2025-12-19`; nothing for no moment. */
  readonly day: string;
  /** `14:32`; nothing for a day without an hour. */
  readonly time: string;
}

/** How far the clock here lies from Greenwich at a moment. */
const offsetHere = (moment: number): number => -new Date(moment).getTimezoneOffset();

export function toToldMoment(instant: string | null, articleLanguage: string | null): ToldMoment {
  if (instant === null) return { day: '', time: '' };
  if (isDayOnly(instant)) return { day: dayOrInstant(instant), time: '' };
  const offset = ownOffset(instant, articleLanguage) ?? offsetHere(Date.parse(instant));
  const told = onClock(instant, offset).toISOString();
  return { day: told.slice(0, 10), time: told.slice(11, 16) };
}

/** The way back, on the clock that the instant before was told on; null without a day, and for what is no moment. */
export function fromToldMoment(
  { day, time }: ToldMoment,
  articleLanguage: string | null,
  before: string | null = null,
): string | null {
  if (day === '') return null;
  const told = Date.parse(time === '' ? wholeDay(day) : `${day}T${time}Z`);
  if (Number.isNaN(told)) return null;
  if (time === '') return new Date(told).toISOString();
  const clock = before === null ? null : ownOffset(before, articleLanguage);
  return onItsClock(told, clock, articleLanguage).toISOString();
}

/** An instant from what a clock shows: one that is known, that of the language of an article, or the one here. */
function onItsClock(told: number, clock: number | null, articleLanguage: string | null): Date {
  const ofLanguage = ownOffset(new Date(told).toISOString(), articleLanguage);
  const known = clock ?? ofLanguage;
  if (known === null) {
    const near = told - offsetHere(told) * MINUTE_MS;
    return new Date(told - offsetHere(near) * MINUTE_MS);
  }
  const at = new Date(told - known * MINUTE_MS);
  return known === ofLanguage ? at : withOwnZone(at, known);
}
