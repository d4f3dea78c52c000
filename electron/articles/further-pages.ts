import { AppError } from '../../shared/app-error.js';
import type { ParsedArticle } from '../extraction/contract.js';
import { MOST_PAGES } from '../extraction/further-pages.js';
import { shareKnown } from '../extraction/join-articles.js';
import { joinPages, type PagePart } from '../extraction/joined-pages.js';
import { withoutPlace } from '../extraction/main-frame.js';
import type { JobContext } from '../jobs/work.js';
import type { Fetcher } from '../net/fetcher.js';
import type { Parser } from './parser.js';
import type { Reading } from './read-source.js';
import { isRefused } from './refused-page.js';

interface Tools {
  readonly fetcher: Fetcher;
  readonly parser: Parser;
}

/** How many pages an article was joined from, beside its version. */
export const PAGES_HEADER = 'x-offprint-pages';
/** A page with so much of the first one's text is the same page again, such as another page of its comments. */
const SAME = 0.6;
/** As much as one page may be. */
const LIMIT_BYTES = 25 * 1024 * 1024;

const isSameSite = (one: string, other: string): boolean => new URL(one).host === new URL(other).host;

type Page = PagePart & {
  readonly article: ParsedArticle;
  readonly mime: string;
  readonly headers: Reading['headers'];
};

async function fetchOne(address: string, { fetcher, parser }: Tools, signal: AbortSignal): Promise<Page> {
  const { bytes, contentType, finalUrl, headers } = await fetcher.fetchPage(address, { signal });
  const article = await parser.parse({
    kind: 'page',
    bytes: new Uint8Array(bytes),
    contentType,
    url: finalUrl,
  });
  return { url: finalUrl, bytes, article, mime: contentType ?? 'text/html', headers };
}

const furtherOf = ({ furtherPages = [] }: ParsedArticle): readonly string[] => furtherPages;
const nextOf = (article: ParsedArticle): readonly string[] => furtherOf(article).slice(0, 1);

/** One page more; null when it is refused: what came before it is kept then. */
const fetchIfGiven = (address: string, tools: Tools, signal: AbortSignal): Promise<Page | null> =>
  fetchOne(address, tools, signal).catch((error: unknown) => {
    if (error instanceof AppError && isRefused(error)) return null;
    throw error;
  });

/**
 * The first page of an article whose later page was asked for, when it leads to that one; else what was asked for. A
 * part of a text is worth little, and its address is what somebody happened to have open.
 */
async function fromStart(asked: Reading, tools: Tools, { signal }: JobContext): Promise<Reading> {
  const { finalUrl, article } = asked;
  if (finalUrl === null || article.firstPage === undefined) return asked;
  const page = await fetchIfGiven(article.firstPage, tools, signal);
  if (!page?.url || !isSameSite(page.url, finalUrl) || page.article.quality === 'empty') return asked;
  const leadsOn = furtherOf(page.article).some((address) => withoutPlace(address) === withoutPlace(finalUrl));
  return leadsOn
    ? { article: page.article, raw: page.bytes, mime: page.mime, finalUrl: page.url, headers: page.headers }
    : asked;
}

/** Whether a page goes on where the first one ends: one of the same site, with a text that is not there already. */
const goesOn = ({ url, article }: Page, first: Reading): boolean =>
  url !== null &&
  first.finalUrl !== null &&
  isSameSite(url, first.finalUrl) &&
  article.quality !== 'empty' &&
  shareKnown(article, first.article) <= SAME;

/** The pages that follow, as far as they belong to it and can be had. A link to the next one on each leads on where there is no list. */
async function follow(
  first: Reading,
  tools: Tools,
  { signal, progress }: JobContext,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const waiting = [...furtherOf(first.article)];
  let room = LIMIT_BYTES - first.raw.byteLength;
  while (waiting.length > 0 && pages.length < MOST_PAGES - 1) {
    const [address = ''] = waiting.splice(0, 1);
    progress('text', pages.length + 1, pages.length + waiting.length + 2);
    // oxlint-disable-next-line no-await-in-loop -- page after page, as they are read
    const page = await fetchIfGiven(address, tools, signal);
    if (!page || page.bytes.byteLength > room || !goesOn(page, first)) break;
    room -= page.bytes.byteLength;
    pages.push(page);
    if (waiting.length === 0) waiting.push(...nextOf(page.article));
  }
  return pages;
}

/**
 * The whole of an article that is spread over several pages, joined in their order; an article of one page as it is.
 * A page that cannot be had for a reason that passes lets the save wait; of one that is refused, what came before is kept.
 * @throws AppError `cancelled`, `offline` and the like
 */
export async function withFurtherPages(asked: Reading, tools: Tools, context: JobContext): Promise<Reading> {
  const first = await fromStart(asked, tools, context);
  const pages = await follow(first, tools, context);
  if (pages.length === 0) return first;
  const raw = joinPages([{ url: null, bytes: first.raw }, ...pages]);
  const article = await tools.parser.parse({
    kind: 'page',
    bytes: new Uint8Array(raw),
    contentType: first.mime,
    url: first.finalUrl,
  });
  return { ...first, raw, article, headers: { ...first.headers, [PAGES_HEADER]: String(pages.length + 1) } };
}
