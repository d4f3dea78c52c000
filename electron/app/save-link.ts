import { HttpAddress } from '../../shared/model/article.js';

/** The scheme of links that ask for a save. Registered with the system when the app is installed. */
export const LINK_SCHEME = 'offprint';

/** Longest link that is looked at. */
const LONGEST = 30_000;
/** A page that sends one link after the other is not a person. */
const MOST_AT_ONCE = 10;
const AT_ONCE_MS = 10_000;

/**
 * The address a link `offprint://save?url=…` asks to save; null for every other link. Nothing else can be asked for by
 * one: what it says beside the address, and how, makes it none.
 */
export function addressOfLink(link: string): string | null {
  if (link.length > LONGEST || !URL.canParse(link)) return null;
  const { protocol, host, pathname, hash, username, password, searchParams } = new URL(link);
  const [only, ...others] = [...searchParams];
  const isSave = protocol === `${LINK_SCHEME}:` && host === 'save' && (pathname === '' || pathname === '/');
  const isPlain = [username, password, hash, ...others].every((part) => part === '');
  return isSave && isPlain && only?.[0] === 'url' ? webAddress(only[1]) : null;
}

/** A web address without a name and a password in it. */
function webAddress(text: string): string | null {
  const address = HttpAddress.safeParse(text.trim()).data;
  if (address === undefined) return null;
  const { username, password } = new URL(address);
  return username === '' && password === '' ? address : null;
}

/** The link among what a program was started with: Windows and Linux hand it over so. */
export const linkAmong = (parameters: readonly string[]): string | null =>
  parameters.findLast((parameter) => parameter.startsWith(`${LINK_SCHEME}:`)) ?? null;

/** Hands addresses of links on, once somebody is there to take them; more than a person could follow at once are left. */
export class SaveLinks {
  readonly #now: () => number;
  readonly #times: number[] = [];
  #waiting: string[] = [];
  #take: ((address: string) => void) | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes any text that may be such a link. */
  hear(link: string | null): void {
    const address = link === null ? null : addressOfLink(link);
    if (address === null || !this.#isWithin()) return;
    if (this.#take) this.#take(address);
    else this.#waiting.push(address);
  }

  /** From now on addresses go there; first those that waited. */
  handTo(take: (address: string) => void): void {
    this.#take = take;
    const waited = this.#waiting;
    this.#waiting = [];
    for (const address of waited) take(address);
  }

  #isWithin(): boolean {
    const now = this.#now();
    while (this.#times.length > 0 && now - (this.#times[0] ?? now) > AT_ONCE_MS) this.#times.shift();
    if (this.#times.length >= MOST_AT_ONCE) return false;
    this.#times.push(now);
    return true;
  }
}
