/** Query parameters that only tell who sent the reader, by which link and from which letter. Site-specific ones stay. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_.*',
    'fbclid|fb_action_ids|fb_action_types|fb_source|igshid|igsh|mibextid',
    'gclid|gclsrc|dclid|gbraid|wbraid|srsltid|_ga|_gl',
    'msclkid|yclid|ysclid|ttclid|twclid|li_fat_id|epik|rdt_cid|spm',
    'mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|s_cid|cmpid|xtor',
    'ref_src|ref_url|guccounter|guce_referrer|guce_referrer_sig|__twitter_impression',
    'at_(?:medium|campaign|custom\\d|link.*|ptr.*|format|bbc.*)|ns_(?:campaign|mchannel|source|linkname|fee)',
  ].join('|')})$`,
  'i',
);

/** What asks for the light form of a page: `?amp`, `?amp=1`, `?outputType=amp`. */
const isAmp = (name: string, value: string): boolean =>
  (/^amp$/i.test(name) && /^(?:1|true|)$/i.test(value)) ||
  (/^(?:outputtype|output|view|usqp)$/i.test(name) && /^(?:amp|mq331.*)$/i.test(value));

/** Hosts of the forms of a site for telephones and for AMP; what is left must still be a host of its own. */
const TWIN_HOST = /^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/;

/** The page behind an address of an AMP cache or viewer: `https://www.google.com/amp/s/paper.example/a`. */
function behindCache({ hostname, pathname, search }: URL): URL | null {
  const path = /(?:^|\.)cdn\.ampproject\.org$/.test(hostname)
    ? /^\/[acv]\/(?:s\/)?(.+)$/.exec(pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(hostname)
      ? /^\/amp\/(?:s\/)?(.+)$/.exec(pathname)
      : null;
  const address = path ? `https://${path[1]}${search}` : '';
  return URL.canParse(address) ? new URL(address) : null;
}

/** A host without what only names a form of its site. `m.` of a host that is nothing without it stays. */
function plainHost(host: string): string {
  const plain = host.replace(TWIN_HOST, '');
  return plain.includes('.') ? plain.replace(TWIN_HOST, '') : host.replace(/^www\./, '');
}

/** A path without the part that asks for AMP, and without a last slash. */
const plainPath = (path: string): string =>
  path
    .replace(/\/+$/, '')
    .replace(/(?<=[^/])(?:\/amp|\.amp)$/i, '')
    .replace(/\.amp\.(html?)$/i, '.$1')
    .replace(/^\/amp(?=\/.)/i, '');

/**
 * What makes two addresses the same article: scheme, `www.`, tracking
 * parameters, fragment and a last slash do not count; the order of parameters
 * does not either, nor whether the page is the one for telephones or for AMP. Null for anything that is not an http(s)
 * address. Keys are kept: a change here needs a migration that makes them anew.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const given = new URL(address);
  if (given.protocol !== 'http:' && given.protocol !== 'https:') return null;
  const url = behindCache(given) ?? given;
  const kept = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !isAmp(name, value))
    .toSorted(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  return `${plainHost(url.host)}${plainPath(url.pathname)}${query === '' ? '' : `?${query}`}`;
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Host of an address without `www.`, for showing. Null when it is not one. */
export const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null;
