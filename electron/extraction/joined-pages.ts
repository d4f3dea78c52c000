/** One page of an article of several, or the frame of one, as it came. */
export interface PagePart {
  /** Its address after redirects; null for the first, which is known otherwise. */
  readonly url: string | null;
  readonly bytes: Uint8Array;
  /** Of the document of the first page's main frame: what its server calls it. */
  readonly frameType?: string;
}

/*
 * Several pages are kept as one file, so that they can be read again together: page after page, between them comments
 * that any reader of HTML passes over.
 */
const BEGINNING = '<!--offprint-pages-->\n';
const word = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
const between = ({ url, frameType }: PagePart): string =>
  frameType === undefined
    ? `\n<!--offprint-next ${encodeURI(url ?? '').replaceAll('--', '-%2D')}-->\n`
    : `\n<!--offprint-frame ${word(url ?? '')} ${word(frameType)}-->\n`;
const BETWEEN = /\n<!--offprint-(?:next (\S{1,9000})|frame (\S{1,25000}) (\S{1,600}))-->\n/g;

interface Between {
  readonly url: string | null;
  readonly frameType?: string;
}

const readBetween = ([, next, frame, type]: RegExpMatchArray): Between =>
  frame === undefined || type === undefined
    ? { url: next ?? null }
    : { url: decodeURIComponent(frame), frameType: decodeURIComponent(type) };

const latin = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The frame that holds the article of a page, where it was kept with one. */
export const framePart = (bytes: Uint8Array): PagePart | null =>
  splitPages(bytes).find(({ frameType }) => frameType !== undefined) ?? null;

/** Pages as one file. */
export function joinPages(parts: readonly PagePart[]): Uint8Array {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first?.bytes ?? new Uint8Array();
  const whole = [BEGINNING, first.bytes, ...others.flatMap((part) => [between(part), part.bytes])];
  return new Uint8Array(
    Buffer.concat(whole.map((part) => (typeof part === 'string' ? Buffer.from(part) : latin(part)))),
  );
}

/** The pages of such a file; of any other, the one it is. */
export function splitPages(bytes: Uint8Array): readonly PagePart[] {
  const text = latin(bytes).toString('latin1');
  if (!text.startsWith(BEGINNING)) return [{ url: null, bytes }];
  const parts: PagePart[] = [];
  let [at, told]: [number, Between] = [BEGINNING.length, { url: null }];
  for (const found of text.matchAll(BETWEEN)) {
    parts.push({ ...told, bytes: bytes.slice(at, found.index) });
    at = found.index + found[0].length;
    told = readBetween(found);
  }
  return [...parts, { ...told, bytes: bytes.slice(at) }];
}
