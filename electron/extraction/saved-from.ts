/** Browsers on Windows set the mark so that a page opens with the rights of where it is from; Chrome and Edge do so everywhere. */
const MARK = /<!--\s*saved from url=\(\d{4,}\)\s*(?<address>https?:\/\/[^\s<>"]{1,8000}?)\s*-->/i;
/** The mark stands before the root element, behind at most a declaration. */
const HEAD_LENGTH = 10_000;

/**
 * The address that a browser wrote into a page as it saved it (`<!-- saved from url=(0029)https://… -->`, "Mark of the
 * Web"); null when it wrote none. A claim of the file, like a canonical address.
 */
export function savedFrom(html: string): string | null {
  const address = MARK.exec(html.slice(0, HEAD_LENGTH))?.groups?.['address'] ?? null;
  return address !== null && URL.canParse(address) ? address : null;
}
