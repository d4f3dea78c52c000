import { type DayOrder, isDayOnly, readDay } from '../../shared/text/calendar-day.js';
import { findNewsDates, readNewsDate } from '../../shared/text/news-date.js';
import { isoOffset } from '../../shared/text/own-zone.js';
import { findStamp, momentOf, type PrintedStamp } from '../../shared/text/printed-stamp.js';
import { offsetOf, readZonedMoment } from '../../shared/text/zoned-date.js';
import type { BesideTitle } from './beside-title.js';
import type { CreditLine, WrittenStamp } from './credit-line.js';
import { allByTag, type DomDocument, nearest, textOf } from './dom.js';
import { hasType, textValue, type Thing } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
import { clockAt, clockOf, inOwnZone, isNineAhead } from './page-clock.js';
import { dayInAddress, printedDay } from './printed-day.js';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'article:published:time',
  'datepublished',
  'date.published',
  'published_time',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'article.published',
  'date',
  'regdate',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
];
const MODIFIED = [
  'article:modified_time',
  'article:modified:time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'article.updated',
];

/** When an article was published and changed, as ISO 8601 in UTC. */
export interface PageDates {
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

interface DateSources {
  readonly document: DomDocument;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
  readonly meta: MetaTags;
  readonly language: string | null;
  /** In which order the page writes day and month. */
  readonly order: DayOrder | null;
  readonly around: BesideTitle;
  /** Lines around the title that tell nothing but who, for whom and when. */
  readonly credits: readonly CreditLine[];
  /** Where the page was fetched from. */
  readonly url: string | null;
  /** What an extractor took for the date. */
  readonly guessed: string | null;
}

const ZONE_BEHIND = /\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/;

/** The zone other times on the page name, to read one by that names none. */
const zoneIn = (texts: readonly string[]): string | null =>
  texts.flatMap((text) => ZONE_BEHIND.exec(text.trim())?.[1] ?? [])[0] ?? null;

const ZONELESS = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** What a page tells machines of a moment: with its zone, or with that of another time of the page. */
function read(text: string, zone: string | null, language: string | null): Date | null {
  const zoned = readZonedMoment(text);
  if (zoned) return inOwnZone(zoned, language);
  if (isNineAhead(language)) return readNewsDate(text);
  const [, day, time] = ZONELESS.exec(text.trim()) ?? [];
  const clock = clockOf(language);
  const told = zone ?? (clock === null ? null : isoOffset(clock));
  const moment = told === null || day === undefined ? null : readZonedMoment(`${day}T${time}${told}`);
  return moment && inOwnZone(moment, language);
}

/** The clock that a page prints a stamp by: its language's, or that of another time of the page, unless it is Greenwich's, which content systems say that know none. */
function printedClock(stamp: PrintedStamp, zone: string | null, language: string | null): number | null {
  const known = clockAt(language, stamp);
  if (isNineAhead(language)) return known;
  const offset = offsetOf(zone ?? '');
  return offset === null || offset === 0 ? known : offset;
}

const attribute = (document: DomDocument, selector: string): readonly string[] =>
  Array.from(document.querySelectorAll(selector))
    .slice(0, 5)
    .flatMap(
      (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element),
    );

/** Times printed beside the article; those in lists of other articles are theirs. */
const printedTimes = (document: DomDocument): readonly string[] =>
  allByTag(document, 'time')
    .filter((time) => !nearest(time, ({ localName }) => /^(?:li|nav|aside|footer)$/.test(localName)))
    .slice(0, 3)
    .flatMap((time) => [time.getAttribute('datetime') ?? '', textOf(time)]);

/** Enough of a page to hold the line under its title, and the line below its text. */
const VISIBLE_LENGTH = 200_000;

const told = (value: unknown): readonly string[] => {
  const text = textValue(value);
  return text === null ? [] : [text];
};

const publishedIn = ({ document, article, meta }: DateSources): readonly string[] => [
  ...told(article?.['datePublished']),
  ...meta.all(...PUBLISHED),
  ...attribute(document, '[itemprop="datePublished"]'),
  ...told(article?.['dateCreated']),
  ...attribute(document, 'time[pubdate]'),
];

const modifiedIn = ({ document, article, meta }: DateSources): readonly string[] => [
  ...told(article?.['dateModified']),
  ...meta.all(...MODIFIED),
  ...attribute(document, '[itemprop="dateModified"]'),
];

/** When the page that holds an article was made, where the article itself does not say. */
const pageTimes = ({ things }: DateSources): readonly string[] =>
  things.filter((thing) => hasType(thing, /Page$/)).flatMap((thing) => told(thing['datePublished']));

const isoOf = (date: Date | undefined): string | null => date?.toISOString() ?? null;

/** A printed stamp whose hour is certain. */
interface PrintedMoment {
  readonly day: Date;
  readonly at: Date;
}

/** A day with the hour that the page prints beside that very day. */
const withHour = (found: Date | undefined, moments: readonly PrintedMoment[]): Date | undefined =>
  found && isDayOnly(found.toISOString())
    ? (moments.find(({ day }) => day.getTime() === found.getTime())?.at ?? found)
    : found;

const isFirst = ({ isOfChange }: WrittenStamp): boolean => !isOfChange;
const isChange = ({ isOfChange }: WrittenStamp): boolean => isOfChange;

/** What an extractor took for the date: it gives a day the hour of its beginning. */
const guessedMoment = (guessed: string | null): string =>
  guessed === null || /T00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/.test(guessed) ? '' : guessed;

/**
 * Reads when an article was published and changed. A moment needs a zone of its own, or a clock that is known (that of
 * a language with one, another time on the same page); without one the day is all that is certain, and all that is kept
 * (`isDayOnly`). "2 hours ago" is neither.
 */
export function readDates(sources: DateSources): PageDates {
  const { document, language, guessed, around, credits, url, order } = sources;
  const published = [...publishedIn(sources), ...pageTimes(sources)];
  const modified = modifiedIn(sources);
  const times = printedTimes(document);
  const visible = language === 'ko' ? findNewsDates(textOf(document.body).slice(0, VISIBLE_LENGTH)) : [];
  const zone = zoneIn([...published, ...modified, ...times]);
  const momentsOf = (printed: readonly PrintedStamp[]): readonly PrintedMoment[] =>
    printed.flatMap((stamp) => {
      const moment = momentOf(stamp, printedClock(stamp, zone, language));
      return moment ? [{ day: stamp.day, at: inOwnZone(moment, language) }] : [];
    });
  const momentIn = (texts: readonly string[]): Date | undefined =>
    texts.flatMap((text) => read(text, zone, language) ?? [])[0];
  const dayIn = (texts: readonly string[]): Date | undefined =>
    texts.flatMap((text) => readDay(text, order) ?? [])[0];
  const labelled = (of: 'published' | 'modified'): Date | undefined =>
    visible.find((date) => date.of === of)?.at;
  const stamps = credits.flatMap((credit) => credit.stamps);
  const changed = stamps.find(isChange)?.day;
  const moments = momentsOf([
    ...stamps.filter(isFirst),
    ...times.flatMap((time) => findStamp(time, order) ?? []),
  ]);
  const publishedAt = [
    momentIn(published),
    labelled('published'),
    dayIn(published),
    momentIn([guessedMoment(guessed), ...times]),
    ...moments.map(({ at }) => at),
    dayIn(times),
    stamps.find(isFirst)?.day,
    printedDay(around, order),
    changed,
    dayIn([guessed ?? '']),
    dayInAddress(url),
  ].find((date) => date instanceof Date);
  const modifiedAt = [momentIn(modified), labelled('modified'), dayIn(modified), changed].find(
    (date) => date instanceof Date,
  );
  const later = isoOf(withHour(modifiedAt, momentsOf(stamps.filter(isChange))));
  // A change on the very day that is all that is known of both says nothing.
  const isSame = later !== null && isDayOnly(later) && later === isoOf(publishedAt);
  return {
    publishedAt: isoOf(withHour(publishedAt, moments)),
    modifiedAt: isSame ? null : later,
  };
}
