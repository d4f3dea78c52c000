import { dayOrInstant, isDayOnly, wholeDay } from '../../../shared/text/calendar-day.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a field of a date and one of a time have it, in the time of this machine. */
export interface LocalMoment {
  /** `2025-12-19`; nothing for no moment. */
  readonly day: string;
  /** `14:32`; nothing for a day without an hour. */
  readonly time: string;
}

export function toLocalMoment(instant: string | null): LocalMoment {
  if (instant === null) return { day: '', time: '' };
  if (isDayOnly(instant)) return { day: dayOrInstant(instant), time: '' };
  const date = new Date(instant);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { day, time: `${two(date.getHours())}:${two(date.getMinutes())}` };
}

/** The way back; null without a day, and for what is no moment. */
export function fromLocalMoment({ day, time }: LocalMoment): string | null {
  const instant = time === '' ? wholeDay(day) : `${day}T${time}`;
  const date = new Date(instant);
  return day === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
