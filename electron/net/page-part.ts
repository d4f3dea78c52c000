import { AppError } from '../../shared/app-error.js';
import type { Answer } from './http-get.js';
import { latin1 } from './latin1.js';
import { readBody } from './limited-body.js';
import type { FetchLimits } from './limits.js';
import { headerValue } from './response-headers.js';

/** A file of a page that is neither the page nor a picture. */
export type PagePart = 'style' | 'font' | 'drawing';

/** A style sheet, a font or a file of drawings, inflated. */
export interface FetchedPart {
  /** Where the redirects ended: what relative addresses in it count from. */
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

const FONTS = new Set(['wOF2', 'wOFF', 'OTTO', 'true', 'ttcf', '\0\u0001\0\0']);

/** A browser takes as style what is called so; nobody's error page becomes one. */
const isStyle = (contentType: string | null): boolean =>
  contentType === null ||
  /^\s*(?:text\/css|text\/plain|application\/octet-stream)\s*(?:;|$)/i.test(contentType);

/** A browser shows drawings of what is called so. */
const isDrawing = (contentType: string | null): boolean =>
  /^\s*(?:image\/svg\+xml|text\/xml|application\/xml)\s*(?:;|$)/i.test(contentType ?? '');

/** A file of drawings is parsed as a page is: one larger than this holds a font, or a map. */
const DRAWINGS_BYTES = 1024 * 1024;

const mostBytes = (kind: PagePart, { styleBytes, fontBytes }: FetchLimits): number => {
  if (kind === 'drawing') return DRAWINGS_BYTES;
  return kind === 'style' ? styleBytes : fontBytes;
};

/** Type of a font by its first bytes. */
export function fontMime(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, 4));
  if (start === 'wOF2') return 'font/woff2';
  return start === 'wOFF' ? 'font/woff' : 'font/sfnt';
}

/** Reads an answer as a style sheet, a font or a file of drawings. @throws AppError `not-html` for what is neither, `too-large`; errors of a broken stream */
export async function readPart(
  { url, headers, body }: Answer,
  { kind, limits }: { readonly kind: PagePart; readonly limits: FetchLimits },
): Promise<FetchedPart> {
  const host = url.hostname;
  const contentType = headerValue(headers, 'content-type');
  const wrong = new AppError({ code: 'not-html', host });
  if ((kind === 'style' && !isStyle(contentType)) || (kind === 'drawing' && !isDrawing(contentType)))
    throw wrong;
  const most = mostBytes(kind, limits);
  const bytes = await readBody(body, {
    host,
    encoding: headerValue(headers, 'content-encoding'),
    announcedBytes: headerValue(headers, 'content-length'),
    wireBytes: most,
    bytes: most,
    inflation: limits.inflation,
    inflationFreeBytes: limits.inflationFreeBytes,
    onHead: (head) => {
      const isBad = kind === 'font' ? !FONTS.has(latin1(head.subarray(0, 4))) : head.includes(0);
      if (isBad) throw wrong;
    },
  });
  return { finalUrl: url.href, contentType, bytes };
}
