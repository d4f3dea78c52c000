import { AppError } from '../../shared/app-error.js';
import { isLabelledOtherwise, looksLikePage } from './content-kind.js';
import type { Answer } from './http-get.js';
import { readBody } from './limited-body.js';
import type { FetchLimits } from './limits.js';
import { headerValue, keptHeaders } from './response-headers.js';

/** A page as it came: inflated, but not decoded. */
export interface FetchedPage {
  /** Where the redirects ended. */
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** The few that say something about the page, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * Reads an answer as a page. An empty one is a page too: what it is worth is the parser's to say.
 * @throws AppError `not-html`, `too-large`; errors of a broken stream
 */
export async function readPage({ url, headers, body }: Answer, limits: FetchLimits): Promise<FetchedPage> {
  const host = url.hostname;
  const notHtml = new AppError({ code: 'not-html', host });
  const contentType = headerValue(headers, 'content-type');
  if (isLabelledOtherwise(contentType)) throw notHtml;
  const bytes = await readBody(body, {
    host,
    encoding: headerValue(headers, 'content-encoding'),
    announcedBytes: headerValue(headers, 'content-length'),
    wireBytes: limits.pageWireBytes,
    bytes: limits.pageBytes,
    inflation: limits.inflation,
    inflationFreeBytes: limits.inflationFreeBytes,
    onHead: (head) => {
      if (!looksLikePage(head, contentType)) throw notHtml;
    },
  });
  return { finalUrl: url.href, contentType, headers: keptHeaders(headers), bytes };
}
