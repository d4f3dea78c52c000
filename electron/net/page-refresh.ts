import type { FetchedPage } from './page.js';

/** A page that only leads on is short; longer ones that reload themselves are to be read. */
const LONGEST_SOURCE = 64 * 1024;
const MOST_SHOWN = 400;
/** Seconds a page may ask to wait: with more it wants to be read first. */
const LONGEST_WAIT = 10;

const META = /<meta\b[^>]*\bhttp-equiv\s*=\s*["']?refresh\b[^>]*>/i;
const CONTENT = /\bcontent\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/i;
const TARGET =
  /^\s*(?<wait>\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>\S+))/i;

const quoted = (groups: Readonly<Record<string, string | undefined>> | undefined): string =>
  groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '';

/** What a source shows before any script runs, and only then. */
const withoutUnseen = (source: string): string =>
  source.replace(/<!--[\s\S]*?-->|<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, ' ');

const shownIn = (source: string): string =>
  source
    .replace(/<title\b[\s\S]*?<\/title\s*>|<[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The address in a page's wish to be left soon, as it is written; empty when it has none. */
function wishedAddress(source: string): string {
  const content = quoted(CONTENT.exec(META.exec(source)?.[0] ?? '')?.groups).replaceAll('&amp;', '&');
  const groups = TARGET.exec(content)?.groups;
  return Number(groups?.['wait']) <= LONGEST_WAIT ? quoted(groups) : '';
}

/** An address without the part of the page it leads to. */
const pageOf = (address: string): string => address.split('#', 1)[0] ?? '';

/**
 * Where a page leads on by `<meta http-equiv=refresh>` (HTML, "shared declarative refresh steps"), absolute; null for a page
 * that is there to be read, waits long or leads to itself.
 */
export function refreshTarget({ bytes, finalUrl }: FetchedPage): string | null {
  if (bytes.byteLength > LONGEST_SOURCE) return null;
  const source = withoutUnseen(new TextDecoder().decode(bytes));
  const target = wishedAddress(source);
  if (target === '' || shownIn(source).length > MOST_SHOWN || !URL.canParse(target, finalUrl)) return null;
  const { href } = new URL(target, finalUrl);
  return pageOf(href) === pageOf(finalUrl) ? null : href;
}
