import { weightedLength, withoutBidiControls } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, textOf } from './dom.js';
import { textValue, type Thing } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** What stands between a title and the name of its site. A colon or a hyphen inside words is none. */
const SEPARATOR = /\s+[|\-–—:·•«»‹›~>/\\]{1,2}\s+|\s*[|｜│]{1,2}\s*|\s+::\s+|\s*--\s*|\s*:\s+(?=[^\s:]+$)/gu;

interface Part {
  readonly before: string;
  readonly after: string;
}

/** Every way to divide a title at a separator, the last one first. */
const divisions = (title: string): readonly Part[] =>
  [...title.matchAll(SEPARATOR)].toReversed().map((match) => ({
    before: title.slice(0, match.index),
    after: title.slice(match.index + match[0].length),
  }));

/** A title without the name of its site at either end. What is cut must be a name the page gives itself. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const names = new Set(siteNames.map(plain).filter((name) => name !== ''));
  const isSite = (text: string): boolean => names.has(plain(text));
  for (const { before, after } of divisions(title)) {
    if (isSite(after) && before.trim() !== '') return withoutSite(before.trim(), siteNames);
    if (isSite(before) && after.trim() !== '') return after.trim();
  }
  return title;
}

/** The first part of a window title, when it is long enough to be one and what follows short enough to be a site. */
function withoutTail(title: string): string {
  const cut = divisions(title).find(
    ({ before, after }) =>
      weightedLength(before) >= 20 &&
      weightedLength(after) < 45 &&
      weightedLength(before) > weightedLength(after),
  );
  return cut ? cut.before.trim() : title;
}

interface TitleSources {
  readonly document: DomDocument;
  readonly article: Thing | null;
  readonly meta: MetaTags;
  readonly siteNames: readonly string[];
}

const SHORTEST_HEADING = 8;

/** The heading that says what the page elsewhere calls its title, in full or its beginning. */
function agreedHeading(headings: readonly string[], told: readonly string[]): string | null {
  const titles = told.map(plain);
  return (
    headings.find((heading) => {
      const text = plain(heading);
      return (
        text !== '' &&
        titles.some(
          (title) => title === text || (weightedLength(text) >= SHORTEST_HEADING && title.startsWith(text)),
        )
      );
    }) ?? null
  );
}

/** Headlines cut for search engines end so. */
const isCut = (text: string): boolean => /(?:…|\.\.\.)$/u.test(text);

const windowTitle = (document: DomDocument): string =>
  normalText(allByTag(document, 'title').map(textOf)[0] ?? '');

/** What the page tells search engines, then what it tells those it is shared with. */
function toldTitle(
  headline: string | null,
  shared: string | null,
  siteNames: readonly string[],
): string | null {
  if (headline !== null && !isCut(headline)) return headline;
  return shared === null ? headline : withoutSite(shared, siteNames);
}

/**
 * The title of a page (extraction.md §5): a first-level heading that agrees with what the page says elsewhere, else the
 * publisher's headline, else the one made for sharing without the site's name. Empty when the page has no title at all.
 */
export function readTitle({ document, article, meta, siteNames }: TitleSources): string {
  const headings = allByTag(document, 'h1')
    .map((heading) => normalText(textOf(heading)))
    .filter((text) => text !== '' && text.length < 400);
  const headline = textValue(article?.['headline']);
  const shared = meta.first('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title');
  const window = windowTitle(document);
  const found =
    agreedHeading(headings, [headline ?? '', shared ?? '', window]) ??
    toldTitle(headline, shared, siteNames) ??
    (headings.length === 1 ? headings[0] : undefined) ??
    withoutTail(withoutSite(window, siteNames));
  return withoutBidiControls(found);
}
