import { type DayOrder, orderIn } from '../../shared/text/calendar-day.js';

/** Countries that write English and the day before its month. */
const DAY_FIRST = /^(?:gb|uk|ie|au|nz|in|za|ng|ke|gh|ug|tz|zm|zw|sg|my|hk|pk|bd|lk|jm|tt|mt|cy)$/;
/** Languages whose newspapers write the year first, or of whose countries some write the day first and some the month. */
const NO_ORDER = /^(?:en|ko|ja|zh|hu|lt|mn|fa|fil|tl|sw)$/;
/** Endings of addresses that only offices and schools of the United States have. */
const AMERICAN = /^(?:us|gov|edu|mil)$/;

interface Page {
  readonly language: string | null;
  /** What the page says its language is, with its country where it names one. */
  readonly tag: string | null;
  readonly url: string | null;
  readonly text: string;
}

const endingOf = (url: string | null): string =>
  url !== null && URL.canParse(url) ? (new URL(url).hostname.split('.').at(-1) ?? '') : '';

const regionOf = (tag: string | null): string =>
  /^[a-z]{2,3}[-_]([a-z]{2})\b/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? '';

/** English alone says nothing: its country does, and content systems say `en-US` in all of them. */
function englishOrder({ tag, url }: Page): DayOrder | null {
  const [region, ending] = [regionOf(tag), endingOf(url)];
  if (DAY_FIRST.test(region) || DAY_FIRST.test(ending)) return 'day-first';
  const isAmerican = AMERICAN.test(ending) || (region === 'us' && /^(?:com|org|net|news)$/.test(ending));
  return isAmerican ? 'month-first' : null;
}

/**
 * Whether a page writes `03/04/2026` for the third of April or for the fourth of March: as its other days of that form
 * say that can be read in one way alone, else by its language and country; null where neither tells.
 */
export function dayOrderOf(page: Page): DayOrder | null {
  const { language, tag, text } = page;
  const told = orderIn(text);
  if (told !== null || language === null) return told;
  if (language === 'en') return englishOrder(page);
  const isOfBoth = NO_ORDER.test(language) || (language === 'es' && /^(?:us|pr|pa)$/.test(regionOf(tag)));
  return isOfBoth ? null : 'day-first';
}
