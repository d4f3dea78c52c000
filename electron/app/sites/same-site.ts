import { session } from 'electron';
import { isIP } from 'node:net';

/** Nothing is ever loaded in it, and nothing stays in it. */
const PARTITION = 'site-names';

/** The labels two hosts end in alike, such as `example.co.kr`. */
function commonEnd(one: string, other: string): string {
  const others = other.split('.').toReversed();
  const labels = one.split('.').toReversed();
  const differs = labels.findIndex((label, place) => label !== others[place]);
  return labels
    .slice(0, differs < 0 ? labels.length : differs)
    .toReversed()
    .join('.');
}

/** Whether a name belongs to one owner: Chromium takes no cookie for `co.kr`. */
async function hasOneOwner(domain: string): Promise<boolean> {
  const { cookies } = session.fromPartition(PARTITION);
  const url = `https://one.${domain}/`;
  try {
    await cookies.set({ url, name: 'whose', value: '1', domain });
    await cookies.remove(url, 'whose');
    return true;
  } catch {
    return false; // a public suffix
  }
}

/**
 * Whether a browser holds two addresses to be of the same site (HTML, "schemefully same site"). Which names are public
 * suffixes only Chromium knows: it is asked by way of a cookie.
 */
export async function isSameSite(one: string, other: string): Promise<boolean> {
  const [mine, its] = [new URL(one), new URL(other)];
  if (mine.protocol !== its.protocol) return false;
  if (mine.hostname === its.hostname) return true;
  if (isIP(mine.hostname) !== 0 || isIP(its.hostname) !== 0) return false;
  const domain = commonEnd(mine.hostname, its.hostname);
  return domain.includes('.') && hasOneOwner(domain);
}
