/** Stand-ins: extractors drop pictures without a web address. `.invalid` leads nowhere (RFC 6761). */
const BESIDE = 'https://picture-beside.invalid/';
const ELSEWHERE = 'https://picture-elsewhere.invalid/';

/** How a body names a picture that lies in a folder beside the file of its page; a path follows, its parts set apart by `/`. */
export const BESIDE_SCHEME = 'beside:';

const DRIVE = /^[a-z]:[\\/]/i;

/** Whether an address names a file below the folder its page lies in, and nothing but that. */
export function isBeside(address: string): boolean {
  if (address === '' || URL.canParse(address) || /^[\\/#?]/.test(address)) return false;
  return !decoded(pathOf(address)).split(/[\\/]/).includes('..');
}

const pathOf = (address: string): string => address.split(/[?#]/, 1)[0] ?? '';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The stand-in of a picture that a page in a file names by a path, on this disk or on a site that is not known; null for all else. */
export function diskStandIn(address: string): string | null {
  if (isBeside(address)) return new URL(address, BESIDE).href;
  const isPath = !URL.canParse(address) || DRIVE.test(address) || /^file:/i.test(address);
  const path = address.replace(/^(?:file|[a-z]):/i, '').replace(/^[\\/]+/, '');
  return isPath && URL.canParse(`/${path}`, ELSEWHERE) ? new URL(`/${path}`, ELSEWHERE).href : null;
}

/** What a stand-in stands for: a path beside the page; null for a picture that cannot be named so; the address itself where it is none. */
export function behindDiskStandIn(address: string): string | null {
  if (address.startsWith(BESIDE)) return BESIDE_SCHEME + decoded(new URL(address).pathname.slice(1));
  return isElsewhere(address) ? null : address;
}

/** Whether a stand-in is that of a picture elsewhere on the disk: it is never read. */
export const isElsewhere = (address: string): boolean => address.startsWith(ELSEWHERE);
