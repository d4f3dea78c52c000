import { isWideText } from '../net/charset.js';
import { latin1 } from '../net/latin1.js';

/** First bytes of what is sent or dropped by mistake: documents, archives, pictures, sound, programs. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46], // webp, wav
  [0xd0, 0xcf, 0x11, 0xe0], // doc, hwp
  [0x7f, 0x45, 0x4c, 0x46],
  [0x49, 0x44, 0x33],
  [0x4f, 0x67, 0x67, 0x53],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

/** How much is looked at (security.md §5: first 1,024 bytes). */
const LOOK_BYTES = 1_024;

/** NUL to backspace, and the controls no text has but tabs, line ends and the escapes of ISO-2022-JP. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

/** More of it than this is no slip. */
const MOST_NUL = 0.02;

/** Whether bytes are a page in which a few NUL have slipped: browsers pass them over (HTML §13.2.5.1). */
function isPageWithSlips(head: Uint8Array): boolean {
  const without = head.filter((byte) => byte !== 0);
  return head.length - without.length <= head.length * MOST_NUL && isHtmlSource(latin1(without));
}

/** Whether bytes are no text in any encoding. NUL stands in no text but UTF-16 and UTF-32, which say so, and by a slip in pages. */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  if (isWideText(bytes)) return false;
  const head = bytes.subarray(0, LOOK_BYTES);
  return (head.includes(0) && !isPageWithSlips(head)) || head.filter(isControl).length > head.length / 20;
}

/** What may stand before the first tag of a page: white space, a declaration, comments. */
const BEFORE_FIRST_TAG = /^(?:\s+|<\?xml[^>]{0,500}>|<!--[^]{0,20000}?-->)*/;
const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|title|script|link|div|p|h1|article|section|table|main|style|base)(?:[\s>/]|$)/i;

/** Whether a text is the source of a page: its first tag is one a page begins with. XHTML is; RSS, SVG and JSON are not. */
export function isHtmlSource(text: string): boolean {
  const head = text.slice(0, 65_536);
  const before = BEFORE_FIRST_TAG.exec(head)?.[0].length ?? 0;
  return FIRST_TAG.test(head.slice(before, before + 100));
}
