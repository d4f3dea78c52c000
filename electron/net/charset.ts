import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type Iconv from 'iconv-lite';
import { wellFormed } from '../../shared/text/well-formed.js';
import { guessEncoding } from './charset-guess.js';
import { encodingOf } from './charset-label.js';

/** Bytes as text, and the encoding they were read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

interface Hints {
  /** The Content-Type header of the answer. */
  readonly contentType?: string | null;
  /** What the person chose for this page or feed: wins over everything. */
  readonly override?: string | null;
}

/** Where `<meta charset>` is looked for. The standard says 1,024; Korean portals put three of them behind long comments. */
const DECLARATION_BYTES = 4_096;

type Signature = readonly [encoding: string, bytes: readonly number[]];

const BYTE_ORDER_MARKS: readonly Signature[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A `<` as the first character, in encodings of more than one byte. */
const OPENING_SIGNATURES: readonly Signature[] = [
  ['utf-32le', [0x3c, 0x00, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0x00, 0x3c]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

/** The encoding a first few bytes give away; null when they do not. */
const signed = (bytes: Uint8Array, signatures: readonly Signature[]): string | null =>
  signatures.find(([, head]) => head.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** Whether bytes begin as UTF-16 or UTF-32 does: the one kind of text with NUL in it. */
export const isWideText = (bytes: Uint8Array): boolean =>
  signed(bytes, [...BYTE_ORDER_MARKS.slice(1), ...OPENING_SIGNATURES]) !== null;

const isSevenBit = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** The escape codes with which ISO-2022-JP changes to kanji; nothing else in use has them. */
const JAPANESE_ESCAPES = ['\u001b$@', '\u001b$B'];

const asAscii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const isJapaneseMail = (bytes: Uint8Array): boolean => {
  const text = asAscii(bytes);
  return JAPANESE_ESCAPES.some((escape) => text.includes(escape));
};

function contentTypeEncoding(contentType: string | null | undefined): string | null {
  const label = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  return label === undefined ? null : encodingOf(label);
}

/** What the page says of itself in its first 4 kB: an XML declaration, or the first `<meta>` with a name we know. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = asAscii(bytes.subarray(0, DECLARATION_BYTES)).replace(/<!--[^]*?-->/g, '');
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1];
  const metas = [...head.matchAll(/<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/gi)].flatMap(
    ([, label]) => label ?? [],
  );
  const found = [xml ?? '', ...metas].flatMap((label) => encodingOf(label) ?? [])[0] ?? null;
  // A declaration that could be read byte by byte cannot be true when it says UTF-16.
  return found?.startsWith('utf-') ? 'utf-8' : found;
}

/** Whether bytes are UTF-8 with a slip or two (a cut end, one bad byte) rather than another encoding named so. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\u007f') whole += 1;
  }
  return whole > broken * 4;
}

/**
 * What a header and a page name, each another. A server that calls everything Latin-1, as many do that nobody set up,
 * knows less than who wrote the page, if the bytes can be read as they say.
 */
function namedEncoding(bytes: Uint8Array, contentType: string | null | undefined): string | null {
  const sent = contentTypeEncoding(contentType);
  const declared = declaredEncoding(bytes);
  if (sent !== 'windows-1252' || declared === null || declared === 'utf-8') return sent ?? declared;
  return decodeAs(bytes, declared).includes('\ufffd') ? sent : declared;
}

function encodingByName(bytes: Uint8Array, contentType: string | null | undefined): string {
  const named = namedEncoding(bytes, contentType);
  if (named !== null && named !== 'utf-8') return named;
  return isNearlyUtf8(bytes) ? 'utf-8' : guessEncoding(bytes);
}

function encodingOfBytes(bytes: Uint8Array, { override, contentType }: Hints): string {
  const chosen = override ? encodingOf(override) : null;
  const certain = chosen ?? signed(bytes, BYTE_ORDER_MARKS) ?? signed(bytes, OPENING_SIGNATURES);
  if (certain !== null) return certain;
  if (isSevenBit(bytes)) return isJapaneseMail(bytes) ? 'iso-2022-jp' : 'utf-8';
  return isUtf8(bytes) ? 'utf-8' : encodingByName(bytes, contentType);
}

/** Read with the first text: it brings large tables, and the library begins without them. */
const iconv = (): typeof Iconv => createRequire(import.meta.url)('iconv-lite');

/** TextDecoder differs between Node and Electron for CP949, so that iconv-lite reads all but the one it does not know. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'iso-2022-jp') return new TextDecoder('iso-2022-jp').decode(bytes);
  return iconv().decode(bytes, encoding);
}

/**
 * Reads bytes a site sent as text; never throws. A name is believed only where the bytes do not speak for themselves:
 * the person's choice, byte order mark, UTF-16 and UTF-32 by their first `<`, bytes that are valid UTF-8, the header,
 * the page's own word, a guess (feeds.md §4 ①). The text is well formed and has neither NUL nor byte order mark.
 */
export function decodeBytes(bytes: Uint8Array, hints: Hints = {}): DecodedText {
  const encoding = encodingOfBytes(bytes, hints);
  const text = wellFormed(decodeAs(bytes, encoding)).replaceAll('\0', '');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding };
}
