import { AppError } from '../../shared/app-error.js';
import { webAddress } from './address-policy.js';

/** What a visit came to: an address to go on to, as the site sent it, or what was wanted. */
export type Step<T> = { readonly location: string } | { readonly arrived: T };

interface Journey<T> {
  readonly most: number;
  readonly visit: (url: URL) => Promise<Step<T>>;
}

/**
 * Follows a site from address to address, each one checked before it is visited (security.md §5: 5 redirects).
 * @throws AppError `bad-address`; `too-many-redirects`, at once when a site sends us where we have been; what `visit` throws
 */
export async function followRedirects<T>(address: string, { most, visit }: Journey<T>): Promise<T> {
  const goOn = async (url: URL, before: readonly string[]): Promise<T> => {
    const step = await visit(url);
    if ('arrived' in step) return step.arrived;
    const visited = [...before, withoutFragment(url)];
    const next = webAddress(locationText(step.location), url);
    if (visited.length > most || visited.includes(withoutFragment(next))) {
      throw new AppError({ code: 'too-many-redirects', host: url.hostname });
    }
    return goOn(next, visited);
  };
  return goOn(webAddress(address), []);
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** True for a status that means "look there instead" when a `location` comes with it. */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

const withoutFragment = ({ href, hash }: URL): string => href.slice(0, href.length - hash.length);

/** Header text is bytes read as Latin-1. Escaped one by one, Korean letters come through in UTF-8 and in EUC-KR alike, as in a browser. */
export const locationText = (location: string): string =>
  location
    .trim()
    .replace(/[\u0080-\u00FF]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
