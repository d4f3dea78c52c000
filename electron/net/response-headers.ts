import type { IncomingHttpHeaders } from 'node:http';

type Received = Readonly<Record<string, string | string[] | undefined>>;

/** Headers that say something about the page; those about the connection, the visitor or cookies are not kept. */
const KEPT = [
  'content-type',
  'content-language',
  'date',
  'last-modified',
  'etag',
  'expires',
  'cache-control',
  'age',
  'content-disposition',
  'content-location',
  'link',
  'x-robots-tag',
  'server',
] as const satisfies readonly (keyof IncomingHttpHeaders)[];

const MAX_CHARACTERS = 8_000;

/** The value of a header, the first when a site sends several. */
export function headerValue(headers: Received, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return (typeof value === 'string' ? value : value?.[0]) ?? null;
}

/** The few headers worth keeping beside a page, at most 8,000 characters of them, names in lower case. */
export function keptHeaders(headers: Received): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  let room = MAX_CHARACTERS;
  for (const name of KEPT) {
    const value = headerValue(headers, name);
    const size = name.length + (value?.length ?? 0);
    if (value === null || size > room) continue;
    kept[name] = value;
    room -= size;
  }
  return kept;
}
