import type { Cookie } from 'electron';
import type { Visitor, VisitorHeaders } from '../../net/visitor.js';
import { siteUserAgent } from '../site-user-agent.js';
import { isSameSite } from './same-site.js';
import { keptSites, preparedSession } from './site-session.js';

/** RFC 6265 §5.4: of longer paths first. */
const byPath = (one: Cookie, other: Cookie): number => (other.path?.length ?? 0) - (one.path?.length ?? 0);

/**
 * What the window of a site would send along for a picture of one of its pages: the cookies of that session whose
 * domain, path, `Secure` and `SameSite` let them go to the address, and no other. Null when there is none, or nothing
 * is kept of the site.
 */
export async function siteHeaders(
  { site, page }: Visitor,
  address: string,
  folder: string,
): Promise<VisitorHeaders | null> {
  if (!keptSites(folder).includes(site)) return null;
  const cookies = await preparedSession(site).cookies.get({ url: address });
  const isOwn = await isSameSite(page, address);
  const sent = cookies.filter(({ sameSite }) => isOwn || sameSite === 'no_restriction').toSorted(byPath);
  if (sent.length === 0) return null;
  const pairs = sent.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
  // The bytes a site once sent; a header is written a byte a character.
  return { cookie: Buffer.from(pairs).toString('latin1'), 'user-agent': siteUserAgent() };
}
