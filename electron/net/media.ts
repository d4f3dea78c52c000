import { AppError } from '../../shared/app-error.js';
import type { Answer } from './http-get.js';
import { latin1 } from './latin1.js';
import { headerValue } from './response-headers.js';

/** A film or a sound on its way: how long it says it is, and what comes. */
export interface MediaStream {
  readonly mime: string;
  /** Null when the site does not say. */
  readonly announcedBytes: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

type Signature = readonly [pattern: RegExp, mime: string];

/** Beginnings of what Chromium plays. A name or a label counts for nothing. */
const SIGNATURES: readonly Signature[] = [
  [/^[^]{4}ftypM4[AB] /, 'audio/mp4'],
  [/^[^]{4}ftyp(?!avi[fs]|hei|mif1)/, 'video/mp4'],
  [/^OggS/, 'audio/ogg'],
  [/^ID3/, 'audio/mpeg'],
  [/^\u00ff[\u00f1\u00f9]/, 'audio/aac'],
  [/^\u00ff[\u00e2-\u00e7\u00ea-\u00ef\u00f2-\u00f7\u00fa-\u00ff]/, 'audio/mpeg'],
  [/^RIFF[^]{4}WAVE/, 'audio/wav'],
  [/^fLaC/, 'audio/flac'],
];

/** What Matroska and WebM begin with. */
const EBML = '\u001aE\u00df\u00a3';

/** The type of a film or a sound by its first bytes; null for anything else, such as a list of pieces of one. */
export function mediaMime(head: Uint8Array): string | null {
  const text = latin1(head.subarray(0, 16));
  if (text.startsWith(EBML)) return 'video/webm';
  return SIGNATURES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** As long as a site says, if it can be believed. */
function announced(value: string | null): number | null {
  const bytes = Number(value ?? Number.NaN);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}

async function* bytesOf(first: Uint8Array, rest: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  yield first;
  for await (const chunk of { [Symbol.asyncIterator]: () => rest })
    if (chunk instanceof Uint8Array) yield chunk;
}

/** Begins to read an answer as a film or a sound. @throws AppError `not-media` for anything else, and for packed ones */
export async function beginMedia({ url, headers, body }: Answer): Promise<MediaStream> {
  const arriving: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
  const first = await arriving.next();
  const head = !first.done && first.value instanceof Uint8Array ? first.value : null;
  const mime = head && mediaMime(head);
  const isPacked = !/^(?:identity)?$/i.test(headerValue(headers, 'content-encoding') ?? '');
  if (!head || mime === null || isPacked) throw new AppError({ code: 'not-media', host: url.hostname });
  return {
    mime,
    announcedBytes: announced(headerValue(headers, 'content-length')),
    chunks: bytesOf(head, arriving),
  };
}
