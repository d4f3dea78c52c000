import { type DayOrder, readDay } from '../../shared/text/calendar-day.js';
import type { BesideTitle, PrintedText } from './beside-title.js';
import { namesOf, nearest } from './dom.js';

/** A date line has few words beside its date; more is a sentence that tells of a day. */
const MOST_WORDS = 14;

const OTHERS = /^(?:a|nav|footer|select|button|figcaption|blockquote)$/;
const DATE_NAME =
  /(?:^|[\s_-])(?:date|dates|datum|fecha|published|publish|pubdate|posted|timestamp)(?:$|[\s_-])/;

const isDateLine = (text: string): boolean => /\d/.test(text) && text.split(' ').length <= MOST_WORDS;

const dayIn = ({ text, element }: PrintedText, order: DayOrder | null): Date | null =>
  isDateLine(text) &&
  !OTHERS.test(element.localName) &&
  !nearest(element, ({ localName }) => OTHERS.test(localName))
    ? readDay(text, order)
    : null;

/**
 * The day printed beside the title of a page: in the lines below it, else above it, else in an element that is named
 * after what it holds. Null when there is none.
 */
export function printedDay({ beside, all }: BesideTitle, order: DayOrder | null): Date | null {
  const named = all.filter(({ element }) => element.localName === 'time' || DATE_NAME.test(namesOf(element)));
  return [...beside, ...named].flatMap((text) => dayIn(text, order) ?? [])[0] ?? null;
}

/** The day an address has in its path, as `/2025/12/19/` or `2025-12-19`. */
export function dayInAddress(url: string | null): Date | null {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  const found = /(?:^|[/_-])((?:19|20)\d{2})([/-]?)(\d{2})\2?(\d{2})(?=$|[/_\-+.])/.exec(path);
  return found ? readDay(`${found[1] ?? ''}-${found[3] ?? ''}-${found[4] ?? ''}`) : null;
}
