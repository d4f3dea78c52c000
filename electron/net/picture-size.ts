import { imageSize } from 'image-size';
import type { PictureMime } from './picture-kind.js';
import { type PictureSize, svgSize } from './svg-size.js';

/** What image-size calls the kinds; any other answer means that it took the file for something else. */
const TYPES: Readonly<Record<Exclude<PictureMime, 'image/svg+xml'>, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

const KIB = 1024;
/**
 * As much of a file as its size is looked for in. image-size compares every box of an AVIF with every other, and steps
 * through a broken JPEG byte by byte: a hostile file of 10 MiB would hold up everything for minutes (security.md §5).
 */
const HEADER_BYTES: Readonly<Record<Exclude<PictureMime, 'image/svg+xml'>, number>> = {
  'image/png': 64,
  'image/jpeg': 2_048 * KIB,
  'image/gif': 64,
  'image/webp': 64,
  'image/avif': 64 * KIB,
};

/** The size at which a picture is shown, by its header and turned as its EXIF says; null when it has none that can be read. */
export function pictureSize(bytes: Uint8Array, mime: PictureMime): PictureSize | null {
  if (mime === 'image/svg+xml') return svgSize(bytes);
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes.subarray(0, HEADER_BYTES[mime]));
    if (type !== TYPES[mime] || !isLength(width) || !isLength(height)) return null;
    return orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height };
  } catch {
    // image-size throws plain errors and RangeErrors alike at a header that ends too soon.
    return null;
  }
}

const isLength = (length: number): boolean => Number.isInteger(length) && length > 0;
