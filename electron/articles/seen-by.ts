import type { Visitor } from '../net/visitor.js';

/** Names whose session a page was seen in, beside its version. */
export const SITE_HEADER = 'x-offprint-site';

/** Who saw the page that a version was read from: its pictures are fetched as that person, signed in. Null: anybody. */
export function seenBy({
  headers,
  finalUrl,
}: {
  readonly headers: Readonly<Record<string, string>> | null;
  readonly finalUrl: string | null;
}): Visitor | null {
  const site = headers?.[SITE_HEADER];
  return site === undefined || finalUrl === null ? null : { site, page: finalUrl };
}
