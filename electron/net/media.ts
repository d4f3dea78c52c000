import { AppError } from '../../shared/app-error.js';
import { type Rest, restLength, strongValidator } from './byte-range.js';
import type { Answer } from './http-get.js';
import { latin1 } from './latin1.js';
import { headerValue } from './response-headers.js';

/** What is here of a film or sound already. */
export interface BegunMedia extends Rest {
  /** Its first bytes. */
  readonly head: Uint8Array;
}

/** A film or a sound on its way: how long it says it is, and what comes. */
export interface MediaStream {
  readonly mime: string;
  /** Behind which byte it goes on; 0 for all of it, whatever is here. */
  readonly from: number;
  /** What a rest of it can be asked for with; null when it cannot. */
  readonly validator: string | null;
  /** All of it together. Null when the site does not say. */
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

/** The answer is a piece of a file, and not the one that was asked for: all of it must be. */
export class OtherPiece extends Error {}

/** Goes on with what is here. */
async function* piecesOf(body: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) if (chunk instanceof Uint8Array) yield chunk;
}

function goOn({ headers, body }: Answer, begun: BegunMedia | null): MediaStream {
  const total = begun && restLength(headers, begun);
  const mime = begun && mediaMime(begun.head);
  if (!begun || total === null || mime === null) throw new OtherPiece();
  const { from, validator } = begun;
  return { mime, from, validator, announcedBytes: total, chunks: piecesOf(body) };
}

/**
 * Begins to read an answer as a film or a sound, or goes on with one.
 * @throws AppError `not-media` for anything else, and for packed ones; OtherPiece
 */
export async function beginMedia(answer: Answer, begun: BegunMedia | null): Promise<MediaStream> {
  if (answer.status === 206) return goOn(answer, begun);
  const { url, headers, body } = answer;
  const arriving: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
  const first = await arriving.next();
  const head = !first.done && first.value instanceof Uint8Array ? first.value : null;
  const mime = head && mediaMime(head);
  const isPacked = !/^(?:identity)?$/i.test(headerValue(headers, 'content-encoding') ?? '');
  if (!head || mime === null || isPacked) throw new AppError({ code: 'not-media', host: url.hostname });
  return {
    mime,
    from: 0,
    validator: strongValidator(headers),
    announcedBytes: announced(headerValue(headers, 'content-length')),
    chunks: bytesOf(head, arriving),
  };
}
