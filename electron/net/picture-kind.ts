import { latin1 } from './latin1.js';
import { svgSize } from './svg-size.js';

/** The kinds of picture that are kept: what Chromium shows and every system can make. */
export type PictureMime =
  'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/svg+xml';

/** The MIME type of a picture by its first bytes; neither its name nor its label counts. An SVG has to have `svg` as its root. */
export function pictureMime(bytes: Uint8Array): PictureMime | null {
  const start = latin1(bytes.subarray(0, 12));
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  if (/^[^]{4}ftypavif/.test(start)) return 'image/avif';
  return svgSize(bytes) ? 'image/svg+xml' : null;
}

/** False when the beginning of a body already shows that no picture will come of it. */
export function mayBePicture(head: Uint8Array): boolean {
  // An SVG may begin with a prolog and comments of any length, so its first letter has to do.
  return pictureMime(head) !== null || /^(?:\u00ef\u00bb\u00bf)?\s*</.test(latin1(head));
}
