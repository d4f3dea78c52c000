import { latin1 } from './latin1.js';

/** Labels of pages: what carries one need not prove that it is no JSON. */
const PAGE_TYPE = /^(?:text\/html|text\/xml|application\/xml|[\w.-]+\/[\w.-]+\+xml)$/;

/** Labels that rule a page out. All others, wrong and made-up ones among them, leave it to the bytes. */
const NO_PAGE_TYPES = [
  /^(?:image|audio|video|font|model|multipart)\//,
  /^text\/(?:css|csv|calendar|vcard|javascript|ecmascript|tab-separated-values)$/,
  /^application\/(?:pdf|zip|gzip|wasm|msword|rtf|epub\+zip|(?:x-)?(?:javascript|ecmascript|tar|gzip|zip-compressed))$/,
  /^application\/(?:json|[\w.-]+\+json|x-ndjson|vnd\.(?!wap\.).+)$/,
] as const;

const SIGNATURES = [
  '%PDF-',
  'PK\u0003\u0004',
  'GIF8',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  'Rar!',
  'OggS',
  '7z\u00bc\u00af',
  '\u007fELF',
] as const;

/** The share of control bytes above which something is no text: compressed data has 1 in 10, a page with a slip next to none. */
const CONTROLS_PER_BYTE = 1 / 50;

/** True when the label alone, without the bytes, rules a page out: pictures, sound, archives, JSON, scripts (security.md §5). */
export function isLabelledOtherwise(contentType: string | null): boolean {
  const type = typeOf(contentType);
  return type !== null && NO_PAGE_TYPES.some((pattern) => pattern.test(type));
}

/** True when the beginning of a body looks like a page or plain text, whatever it is called (security.md §5: first 1,024 bytes). */
export function looksLikePage(head: Uint8Array, contentType: string | null): boolean {
  const text = latin1(head);
  if (SIGNATURES.some((signature) => text.startsWith(signature)) || text.slice(4, 8) === 'ftyp') return false;
  const isWide =
    /^(?:\u00fe\u00ff|\u00ff\u00fe)/.test(text) || /charset\s*=\s*"?utf-?16/i.test(contentType ?? '');
  if (!isWide && controlsIn(head) > head.byteLength * CONTROLS_PER_BYTE) return false;
  return PAGE_TYPE.test(typeOf(contentType) ?? '') || !looksLikeJson(text);
}

/** Strict enough to let through an article that begins with a bracketed byline. */
const looksLikeJson = (text: string): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*)?\{\s*(?:"|\}\s*$)/.test(text);

/** Bytes no text has: controls but tab, line ends, form feed and the ESC of Japanese encodings (WHATWG MIME Sniffing). */
const controlsIn = (head: Uint8Array): number =>
  head.filter((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)).length;

/** The type without its parameters; null for none, and for what is no type at all. */
function typeOf(contentType: string | null): string | null {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+*-]+\/[\w.+*-]+$/.test(type) ? type : null;
}
