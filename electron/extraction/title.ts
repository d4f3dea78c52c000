import { lettersOf } from '../../shared/text/letters.js';
import { weightedLength, withoutBidiControls } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, elementsInside, textOf } from './dom.js';
import { textValue, type Thing } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
import { isKindOfPage } from './page-kind.js';

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
  const names = new Set(siteNames.map(lettersOf).filter((name) => name !== ''));
  const isSite = (text: string): boolean => names.has(lettersOf(text));
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

/** A title without what stands behind a bar: that is a site's way to sign, whatever it calls itself elsewhere. */
function withoutBar(title: string): string {
  const cut = /^(?<before>.{12,}?)\s*[|｜│]\s*(?<after>[^|｜│]{1,40})$/u.exec(title)?.groups;
  return cut?.['before'] !== undefined && weightedLength(cut['before']) > weightedLength(cut['after'] ?? '')
    ? cut['before'].trim()
    : title;
}

/** A heading `Premier League: The title` as its title, when that is what the page is shared as. */
const withoutKicker = (heading: string, shared: string): string =>
  weightedLength(shared) >= 20 && heading.endsWith(`: ${shared}`) ? shared : heading;

interface TitleSources {
  readonly document: DomDocument;
  readonly article: Thing | null;
  readonly meta: MetaTags;
  /** What a board prints as its title. */
  readonly printed: string | null;
  readonly siteNames: readonly string[];
}

/** What a page calls itself beside its headings: for search engines, for sharing without the site's name, in its window. */
interface Named {
  readonly headline: string | null;
  readonly shared: string | null;
  readonly window: string;
}

const SHORTEST_HEADING = 8;

/** The heading that says what the page elsewhere calls its title, in full or its beginning. */
function agreedHeading(headings: readonly string[], told: readonly string[]): string | null {
  const titles = told.map(lettersOf);
  return (
    headings.find((heading) => {
      const text = lettersOf(heading);
      return (
        text !== '' &&
        titles.some(
          (title) => title === text || (weightedLength(text) >= SHORTEST_HEADING && title.startsWith(text)),
        )
      );
    }) ?? null
  );
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much of a heading another title says too, 0 to 1. */
function shareOf(heading: string, title: string): number {
  const known = new Set(wordsIn(title));
  const words = wordsIn(heading);
  return words.filter((word) => known.has(word)).length / Math.max(words.length, 1);
}

const ALIKE = 1 / 3;

/**
 * The one first-level heading of a page, when it speaks of what the page is called elsewhere in other words: what is
 * made for sharing is often reworded, and the heading is what a reader saw. A heading that holds the other title
 * whole has a kicker in front.
 */
function onlyHeading(
  headings: readonly string[],
  told: readonly string[],
  siteNames: readonly string[],
): string | null {
  const [heading, ...others] = [...new Set(headings)];
  if (heading === undefined || others.length > 0 || wordsIn(heading).length < 3) return null;
  if (siteNames.some((name) => lettersOf(name) === lettersOf(heading))) return null;
  const isHolder = told.some((title) =>
    lettersOf(heading).includes(lettersOf(withoutSite(title, siteNames))),
  );
  return !isHolder && told.some((title) => shareOf(heading, title) >= ALIKE) ? heading : null;
}

/** The same words with other numbers: last year's title, left where nobody looks. */
const isOlder = (one: string, other: string): boolean =>
  one.replace(/\p{N}+/gu, '') === other.replace(/\p{N}+/gu, '');

/** Whether two titles are one in other words: neither begins the other, and they share two words at least. */
function isReworded(one: string, other: string): boolean {
  const known = new Set(wordsIn(one));
  const shared = new Set(wordsIn(other).filter((word) => known.has(word)));
  const [first, second] = [lettersOf(one), lettersOf(other)];
  const isOne = first.startsWith(second) || second.startsWith(first) || isOlder(first, second);
  return shared.size >= 2 && !isOne;
}

/**
 * A title written by hand for sharing: other words than the heading's, when the window and the publisher's headline, if
 * there is one, repeat the heading. It is what the article is known by where people meet it.
 */
function handWritten(heading: string | null, { headline, shared, window }: Named): string | null {
  if (heading === null || shared === null || isCut(shared)) return null;
  const shown = lettersOf(heading);
  const isRepeated = lettersOf(window).startsWith(shown) && lettersOf(headline ?? heading) === shown;
  return isRepeated && isReworded(heading, shared) ? shared : null;
}

/** Headlines cut for search engines end so. */
const isCut = (text: string): boolean => /(?:…|\.\.\.)$/u.test(text);

const windowTitle = (document: DomDocument): string =>
  normalText(allByTag(document, 'title').map(textOf)[0] ?? '');

/** Where a page stands in its site, behind its title: ` < 사회 < 기사본문`. */
const TRAIL = /\s+<\s+[^<]{1,40}\s+<\s+[^<]{1,60}$/u;

const withoutTrail = (title: string): string => title.replace(TRAIL, '');

/** What pages set in bold or large letters that know of no headings. */
const PRINTED = ['b', 'strong', 'font', 'big', 'center', 'h2', 'h3', 'h4'];
const SHORTEST_PRINTED = 12;

/** The part of a window's title beside the name of the site that is printed in the page as well, by itself. */
function printedPart(window: string, document: DomDocument): string | null {
  const parts = divisions(window).flatMap(({ before, after }) => [before.trim(), after.trim()]);
  const wanted = parts.filter((part) => weightedLength(part) >= SHORTEST_PRINTED);
  if (wanted.length === 0) return null;
  const printed = new Set(
    PRINTED.flatMap((name) => allByTag(document, name)).map((element) => lettersOf(textOf(element))),
  );
  const found = wanted.filter((part) => printed.has(lettersOf(part)));
  return found.toSorted((one, other) => weightedLength(other) - weightedLength(one))[0] ?? null;
}

/** The title in a window's: what is printed of it, else what is left without the name of the site. */
const windowPart = (window: string, { document, siteNames }: TitleSources): string =>
  printedPart(withoutTrail(window), document) ?? withoutTail(withoutSite(withoutTrail(window), siteNames));

/** A heading that the page's window ends with, and does not begin with, is the name of the site. */
const isSiteOf = (heading: string, window: string): boolean =>
  lettersOf(window).endsWith(lettersOf(heading)) && !lettersOf(window).startsWith(lettersOf(heading));

/** What a page calls itself beside its headings. */
function namesIn({ document, article, meta, siteNames }: TitleSources): Named {
  const shared = meta.first('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title');
  return {
    headline: textValue(article?.['headline']),
    shared: shared === null ? null : withoutTrail(withoutBar(withoutSite(shared, siteNames))),
    window: windowTitle(document),
  };
}

/** The one heading of a page that nothing agrees with, unless it is its site's name. */
const aloneHeading = ([heading, ...others]: readonly string[], window: string): string | null =>
  heading === undefined || others.length > 0 || isSiteOf(heading, window) ? null : heading;

/** What may be the title, the likeliest first. */
function candidatesFor(
  headings: readonly string[],
  named: Named,
  siteNames: readonly string[],
): readonly (string | null)[] {
  const { headline, shared, window } = named;
  const known = [headline ?? '', shared ?? ''].filter((title) => title !== '');
  const told = known.length === 0 ? [window] : known;
  const agreed = agreedHeading(headings, told);
  const first = headings[0] ?? null;
  return [
    handWritten(agreed ?? first, named),
    agreed,
    headline === null ? onlyHeading(headings, told, siteNames) : null,
    headline !== null && isCut(headline) ? null : headline,
    shared,
    headline,
    aloneHeading(headings, window),
  ];
}

/** The parts of a window's title that may be the article's: the rest is the site's name, or a mark of the kind of page. */
const partsOf = (window: string): ReadonlySet<string> =>
  new Set(
    [
      ...divisions(window).flatMap(({ before, after }) => [before, after]),
      ...window.split(/:\s+/u),
      ...[window, ...divisions(window).map(({ before }) => before)].map((text) =>
        text.replace(/^\[[^\]]{2,20}\]\s*/u, ''),
      ),
    ].map(lettersOf),
  );

