import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';

/** What a person put into the save dialog. */
export type Entry =
  | { readonly kind: 'nothing' }
  | Extract<SaveSource, { kind: 'address' | 'text' }>
  /** A lone word that names a scheme the app never fetches, such as `file:` or `javascript:`, or is a broken address. */
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'too-large'; readonly limitBytes: number };

const HTTP = /^https?:\/\/\S+$/i;
/** A host with a dot or a port, such as `news.example/a` or `127.0.0.1:8080/a`, as it is typed without `https://`. */
const HOST =
  /^(?:localhost|[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+)(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
/** The last part of a host is a name with letters, or the host is four numbers. */
const ENDS_LIKE_HOST =
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|[^/?#:]*\.[\p{L}-][\p{L}\p{N}-]+)(?=[:/?#]|$)/iu;

/** Hosts that rarely have a certificate: this machine, and bare numbers. */
const OWN_MACHINE = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?=[:/?#]|$)/i;

function addressOf(line: string): string | null {
  if (HTTP.test(line)) return URL.canParse(line) ? line : null;
  if (!HOST.test(line) || !ENDS_LIKE_HOST.test(line)) return null;
  const address = `${OWN_MACHINE.test(line) ? 'http' : 'https'}://${line}`;
  return URL.canParse(address) ? address : null;
}

const isBadAddress = (line: string): boolean => /^[a-z][a-z\d+.-]*:(?:\/|[^\s:]*\()/i.test(line);

/** Tells an address from a text: a lone web address, with or without its scheme, is one; everything else is the text itself. */
export function readEntry(value: string): Entry {
  const trimmed = value.trim();
  if (trimmed === '') return { kind: 'nothing' };
  const isOneWord = !/\s/u.test(trimmed);
  const address = isOneWord ? addressOf(trimmed) : null;
  if (address !== null) return { kind: 'address', address };
  if (isOneWord && isBadAddress(trimmed)) return { kind: 'bad-address' };
  if (new TextEncoder().encode(value).byteLength > MAX_HANDED_OVER_BYTES) {
    return { kind: 'too-large', limitBytes: MAX_HANDED_OVER_BYTES };
  }
  return { kind: 'text', text: value };
}
