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

/** Longer scripts do more than lead on. */
const LONGEST_SCRIPT = 600;
/** A page with more words than this to show beside its script is there to be read. */
const MOST_BESIDE = 200;
const SCRIPT = /<script\b(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script\s*>/gi;
const DATA = /\btype\s*=\s*["']?[^"'>]*json/i;
/** A script that says nothing but where to go, at once or when a moment is over; no condition, no computed address. */
const GOES =
  /^\s*(?:(?:window\.)?setTimeout\s*\(\s*(?:function\s*\(\s*\)\s*|\(\s*\)\s*=>\s*)\{?\s*)?(?:(?:window|self|top|parent|document)\.)*location(?:\.(?:replace|assign)\s*\(\s*|(?:\.href)?\s*=\s*)(?<quote>["'])(?<address>(?:(?!\k<quote>)[^\n])+)\k<quote>[\s;)}]*(?:,\s*\d{1,4}\s*\))?[\s;]*$/;

/** A piece of a script's text as it is meant: `\/` and `\u0026` are how addresses are often written there. */
const spelled = (text: string): string =>
  text
    .replaceAll(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/gi, (_, four?: string, two?: string) =>
      String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)),
    )
    .replaceAll(/\\(.)/g, '$1');

/** The address that the one script of a page goes to, as it is written; empty when the page does anything else. */
function scriptedAddress(source: string): string {
  const scripts = [...source.matchAll(SCRIPT)].filter(
    ({ groups }) => !DATA.test(groups?.['attributes'] ?? ''),
  );
  const [only] = scripts;
  const text = only?.groups?.['text']?.replaceAll(/\/\*[\s\S]*?\*\/|<!--|\/\/\s*-->|-->/g, '') ?? '';
  if (scripts.length !== 1 || text.length > LONGEST_SCRIPT) return '';
  return spelled(GOES.exec(text)?.groups?.['address'] ?? '');
}

/** An address without the part of the page it leads to. */
const pageOf = (address: string): string => address.split('#', 1)[0] ?? '';

/**
 * Where a page leads on by `<meta http-equiv=refresh>` (HTML, "shared declarative refresh steps") or by a script that
 * does nothing else, as short addresses do; absolute. Null for a page that is there to be read, waits long or leads to itself.
 */
export function refreshTarget({ bytes, finalUrl }: FetchedPage): string | null {
  if (bytes.byteLength > LONGEST_SOURCE) return null;
  const whole = new TextDecoder().decode(bytes);
  const source = withoutUnseen(whole);
  const shown = shownIn(source).length;
  if (shown > MOST_SHOWN) return null;
  const target = wishedAddress(source) || (shown <= MOST_BESIDE ? scriptedAddress(whole) : '');
  if (target === '' || !URL.canParse(target, finalUrl)) return null;
  const { href } = new URL(target, finalUrl);
  return pageOf(href) === pageOf(finalUrl) ? null : href;
}
