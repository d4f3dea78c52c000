const SEOUL_OFFSET_MS = 9 * 60 * 60 * 1000;

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * An instant from what a clock at a distance from Greenwich shows; null for days and hours there are none of. 30
 * February would count on into March, so the instant must read back as it was written.
 */
export function instantOf(clock: Clock, offsetMs: number): Date | null {
  const { year, month, day, hour, minute, second } = clock;
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    wall.getUTCFullYear() === year &&
    wall.getUTCMonth() === month - 1 &&
    wall.getUTCDate() === day &&
    wall.getUTCHours() === hour &&
    wall.getUTCMinutes() === minute &&
    wall.getUTCSeconds() === second;
  // Before newspapers, or the "no date" of a content system.
  if (!isReal || year < 1700 || year > 2200 || wall.getTime() === 0) return null;
  return new Date(wall.getTime() - offsetMs);
}

const DAY = String.raw`(?<year>(?:19|20)\d{2})\s?(?:[-./]|년)\s?(?<month>\d{1,2})\s?(?:[-./]|월)\s?(?<day>\d{1,2})(?:\.|일)?`;
const WEEKDAY = String.raw`(?:\s?\(?[월화수목금토일](?:요일)?\)?)?`;
const HALF = String.raw`(?:(?<half>오전|오후|AM|PM)\s?)?`;
const TIME = String.raw`(?<hour>\d{1,2})(?::|시\s?)(?<minute>\d{2})(?:분|:(?<second>\d{2}))?`;
const STAMP = `${DAY}${WEEKDAY}(?:\\s|,|T|\\(){1,3}${HALF}${TIME}\\)?`;

const PUBLISHED =
  '입력|기사\\s?입력|최초\\s?입력|등록|기사\\s?등록|승인|기사\\s?승인|작성|게재|발행|송고|지면\\s?게재';
const MODIFIED = '수정|최종\\s?수정|기사\\s?수정|업데이트|최종\\s?업데이트';
const LABEL = `(?:(?:(?<published>${PUBLISHED})|(?<modified>${MODIFIED}))(?:일|시간|일시)?\\s?[:：]?\\s?)`;

const WHOLE = new RegExp(`^${LABEL}?${STAMP}$`, 'iu');
const LABELLED = new RegExp(`${LABEL}${STAMP}`, 'giu');
const COMPACT =
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?$/;

type Groups = Readonly<Record<string, string | undefined>>;

/** The hour on a clock of 24, from one of 12; null when there is no such hour. */
export const fullHour = (hour: number, isAfternoon: boolean): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (isAfternoon ? 12 : 0);

function fromGroups(groups: Groups): Date | null {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const { half } = groups;
  const hour = half === undefined ? number('hour') : fullHour(number('hour'), /오후|PM/iu.test(half));
  if (hour === null) return null;
  const clock = {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour,
    minute: number('minute'),
    second: number('second'),
  };
  return instantOf(clock, SEOUL_OFFSET_MS);
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Reads a Korean newsroom stamp, which is always Seoul time: `2024-05-01 09:30:00`, `입력 2025-05-15 20:00`,
 * `2024.11.18. 오후 1:02`, `2024년 5월 6일 오전 9:00`, `20240506090000`. Null when it is not one, when it has no time of
 * day, and for days there are none of.
 */
export function readNewsDate(text: string): Date | null {
  const stamp = tidy(text);
  if (stamp.length > 60) return null;
  const groups = (WHOLE.exec(stamp) ?? COMPACT.exec(stamp))?.groups;
  return groups ? fromGroups(groups) : null;
}

/** A stamp in running text with the word before it, which says what it is the time of. */
export interface LabelledDate {
  readonly of: 'published' | 'modified';
  readonly at: Date;
}

/** Every labelled stamp in a text, in order, such as `입력 2025-05-15 20:00 | 수정 2025-05-15 21:10`. One without a word could be anyone's. */
export function findNewsDates(text: string): readonly LabelledDate[] {
  return [...tidy(text).matchAll(LABELLED)].flatMap(({ groups = {} }) => {
    const at = fromGroups(groups);
    return at ? [{ of: groups['modified'] === undefined ? 'published' : 'modified', at }] : [];
  });
}

/** A text without the stamps that {@link findNewsDates} finds in it. */
export const withoutNewsDates = (text: string): string =>
  tidy(tidy(text).replace(LABELLED, (stamp) => (findNewsDates(stamp).length > 0 ? ' ' : stamp)));