const HOLDERS = /^(?:div|span|p|td|th|strong|b|font|dt)$/;
const MOST_HOLDERS = 3_000;

/** What a page without a first heading prints that is a part of its window's title: a lower heading, else a box of its own. */
function partHeading(document: DomDocument, window: string): string | null {
  const parts = partsOf(window);
  const isPart = (text: string): boolean =>
    weightedLength(text) >= SHORTEST_HEADING && text !== window && parts.has(lettersOf(text));
  const lower = ['h2', 'h3', 'h4'].flatMap((name) => allByTag(document, name));
  const boxes = elementsInside(document.body)
    .slice(0, MOST_HOLDERS)
    .filter((element) => HOLDERS.test(element.localName) && element.firstElementChild === null);
  return [...lower, ...boxes].map((element) => normalText(textOf(element))).find(isPart) ?? null;
}

/** The headline of an old page that sets it in large letters: the one text of a large `<font>` that is long enough. */
function largeText(document: DomDocument): string | null {
  const large = allByTag(document, 'font')
    .filter((font) => /^(?:[4-7]|\+[1-4])$/.test(font.getAttribute('size') ?? ''))
    .map((font) => normalText(textOf(font)))
    .filter((text) => weightedLength(text) >= 20 && text.length < 200);
  return large.length === 1 ? (large[0] ?? null) : null;
}

/** The first lower heading that says more than what kind of page it stands on. */
const lowerHeading = (document: DomDocument): string | null =>
  ['h2', 'h3', 'h4']
    .flatMap((name) => allByTag(document, name))
    .map((heading) => normalText(textOf(heading)))
    .find((text) => weightedLength(text) >= 20 && text.length < 200) ?? null;

/** A title that only says what kind of page it is, as its heading has it where there is one. */
function saidBelow(title: string, { document }: TitleSources): string {
  const [kind = ''] = title.split(/\s*[|｜│<>-]\s*/u);
  return isKindOfPage(kind) ? (lowerHeading(document) ?? title) : title;
}

/**
 * The title of a page (extraction.md §5): a first-level heading that agrees with what the page says elsewhere, the only
 * one in other words, the publisher's headline, the one made for sharing without the site's name. Empty when the page
 * has no title at all.
 */
export function readTitle(sources: TitleSources): string {
  const { document, siteNames } = sources;
  const headings = allByTag(document, 'h1')
    .map((heading) => normalText(textOf(heading)))
    .filter((text) => text !== '' && text.length < 400);
  const named = namesIn(sources);
  const found = candidatesFor(headings, named, siteNames).find((title) => title !== null);
  const lower = headings.length === 0 ? (partHeading(document, named.window) ?? largeText(document)) : null;
  const title = found ?? lower ?? sources.printed ?? windowPart(named.window, sources);
  return withoutBidiControls(saidBelow(withoutKicker(title, named.shared ?? ''), sources));
}
