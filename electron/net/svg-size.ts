/** Size of a picture in CSS pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a browser gives a picture that names no size (CSS 2.1 §10.3.2). */
const DEFAULT_SIZE: PictureSize = { width: 300, height: 150 };
/** Where reading stops: no drawing begins further in, and a larger one is not kept. */
const MAX_READ = 1024 * 1024;
/** A root tag or a document type longer than this is no drawing's. */
const MAX_TAG = 64 * 1024;

const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
};

/**
 * The natural size of an SVG by its root tag; null when the root is anything but `svg`, as in a page that holds one.
 * Every step goes forward, so that a hostile file costs one reading (security.md §5).
 */
export function svgSize(bytes: Uint8Array): PictureSize | null {
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_READ));
  const start = rootStart(text);
  const root = /^<(?:[\w-]{1,20}:)?svg(?=[\s/>])/.exec(text.slice(start, start + 30));
  if (!root) return null;
  const attributes = attributesOf(text.slice(start + root[0].length, start + MAX_TAG));
  return sizeOf(attributes);
}

const endOf = (text: string, end: string, from: number): number => {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
};

/** Where the root element begins, behind the XML declaration, comments and document type; the end when there is none. */
export function rootStart(text: string): number {
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) at += 1;
    else if (text.startsWith('<?', at)) at = endOf(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = endOf(text, '-->', at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = doctypeEnd(text, at);
    else return at;
  }
  return at;
}

/** With its internal subset, in which quotes and comments may hold brackets. Every letter fits one way only, so it cannot be slow. */
const DOCTYPE =
  /^<!doctype[^[>]*(?:\[(?:<!--(?:[^-]|-(?!->))*-->|"[^"]*"|'[^']*'|[^\]"'<]|<(?!!--))*\]\s*)?>/i;

const doctypeEnd = (text: string, from: number): number => {
  const doctype = DOCTYPE.exec(text.slice(from, from + MAX_TAG));
  return doctype ? from + doctype[0].length : text.length;
};

/** What a tag says after its name. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attribute = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  const found = new Map<string, string>();
  for (let next = attribute.exec(tag); next; next = attribute.exec(tag)) {
    found.set(next[1] ?? '', next[2] ?? next[3] ?? '');
  }
  return found;
}

/** The natural size of a drawing by the attributes of its root. */
export function sizeOf(attributes: ReadonlyMap<string, string>): PictureSize {
  const width = pixels(attributes.get('width'));
  const height = pixels(attributes.get('height'));
  if (width !== null && height !== null) return { width, height };
  const box = viewBox(attributes.get('viewBox'));
  if (!box) return { width: width ?? DEFAULT_SIZE.width, height: height ?? DEFAULT_SIZE.height };
  if (width !== null) return { width, height: whole((width * box.height) / box.width) };
  if (height !== null) return { width: whole((height * box.width) / box.height), height };
  return { width: whole(box.width), height: whole(box.height) };
}

function pixels(length: string | undefined): number | null {
  const [, amount, unit] = /^\s*(\d{0,9}\.?\d{1,9})\s*([a-z]{0,3})\s*$/i.exec(length ?? '') ?? [];
  const scale = PIXELS[(unit ?? '').toLowerCase()];
  return amount === undefined || scale === undefined ? null : whole(Number(amount) * scale);
}

function viewBox(value: string | undefined): PictureSize | null {
  const [, , width = 0, height = 0] = (value ?? '')
    .trim()
    .split(/[\s,]+/, 4)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width / height) ? { width, height } : null;
}

const whole = (length: number): number => Math.round(length);
