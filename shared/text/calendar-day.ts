import { instantOf } from './news-date.js';

/**
 * Months as newspapers print them, by the letters that tell them apart, in the languages of the corpus. Longer names
 * begin with these; accents are taken off before they are looked up.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'oca', 'янв', 'січ', 'يناير', 'كانون الثاني', 'جانفي', 'जनवर', 'มกราคม'],
  ['feb', 'fev', 'sub', 'фев', 'лют', 'فبراير', 'شباط', 'فيفري', 'फरवर', 'กมภาพนธ'],
  ['mar', 'maerz', 'mrz', 'maart', 'mars', 'мар', 'бер', 'مارس', 'اذار', 'मरच', 'มนาคม'],
  ['apr', 'abr', 'avr', 'nis', 'апр', 'кві', 'ابريل', 'نيسان', 'افريل', 'अपरल', 'เมษายน'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'мая', 'маи', 'тра', 'مايو', 'ماي', 'ايار', 'मई', 'พฤษภาคม'],
  ['jun', 'juin', 'giu', 'haz', 'июн', 'чер', 'يونيو', 'يونيه', 'جوان', 'حزيران', 'जन', 'มถนายน'],
  ['jul', 'juil', 'lug', 'tem', 'июл', 'лип', 'يوليو', 'يوليه', 'جويلي', 'تموز', 'जलई', 'กรกฎาคม'],
  ['aug', 'ago', 'agu', 'aou', 'авг', 'сер', 'اغسطس', 'اب', 'اوت', 'अगसत', 'สงหาคม'],
  ['sep', 'set', 'eyl', 'сен', 'вер', 'سبتمبر', 'ايلول', 'सतबर', 'सतमबर', 'กนยายน'],
  ['oct', 'okt', 'out', 'ott', 'eki', 'окт', 'жов', 'اكتوبر', 'تشرين الاول', 'अकटबर', 'अकतबर', 'ตลาคม'],
  ['nov', 'kas', 'ноя', 'лис', 'نوفمبر', 'تشرين الثاني', 'नवबर', 'नवमबर', 'พฤศจกายน'],
  ['dec', 'dez', 'des', 'dic', 'ara', 'дек', 'гру', 'ديسمبر', 'كانون الاول', 'दसबर', 'दसमबर', 'ธนวาคม'],
];

/** Thailand counts from the year of the Buddha's death, 543 before ours. */
const BUDDHIST = 543;
const YEAR = String.raw`(?<year>(?:19|20|25)\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
/** Two words in Arabic of the Levant, and both names of a month with a stroke between. */
const NAME = String.raw`(?<name>(?:تشرين|كانون)\s\p{L}{4,6}|[\p{L}\p{M}]{2,12})(?:\.|/[\p{L}\s]{3,14})?`;

/** How a day is written: year first, named month first or second, with points in German, with words between in Vietnamese. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<!\d)${YEAR}\s?[-./年년]\s?${MONTH}\s?[-./月월]\s?${DAY}(?!\d)`,
  String.raw`(?<![\p{L}\d])${NAME}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}(?:\.|st|nd|rd|th|º|er)?\s+(?:de\s+)?${NAME},?\s+(?:del?\s+)?${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}\.\s?${MONTH}\.\s?${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}[.-](?<name>\p{L}{3,9})[.-]${YEAR}(?!\d)`,
  String.raw`(?<!\d)${DAY}\s(?:tháng\s)${MONTH}(?:,|\snăm)?\s${YEAR}(?!\d)`,
].map((form) => new RegExp(form, 'iu'));

/** `令和8年11月15日`, `民國115年11月15日`: years counted from the beginning of an era, and the year before its first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 中華民國: 1911 };
const OF_ERA =
  /(?<era>令和|平成|(?:中華)?民國)\s?(?<count>元|\d{1,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})(?!\d)/u;

/** `115/11/20 14:30`: the same years with strokes, told from other numbers by the hour behind them. */
const OF_TAIWAN = /(?<![\d/.])(?<roc>1[0-3]\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=\s+\d{1,2}:\d{2})/u;

/** `15/12/2025`, in one order here and in the other there: read where a number is no month, else only in a known order. */
const SLASHED = new RegExp(
  String.raw`(?<![\d/-])(?<first>\d{1,2})(?<sign>[/-])(?<second>\d{1,2})\k<sign>${YEAR}(?![\d/-])`,
  'u',
);

/** Which of two numbers before a year is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** Digits of other scripts than Latin, each at the place of its script's nought: Arabic, Persian, Devanagari, fullwidth. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0xff10];

/** A text with the digits that Europe writes; as long as before. */
export const withPlainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const nought = NOUGHTS.find((start) => code >= start && code < start + 10);
    return nought === undefined ? digit : String(code - nought);
  });

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
  const common = year >= 2500 ? year - BUDDHIST : year;
  const noon = instantOf({ year: common, month, day, hour: 12, minute: 0, second: 0 }, 0);
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

type Groups = Readonly<Record<string, string | undefined>>;

/** The order of two numbers before a year, where they say it themselves. */
const orderOf = (first: number, second: number): DayOrder | null =>
  first > 12 ? 'day-first' : second > 12 ? 'month-first' : null;

function fromSlashes({ year, first, second }: Groups, order: DayOrder | null): Date | null {
  const [one, two] = [Number(first), Number(second)];
  const told = one === two ? 'day-first' : (orderOf(one, two) ?? order);
  if (told === null) return null;
  return told === 'day-first' ? dayAsInstant(Number(year), two, one) : dayAsInstant(Number(year), one, two);
}

const ofEra = ({ era = '', count, month, day }: Groups): Date | null =>
  dayAsInstant((ERAS[era] ?? 0) + (count === '元' ? 1 : Number(count)), Number(month), Number(day));

function fromForm(groups: Groups, order: DayOrder | null): Date | null {
  const { year, month, name, day, era, roc } = groups;
  if (era !== undefined) return ofEra(groups);
  if (roc !== undefined) return ofEra({ ...groups, era: '民國', count: roc });
  if (day === undefined) return fromSlashes(groups, order);
  return dayAsInstant(Number(year), name === undefined ? Number(month) : monthOf(name), Number(day));
}

/** The first day written in a short text, as `readDay` reads it. */
export function findDay(text: string, order: DayOrder | null = null): WrittenDay | null {
  if (text.length > 200) return null;
  const written = withPlainDigits(text);
  for (const form of [...FORMS, OF_ERA, OF_TAIWAN, SLASHED]) {
    const found = form.exec(written);
    const at = found?.groups ? fromForm(found.groups, order) : null;
    if (found && at) return { at, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** The order in which a text writes day and month before a year, where some day of it can be read in one way alone; null where none can, and where both orders are found. */
export function orderIn(text: string): DayOrder | null {
  const found = new Set(
    [...text.matchAll(new RegExp(SLASHED, 'gu'))].flatMap(
      ({ groups }) => orderOf(Number(groups?.['first']), Number(groups?.['second'])) ?? [],
    ),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/**
 * The first day written in a short text, in figures or with the name of its month, as an instant for which `isDayOnly`
 * holds. Null when there is none, for `2 hours ago`, and for `04/05/2025`, which could be two, unless its order is known.
 */
export const readDay = (text: string, order: DayOrder | null = null): Date | null =>
  findDay(text, order)?.at ?? null;
