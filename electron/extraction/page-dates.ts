import { readDay } from '../../shared/text/calendar-day.js';
import { findNewsDates, readNewsDate } from '../../shared/text/news-date.js';
import { ownOffset, withOwnZone } from '../../shared/text/own-zone.js';
import { readZonedMoment } from '../../shared/text/zoned-date.js';
import type { BesideTitle } from './beside-title.js';
import type { CreditLine } from './credit-line.js';
import { allByTag, type DomDocument, nearest, textOf } from './dom.js';
import { hasType, textValue, type Thing } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
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
  readonly around: BesideTitle;
  /** Lines around the title that tell nothing but who, for whom and when. */
  readonly credits: readonly CreditLine[];
  /** Where the page was fetched from. */
  readonly url: string | null;
  /** What an extractor took for the date. */
  readonly guessed: string | null;
}

/** Korea and Japan have kept one clock, nine hours ahead, with no summer time, for a lifetime of web pages. */
const isNineAhead = (language: string | null): boolean => language === 'ko' || language === 'ja';

/** The zone other times on the page name, to read one by that names none. */
const zoneIn = (texts: readonly string[]): string | null =>
  texts.flatMap((text) => /(?:Z|[+-]\d{2}:?\d{2})$/.exec(text.trim())?.[0] ?? [])[0] ?? null;

const KOREAN_SIGNS: Readonly<Record<string, string>> = {
  年: '년',
  月: '월',
  日: '일',
  時: '시',
  分: '분',
  午前: '오전',
  午後: '오후',
};

const ZONELESS = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;

/** A moment with the zone it says itself, and only with one that its language does not say already. */
function zonedIn(text: string, language: string | null): Date | null {
  const zoned = readZonedMoment(text);
  if (!zoned) return null;
  const isKnown = ownOffset(zoned.at.toISOString(), language) === zoned.offset;
  return isKnown ? zoned.at : withOwnZone(zoned.at, zoned.offset);
}

function read(text: string, zone: string | null, language: string | null): Date | null {
  const zoned = zonedIn(text, language);
  if (zoned) return zoned;
  if (isNineAhead(language)) return readNewsDate(text);
  const [, day, time] = ZONELESS.exec(text.trim()) ?? [];
  return zone === null || day === undefined ? null : zonedIn(`${day}T${time}${zone}`, language);
}

const attribute = (document: DomDocument, selector: string): readonly string[] =>
  Array.from(document.querySelectorAll(selector))
    .slice(0, 5)
    .flatMap(
      (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element),
    );

/** A stamp of a Japanese newsroom in the signs that a Korean one uses: both are read alike. */
const asKoreanStamp = (stamp: string): string =>
  stamp.replace(/[年月日時分]|午前|午後/gu, (sign) => KOREAN_SIGNS[sign] ?? sign);

/** Times printed beside the article; those in lists of other articles are theirs. */
const printedTimes = (document: DomDocument): readonly string[] =>
  allByTag(document, 'time')
    .filter((time) => !nearest(time, ({ localName }) => /^(?:li|nav|aside|footer)$/.test(localName)))
    .slice(0, 3)
    .map((time) => time.getAttribute('datetime') ?? textOf(time));

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

const dayIn = (texts: readonly string[]): Date | undefined => texts.flatMap((text) => readDay(text) ?? [])[0];

const isoOf = (date: Date | undefined): string | null => date?.toISOString() ?? null;

/**
 * Reads when an article was published and changed. A moment needs a zone of its own, or a clock that is known (Korean
 * and Japanese pages, another time on the same page); without one the day is all that is certain, and all that is kept
 * (`isDayOnly`). "2 hours ago" is neither.
 */
export function readDates(sources: DateSources): PageDates {
  const { document, language, guessed, around, credits, url } = sources;
  const published = [...publishedIn(sources), ...pageTimes(sources)];
  const modified = modifiedIn(sources);
  const times = printedTimes(document);
  const visible = language === 'ko' ? findNewsDates(textOf(document.body).slice(0, VISIBLE_LENGTH)) : [];
  const stamps = credits.flatMap((credit) => credit.stamps.map(asKoreanStamp));
  const zone = zoneIn([...published, ...modified, ...times]);
  // Extractors give a day the hour of its beginning.
  const isMidnight = guessed !== null && /T00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/.test(guessed);
  const momentIn = (texts: readonly string[]): Date | undefined =>
    texts.flatMap((text) => read(text, zone, language) ?? [])[0];
  const printed = (of: 'published' | 'modified'): Date | undefined =>
    visible.find((date) => date.of === of)?.at;
  const publishedAt = [
    momentIn(published) ?? printed('published'),
    dayIn(published),
    momentIn([isMidnight ? '' : (guessed ?? ''), ...times]),
    momentIn(stamps),
    dayIn(times),
    printedDay(around),
    dayIn(stamps),
    dayIn([guessed ?? '']) ?? dayInAddress(url),
  ].find((date) => date instanceof Date);
  return {
    publishedAt: isoOf(publishedAt),
    modifiedAt: isoOf(momentIn(modified) ?? printed('modified') ?? dayIn(modified)),
  };
}
