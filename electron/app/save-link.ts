import { HttpAddress } from '../../shared/model/article.js';

/** The scheme of links that ask for a save. Registered with the system when the app is installed. */
export const LINK_SCHEME = 'offprint';

/** Longest link that is looked at. */
const LONGEST = 30_000;
/** A page that sends one link after the other is not a person. */
const MOST_AT_ONCE = 10;
const AT_ONCE_MS = 10_000;

/** Many a program writes the address as it is: then all that follows is of it. */
const WRITTEN_AS_IT_IS = new RegExp(`^${LINK_SCHEME}://save/?\\?url=(https?://.*)$`, 'iu');
/** What only brings the app to the front. */
const ASKS_NOTHING = new RegExp(`^${LINK_SCHEME}:/*$`, 'iu');

/**
 * The address a link `offprint://save?url=…` asks to save; null for every other link. Nothing else can be asked for by
 * one: what it says beside the address, and how, makes it none.
 */
export function addressOfLink(link: string): string | null {
  if (link.length > LONGEST || !URL.canParse(link)) return null;
  const asItIs = WRITTEN_AS_IT_IS.exec(link)?.[1];
  return webAddress(asItIs ?? writtenInIt(new URL(link)));
}

/** What stands behind `url=`, when that is all a link says. */
function writtenInIt(link: URL): string {
  const { protocol, host, pathname, hash, username, password, searchParams } = link;
  const [only, ...others] = [...searchParams];
  const isSave = protocol === `${LINK_SCHEME}:` && host === 'save' && (pathname === '' || pathname === '/');
  const isPlain = [username, password, hash, ...others].every((part) => part === '');
  return isSave && isPlain && only?.[0] === 'url' ? only[1] : '';
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

/** Takes the address of a link, or null for a link that was not understood. */
type Take = (address: string | null) => void;

/** Hands addresses of links on, once somebody is there to take them; more than a person could follow at once are left. */
export class SaveLinks {
  readonly #now: () => number;
  readonly #times: number[] = [];
  #waiting: (string | null)[] = [];
  #take: Take | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes any text that may be such a link. */
  hear(link: string | null): void {
    if (link === null || ASKS_NOTHING.test(link) || !this.#isWithin()) return;
    const address = addressOfLink(link);
    if (this.#take) this.#take(address);
    else this.#waiting.push(address);
  }

  /** From now on addresses go there; first those that waited. */
  handTo(take: Take): void {
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
