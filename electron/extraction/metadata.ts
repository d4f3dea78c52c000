import { normalText } from '../../shared/text/white-space.js';
import { languageOf } from '../../shared/text/language.js';
import { readAuthors } from './authors.js';
import { readBesideTitle } from './beside-title.js';
import type { ParsedArticle } from './contract.js';
import { allByTag, type DomDocument } from './dom.js';
import { articleThing, hasType, readJsonLd, textValue, type Thing, thingsOf } from './json-ld.js';
import { linkAddress } from './marks.js';
import { MetaTags } from './meta-tags.js';
import { readDates } from './page-dates.js';
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
  return {
    document,
    things,
    article: articleThing(things),
    meta: new MetaTags(document),
    base: baseOf(document, url),
  };
}

function readPublisher({ article, things, meta }: PageFacts): string | null {
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
    ...names,
    meta.first('og:site_name', 'dable:site_name'),
    ...organisations,
    ...sites,
    meta.first('application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
  ];
  return found.find((name) => name !== null && !/^https?:/i.test(name)) ?? null;
}

/** Every name a page may put behind its title: its own names, and its host with and without its ending. */
function siteNamesOf(
  { meta, things }: PageFacts,
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
  const { document, article, meta } = facts;
  return readTitle({ document, article, meta, siteNames: siteNamesOf(facts, readPublisher(facts), url) });
}

/** Everything but the text, merged from the sources in the order of extraction.md §5. */
export function readMetadata(facts: PageFacts, findings: Findings, url: string | null): Metadata {
  const { document, things, article, meta } = facts;
  const publisher = readPublisher(facts);
  const title = titleOf(facts, url);
  const around = readBesideTitle(document, title);
  const language = languageOf(`${title}\n${findings.text}`, languageHint(facts));
  const section =
    textValue(article?.['articleSection']) ?? meta.first('article:section', 'og:article:section', 'section');
  return {
    title,
    authors: readAuthors({ document, article, meta, publisher, around, bylines: findings.bylines }),
    publisher,
    section: section === null ? null : normalText(section),
    language,
    ...readDates({ document, things, article, meta, language, around, url, guessed: findings.published }),
    canonicalUrl: readCanonical(facts),
  };
}
