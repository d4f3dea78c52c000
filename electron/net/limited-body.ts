import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';

/** Bytes of the beginning that sniffing may look at (security.md §5). */
export const HEAD_BYTES = 1_024;

export interface BodyTerms {
  readonly host: string;
  /** `content-encoding` and `content-length` as the site sent them. */
  readonly encoding: string | null;
  readonly announcedBytes: string | null;
  readonly wireBytes: number;
  readonly bytes: number;
  readonly inflation: number;
  readonly inflationFreeBytes: number;
  /**
   * Sees the first 1,024 bytes, or all when there are fewer, and throws to have no more of it. Of a packed body it sees
   * them last: a bomb is to be called one, whatever it begins with.
   */
  readonly onHead: (head: Uint8Array) => void;
}

/**
 * Reads a body to its end, inflated, and stops at the first byte too many: on the wire, inflated, or in the ratio of
 * the two (security.md §5). Never holds more than the limit.
 * @throws AppError `too-large` with the limit that was passed, also for a body packed twice; `not-html` for packing we did not ask for; what `onHead` throws. A stream that breaks throws its own error.
 */
export async function readBody(body: Readable, terms: BodyTerms): Promise<Uint8Array> {
  const wire = { bytes: 0 };
  const arriving = metered(body, wire, terms);
  try {
    if (Number(terms.announcedBytes) > terms.wireBytes) throw tooLarge(terms, terms.wireBytes);
    const packing = packingOf(terms);
    const first = await arriving.next();
    if (first.done) {
      terms.onHead(new Uint8Array());
      return new Uint8Array();
    }
    const whole = rejoined(first.value, arriving);
    const unpacker = unpackerFor(packing, first.value);
    const collected = new Collected(wire, terms, { isHeadFirst: !unpacker });
    await (unpacker
      ? pipeline(whole, unpacker, (chunks: AsyncIterable<unknown>) => collected.take(chunks))
      : collected.take(whole));
    return collected.finish();
  } finally {
    // Leaves the connection when the rest is not wanted; a body that has ended does not mind.
    body.destroy();
  }
}

/** What has been inflated so far. */
class Collected {
  readonly #wire: { readonly bytes: number };
  readonly #terms: BodyTerms;
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;
  #isHeadDue: boolean;

  constructor(wire: { readonly bytes: number }, terms: BodyTerms, order: { readonly isHeadFirst: boolean }) {
    this.#wire = wire;
    this.#isHeadDue = order.isHeadFirst;
    this.#terms = terms;
  }

  async take(chunks: AsyncIterable<unknown>): Promise<void> {
    for await (const chunk of chunks) if (chunk instanceof Uint8Array) this.#add(chunk);
  }

  finish(): Uint8Array {
    const whole = joined(this.#chunks);
    this.#terms.onHead(whole.subarray(0, HEAD_BYTES));
    return whole;
  }

  #add(chunk: Uint8Array): void {
    const { bytes: limit, inflation, inflationFreeBytes } = this.#terms;
    this.#bytes += chunk.byteLength;
    const isBomb = this.#bytes > inflationFreeBytes && this.#bytes > inflation * this.#wire.bytes;
    if (this.#bytes > limit || isBomb) throw tooLarge(this.#terms, limit);
    this.#chunks.push(chunk);
    if (!this.#isHeadDue || this.#bytes < HEAD_BYTES) return;
    this.#isHeadDue = false;
    this.#terms.onHead(joined(this.#chunks).subarray(0, HEAD_BYTES));
  }
}

/** Not Buffer.concat: a Buffer may share its memory with others, and these bytes are handed on. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function* metered(
  body: Readable,
  wire: { bytes: number },
  terms: BodyTerms,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    wire.bytes += bytes.byteLength;
    if (wire.bytes > terms.wireBytes) throw tooLarge(terms, terms.wireBytes);
    yield bytes;
  }
}

async function* rejoined(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

type Packing = 'none' | 'gzip' | 'deflate' | 'br';

/** One layer of packing at most: nobody honest packs twice, and every layer multiplies the ratio. */
function packingOf(terms: BodyTerms): Packing {
  const layers = (terms.encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > 1) throw tooLarge(terms, terms.bytes);
  const [layer] = layers;
  switch (layer) {
    case undefined:
      return 'none';
    case 'gzip':
    case 'x-gzip':
      return 'gzip';
    case 'deflate':
    case 'br':
      return layer;
    default:
      throw new AppError({ code: 'not-html', host: terms.host });
  }
}

function unpackerFor(packing: Packing, first: Uint8Array): NodeJS.ReadWriteStream | null {
  switch (packing) {
    case 'none':
      return null;
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // "deflate" means zlib's format (RFC 9110), but some servers send it bare, without the header.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return assertNever(packing);
  }
}

const tooLarge = ({ host }: BodyTerms, limitBytes: number): AppError =>
  new AppError({ code: 'too-large', host, limitBytes });
