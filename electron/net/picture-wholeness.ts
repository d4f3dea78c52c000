import { assertNever } from '../../shared/assert.js';
import type { PictureMime } from './picture-kind.js';

/**
 * True when a file goes on to its own end: half a picture looks like a whole one by its head, and would be stored as
 * such (security.md §5: truncated image). Bytes behind the end do no harm.
 */
export function isWholePicture(bytes: Uint8Array, mime: PictureMime): boolean {
  switch (mime) {
    case 'image/png':
      return isWholePng(bytes);
    case 'image/jpeg':
      return isWholeJpeg(bytes);
    case 'image/gif':
      return isWholeGif(bytes);
    case 'image/webp':
      return 8 + viewOf(bytes).getUint32(4, true) <= bytes.byteLength;
    case 'image/avif':
      return isWholeAvif(bytes);
    case 'image/svg+xml':
      return /<\/(?:[\w-]+:)?svg\s*>/.test(new TextDecoder().decode(bytes.subarray(-4_096)));
    default:
      return assertNever(mime);
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const IEND = 0x49_45_4e_44;

/** Chunks: length, name, content, checksum; the last is IEND. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.byteLength) {
    if (view.getUint32(at + 4) === IEND) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** Segments up to the start of the scan; in the scan FF D9 can only be the end. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.byteLength && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda)
      return Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at).includes(END_OF_IMAGE);
    // Any number of FF may stand before a marker.
    at += marker === 0xff ? 1 : 2 + viewOf(bytes).getUint16(at + 2);
  }
  return false;
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Blocks after the screen descriptor, each of sub-blocks that a zero ends; the trailer is 3B. */
function isWholeGif(bytes: Uint8Array): boolean {
  let at = 13 + colorTable(bytes[10]);
  while (at < bytes.byteLength) {
    const kind = bytes[at];
    if (kind === 0x3b) return true;
    if (kind === 0x2c) at = subBlocksEnd(bytes, at + 11 + colorTable(bytes[at + 9]));
    else if (kind === 0x21) at = subBlocksEnd(bytes, at + 2);
    else return false;
  }
  return false;
}

const colorTable = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) > 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

const MDAT = 0x6d_64_61_74;

/** Boxes with their sizes, one of them the picture's data; size 1 stands for a long one, 0 for "to the end". */
function isWholeAvif(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 0;
  let hasData = false;
  while (at + 16 <= bytes.byteLength) {
    const size = view.getUint32(at);
    hasData ||= view.getUint32(at + 4) === MDAT;
    if (size === 0) return hasData;
    if (size !== 1 && size < 8) break;
    at += size === 1 ? Math.max(16, Number(view.getBigUint64(at + 8))) : size;
  }
  return hasData && at <= bytes.byteLength;
}
