/**
 * What a request says of the page that it is made for, as browsers do when that page says nothing else
 * (`strict-origin-when-cross-origin`, Referrer Policy §3.7): its address to its own site, its origin to others, nothing
 * where what came over TLS leads to what does not. Many a site gives its pictures only so.
 */
export function refererFor(url: URL, page: string | null | undefined): { readonly referer?: string } {
  const referer = page ? addressTold(url, page) : null;
  return referer === null ? {} : { referer };
}

function addressTold(url: URL, page: string): string | null {
  if (!URL.canParse(page)) return null;
  const from = new URL(page);
  if (from.protocol !== 'https:' && from.protocol !== 'http:') return null;
  if (from.origin === url.origin) {
    Object.assign(from, { hash: '', username: '', password: '' });
    return from.href;
  }
  return from.protocol === 'https:' && url.protocol === 'http:' ? null : `${from.origin}/`;
}
