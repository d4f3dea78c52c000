/** Query parameters that only tell who sent the reader. The list of the common trackers; site-specific ones stay. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|ref_src|ref_url|_ga|spm)$/i;

/**
 * What makes two addresses the same article: scheme, `www.`, tracking
 * parameters, fragment and a last slash do not count; the order of parameters
 * does not either. Null for anything that is not an http(s) address.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .toSorted(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Host of an address without `www.`, for showing. Null when it is not one. */
export const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
