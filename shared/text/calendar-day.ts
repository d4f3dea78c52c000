import { instantOf } from './news-date.js';

/**
 * Months as newspapers print them, by the letters that tell them apart, in the languages of the corpus. Longer names
 * begin with these; accents are taken off before they are looked up.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'oca', 'янв', 'січ', 'يناير'],
  ['feb', 'fev', 'sub', 'фев', 'лют', 'فبراير', 'شباط'],
  ['mar', 'maerz', 'mrz', 'maart', 'mars', 'мар', 'бер', 'مارس', 'اذار'],
  ['apr', 'abr', 'avr', 'nis', 'апр', 'кві', 'ابريل', 'نيسان'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'мая', 'маи', 'тра', 'مايو', 'ايار'],
  ['jun', 'juin', 'giu', 'haz', 'июн', 'чер', 'يونيو', 'حزيران'],
  ['jul', 'juil', 'lug', 'tem', 'июл', 'лип', 'يوليو', 'تموز'],
  ['aug', 'ago', 'agu', 'aou', 'авг', 'сер', 'اغسطس'],
  ['sep', 'set', 'eyl', 'сен', 'вер', 'سبتمبر', 'ايلول'],
  ['oct', 'okt', 'out', 'ott', 'eki', 'окт', 'жов', 'اكتوبر'],
  ['nov', 'kas', 'ноя', 'лис', 'نوفمبر'],
  ['dec', 'dez', 'des', 'dic', 'ara', 'дек', 'гру', 'ديسمبر'],
];

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const NAME = String.raw`(?<name>\p{L}{3,10})\.?`;

/** How a day is written: year first, named month first or second, and German with points. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<!\d)${YEAR}\s?[-./年년]\s?${MONTH}\s?[-./月월]\s?${DAY}(?!\d)`,
  String.raw`(?<![\p{L}\d])${NAME}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}(?:\.|st|nd|rd|th|º|er)?\s+(?:de\s+)?${NAME},?\s+(?:de\s+)?${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}\.\s?${MONTH}\.\s?${YEAR}(?!\d)`,
].map((form) => new RegExp(form, 'iu'));

/** `15/12/2025`, in one order here and in the other there: read only where a number is no month. */
const SLASHED = new RegExp(String.raw`(?<!\d)(?<first>\d{1,2})/(?<second>\d{1,2})/${YEAR}(?!\d)`, 'u');

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** The number of a month by its name; 0 for a word that is none. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => names.some((start) => plain(name).startsWith(start))) + 1;

/**
 * A day whose hour nobody said, as an instant: noon in Greenwich, which is on that day all over the inhabited world but
 * for its easternmost islands. One thousandth of a second, which no newsroom prints, tells it from a story of noon.
 */
function dayAsInstant(year: number, month: number, day: number): Date | null {
  const noon = instantOf({ year, month, day, hour: 12, minute: 0, second: 0 }, 0);
  return noon && new Date(noon.getTime() + 1);
}

const DAY_ONLY = 'T12:00:00.001Z';

/** Whether an instant stands for a whole day (see `readDay`): its hour is then not shown. */
export const isDayOnly = (instant: string): boolean => instant.endsWith(DAY_ONLY);

/** The instant that stands for a whole day, given as `2025-12-19`. */
export const wholeDay = (day: string): string => `${day}${DAY_ONLY}`;

/** An instant as it is written outside Offprint: `2025-12-19` for a whole day, else as it is. */
export const dayOrInstant = (instant: string): string =>
  isDayOnly(instant) ? instant.slice(0, 10) : instant;

/** A day written in a text, and which stretch of the text it is, in UTF-16 code units. */
export interface WrittenDay {
  readonly at: Date;
  readonly start: number;
  readonly end: number;
}

function fromSlashes(groups: Readonly<Record<string, string | undefined>>): Date | null {
  const { year, first, second } = groups;
  const [one, two] = [Number(first), Number(second)];
  if (one > 12) return dayAsInstant(Number(year), two, one);
  return two > 12 ? dayAsInstant(Number(year), one, two) : null;
}

function fromForm(groups: Readonly<Record<string, string | undefined>>): Date | null {
  const { year, month, name, day } = groups;
  if (day === undefined) return fromSlashes(groups);
  return dayAsInstant(Number(year), name === undefined ? Number(month) : monthOf(name), Number(day));
}

/** The first day written in a short text, as `readDay` reads it. */
export function findDay(text: string): WrittenDay | null {
  if (text.length > 200) return null;
  for (const form of [...FORMS, SLASHED]) {
    const found = form.exec(text);
    const at = found?.groups ? fromForm(found.groups) : null;
    if (found && at) return { at, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/**
 * The first day written in a short text, in figures or with the name of its month, as an instant for which `isDayOnly`
 * holds. Null when there is none, and for `2 hours ago` and `04/05/2025`, which could be two.
 */
export const readDay = (text: string): Date | null => findDay(text)?.at ?? null;
