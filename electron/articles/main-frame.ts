import { AppError } from '../../shared/app-error.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { joinPages } from '../extraction/joined-pages.js';
import { withoutPlace } from '../extraction/main-frame.js';
import { isOneSite } from '../extraction/one-site.js';
import type { ParsedArticle } from '../extraction/contract.js';
import type { Parser } from './parser.js';
import type { Reading } from './read-source.js';
import { isRefused } from './refused-page.js';

const RANK: Readonly<Record<ParsedArticle['quality'], number>> = { empty: 0, weak: 1, article: 2 };

/** Whether a document that came in a frame's place is of the page's site, and not the page again. */
const isOwn = (frame: string | null, page: string): boolean =>
  frame !== null && isOneSite(frame, page) && withoutPlace(frame) !== withoutPlace(page);

/** Of two that pass for articles, the one in the frame has so many times the text of the menus around it. */
const TIMES = 2;

const lengthOf = ({ blocks }: ParsedArticle): number => weightedLength(articleText(blocks));

/** Whether a frame has more of an article than the page around it. */
function isMore(frame: ParsedArticle, page: ParsedArticle): boolean {
  if (RANK[frame.quality] !== RANK[page.quality]) return RANK[frame.quality] > RANK[page.quality];
  return frame.quality === 'article' && lengthOf(frame) >= TIMES * lengthOf(page);
}

/** A frame's document; null when it is refused: the page is kept as it is then. */
const readIfGiven = (address: string, read: (address: string) => Promise<Reading>): Promise<Reading | null> =>
  read(address).catch((error: unknown) => {
    if (error instanceof AppError && isRefused(error)) return null;
    throw error;
  });

/**
 * A page that shows its article in a frame of its own site, with that; any other page, and one whose frame has no more
 * than it has, null. One frame of one page is read, and none in it. Both are kept as one file, to be read again together.
 * @throws AppError every reason of `read` that passes, so that the save waits; `cancelled`
 */
export async function fromMainFrame(
  page: Reading,
  parser: Parser,
  read: (address: string) => Promise<Reading>,
): Promise<Reading | null> {
  const { article, finalUrl, raw } = page;
  if (article.mainFrame === undefined || finalUrl === null) return null;
  const frame = await readIfGiven(article.mainFrame, read);
  if (!frame || !isOwn(frame.finalUrl, finalUrl)) return null;
  if (!isMore(frame.article, article)) return null;
  const joined = joinPages([
    { url: null, bytes: raw },
    { url: frame.finalUrl, bytes: frame.raw, frameType: frame.mime },
  ]);
  const whole = await parser.parse({
    kind: 'page',
    bytes: new Uint8Array(joined),
    contentType: page.mime,
    url: finalUrl,
  });
  return { ...page, article: whole, raw: joined };
}
