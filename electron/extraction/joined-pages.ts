/** One page of an article of several, as it came. */
export interface PagePart {
  /** Its address after redirects; null for the first, which is known otherwise. */
  readonly url: string | null;
  readonly bytes: Uint8Array;
}

/*
 * Several pages are kept as one file, so that they can be read again together: page after page, between them comments
 * that any reader of HTML passes over.
 */
const BEGINNING = '<!--offprint-pages-->\n';
const between = (url: string): string =>
  `\n<!--offprint-next ${encodeURI(url).replaceAll('--', '-%2D')}-->\n`;
const BETWEEN = /\n<!--offprint-next (\S{1,9000})-->\n/g;

const latin = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pages as one file. */
export function joinPages(parts: readonly PagePart[]): Uint8Array {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first?.bytes ?? new Uint8Array();
  const whole = [BEGINNING, first.bytes, ...others.flatMap(({ url, bytes }) => [between(url ?? ''), bytes])];
  return new Uint8Array(
    Buffer.concat(whole.map((part) => (typeof part === 'string' ? Buffer.from(part) : latin(part)))),
  );
}

/** The pages of such a file; of any other, the one it is. */
export function splitPages(bytes: Uint8Array): readonly PagePart[] {
  const text = latin(bytes).toString('latin1');
  if (!text.startsWith(BEGINNING)) return [{ url: null, bytes }];
  const parts: PagePart[] = [];
  let [at, url]: [number, string | null] = [BEGINNING.length, null];
  for (const found of text.matchAll(BETWEEN)) {
    parts.push({ url, bytes: bytes.slice(at, found.index) });
    at = found.index + found[0].length;
    url = found[1] ?? null;
  }
  return [...parts, { url, bytes: bytes.slice(at) }];
}
