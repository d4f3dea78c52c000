import { languageOf } from '../../shared/text/language.js';
import { organisationsIn, readAuthors } from './authors.js';
import { type BoardHead, readBoardHead } from './board-head.js';
import { readBesideTitle } from './beside-title.js';
import type { ParsedArticle } from './contract.js';
import { type CreditLine, readCreditLine } from './credit-line.js';
import { dayOrderOf } from './day-order.js';
import { allByTag, type DomDocument } from './dom.js';
import { articleThing, hasType, readJsonLd, textValue, type Thing, thingsOf } from './json-ld.js';
import { linkAddress } from './marks.js';
import { MetaTags } from './meta-tags.js';
import { isOrganisationName } from './organisation-name.js';
import { readDates } from './page-dates.js';
import { readSection } from './page-section.js';
import { pressOnPortal } from './press-name.js';
import { printedCredits } from './printed-credits.js';
import { paperBehind, printedSiteName } from './site-name.js';
import { readTitle } from './title.js';

/** What is known of a page beside its text. */
export type Metadata = Pick<
  ParsedArticle,
  'title' | 'authors' | 'publisher' | 'section' | 'language' | 'publishedAt' | 'modifiedAt' | 'canonicalUrl'
>;

/** A page's own words about itself, gathered once before extractors cut it up. */
export interface PageFacts {
  readonly document: DomDocument;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
  readonly meta: MetaTags;
  readonly base: string | null;
  /** The newspaper that an article on a portal is from, by its mark, too, which no text has. */
  readonly press: string | null;
  /** What a board says above its text. */
  readonly board: BoardHead;
}

/** What extraction found that metadata can use where the page says nothing. */
export interface Findings {
  readonly text: string;
  readonly bylines: readonly string[];
  readonly published: string | null;
}

/** The address that relative ones count from: the page's own `<base>` seen from where it was fetched. */
export function baseOf(document: DomDocument, url: string | null): string | null {
  const told = allByTag(document, 'base').flatMap((element) => element.getAttribute('href') ?? [])[0];
  const base = told === undefined ? url : linkAddress(told, url);
  return base !== null && /^https?:/i.test(base) ? base : url;
}

export function gatherFacts(document: DomDocument, url: string | null): PageFacts {
  const things = readJsonLd(document);
  const base = baseOf(document, url);
  const meta = new MetaTags(document);
  return {
    document,
    things,
    article: articleThing(things),
    meta,
    press: pressOnPortal(document, meta),
    base,
    board: readBoardHead(document, base),
  };
}

function readPublisher({ article, things, meta, press }: PageFacts): string | null {
  const names = [...thingsOf(article?.['publisher']), ...thingsOf(article?.['sourceOrganization'])].map(
    (thing) => textValue(thing['name']),
  );
  const organisations = things
    .filter((thing) => hasType(thing, /^(?:News(?:Media)?Organization|Newspaper|Organization)$/))
    .map((thing) => textValue(thing['name']));
  const sites = things
    .filter((thing) => hasType(thing, /^WebSite$/))
    .map((thing) => textValue(thing['name']));
  const found = [
    press,
    ...names,
    meta.first('og:site_name', 'dable:site_name'),
    ...organisations,
    ...sites,
    meta.first('application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
    // Whoever is told as the writer and is no person; a desk is a part of the publisher.
    ...organisationsIn(article).filter((name) => !isOrganisationName(name)),
  ];
  return found.find((name) => name !== null && !/^https?:/i.test(name)) ?? null;
}

/** Every name a page may put behind its title: its own names, and its host with and without its ending. */
function siteNamesOf(
  { document, meta, things }: PageFacts,
  publisher: string | null,
  url: string | null,
): readonly string[] {
  const host =
    url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|mobile|news)\./, '') : '';
  const named = things
    .filter((thing) => hasType(thing, /Organization$|^WebSite$/))
    .flatMap((thing) => textValue(thing['name']) ?? []);
  return [
    publisher ?? '',
    ...[document.title, meta.first('og:title') ?? ''].flatMap((text) => paperBehind(text) ?? []),
    ...meta.all(
      'og:site_name',
      'application-name',
      'apple-mobile-web-app-title',
      'twitter:site',
      'al:ios:app_name',
    ),
    ...named,
    host,
    host.replace(/\.(?:co|or|com|go|ne|ac)?\.?[a-z]{2,}$/, ''),
    host.split('.')[0] ?? '',
  ];
}

function readCanonical({ document, meta, base }: PageFacts): string | null {
  const link = allByTag(document, 'link').find((candidate) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(candidate.getAttribute('rel') ?? ''),
  );
  const told = [link?.getAttribute('href') ?? null, meta.first('og:url')];
  const found = told
    .flatMap((address) => linkAddress(address, base) ?? [])
    .find((address) => /^https?:/i.test(address));
  return found === undefined || found.length > 8_192 ? null : found;
}

function languageHint({ document, article, meta }: PageFacts): string | null {
  const told = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    textValue(article?.['inLanguage']),
    meta.first('og:locale', 'content-language', 'dc.language'),
  ];
  return told.find((value) => value !== null && value.trim() !== '') ?? null;
}

/** The title alone, which reading a body needs first. */
export function titleOf(facts: PageFacts, url: string | null): string {
  const { document, article, meta, board } = facts;
  return readTitle({
    document,
    article,
    meta,
    printed: board.title,
    siteNames: siteNamesOf(facts, readPublisher(facts), url),
  });
}

/** The labels of a board as a line that tells who wrote and when. */
function boardCredits({ date, writer }: BoardHead): readonly CreditLine[] {
  const told = [date ?? '', writer === null ? '' : `작성자: ${writer}`].filter((text) => text !== '');
  return told.flatMap((text) => readCreditLine(text, { publisher: null, authors: [] }) ?? []);
}

/** Everything but the text, merged from the sources in the order of extraction.md §5. */
export function readMetadata(facts: PageFacts, findings: Findings, url: string | null): Metadata {
  const { document, things, article, meta, board } = facts;
  const told = readPublisher(facts);
  const title = titleOf(facts, url);
  const around = readBesideTitle(document, title);
  const tag = languageHint(facts);
  const language = languageOf(`${title}\n${findings.text}`, tag);
  const order = dayOrderOf({ language, tag, url, text: around.all.map(({ text }) => text).join('\n') });
  const credits = [
    ...boardCredits(board),
    ...printedCredits(around, { publisher: told, authors: [], order, text: findings.text }),
  ];
  const publisher = told ?? credits.find((credit) => credit.publisher !== null)?.publisher ?? null;
  const authors = readAuthors({
    document,
    article,
    meta,
    publisher,
    around,
    credits,
    bylines: findings.bylines,
  });
  return {
    title,
    authors,
    publisher: publisher ?? printedSiteName(document, { title, authors, url }),
    section: readSection({
      document,
      things,
      article,
      meta,
      around,
      strangers: [title, ...siteNamesOf(facts, publisher, url), ...authors],
    }),
    language,
    ...readDates({
      document,
      things,
      article,
      meta,
      language,
      order,
      around,
      credits,
      url,
      guessed: findings.published,
    }),
    canonicalUrl: readCanonical(facts),
  };
}
