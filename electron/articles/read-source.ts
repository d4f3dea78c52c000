import { AppError } from '../../shared/app-error.js';
import type { ParsedArticle, ParseRequest } from '../extraction/contract.js';
import type { JobContext } from '../jobs/work.js';
import type { Fetcher } from '../net/fetcher.js';
import type { Parser } from './parser.js';
import type { SavePayload } from './save-payload.js';

/** What was read, before its pictures: the article, the bytes it was read from, and how they came. */
export interface Reading {
  readonly article: ParsedArticle;
  readonly raw: Uint8Array;
  readonly mime: string;
  /** The address after redirects; null for text and files. */
  readonly finalUrl: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
}

interface Tools {
  readonly fetcher: Fetcher;
  readonly parser: Parser;
}

/** Fetches what has to be fetched and reads it. @throws AppError every reason of Fetcher and Parser; `unreadable-file` for a file that is no text */
export async function readSource(
  source: { readonly payload: SavePayload; readonly input: Uint8Array | null },
  { fetcher, parser }: Tools,
  context: JobContext,
): Promise<Reading> {
  context.progress('address');
  const { payload } = source;
  if (payload.kind === 'address') return readAddress(payload.address, { fetcher, parser }, context);

  if (!source.input) throw new AppError('unreadable-file');
  context.progress('text');
  const request = handedOver(payload, source.input);
  const article = await parser.parse(request).catch((error: unknown) => {
    // Of a file a person chose, "this is not a web page" would be the wrong complaint.
    throw error instanceof AppError && error.code === 'not-html' ? new AppError('unreadable-file') : error;
  });
  const mime = request.kind === 'page' ? 'text/html' : 'text/plain';
  return { article, raw: source.input, mime, finalUrl: null, headers: null };
}

async function readAddress(
  address: string,
  { fetcher, parser }: Tools,
  context: JobContext,
): Promise<Reading> {
  const page = await fetcher.fetchPage(address, { signal: context.signal });
  context.progress('text');
  const { bytes, contentType, finalUrl, headers } = page;
  const article = await parser.parse({
    kind: 'page',
    bytes: new Uint8Array(bytes),
    contentType,
    url: finalUrl,
  });
  return { article, raw: bytes, mime: contentType ?? 'text/html', finalUrl, headers };
}

/** Whether a file is a text by its name. */
export const isTextFile = (name: string): boolean => /\.(?:txt|text|md|markdown)$/iu.test(name);

/** Pages and text files by their names; a name that says nothing is looked at as a page. */
function handedOver(payload: Exclude<SavePayload, { kind: 'address' }>, input: Uint8Array): ParseRequest {
  const bytes = new Uint8Array(input);
  if (payload.kind === 'text') return { kind: 'text', text: new TextDecoder().decode(bytes) };
  if (isTextFile(payload.name)) return { kind: 'text-file', bytes, name: payload.name };
  return { kind: 'page', bytes, contentType: null, url: null };
}
