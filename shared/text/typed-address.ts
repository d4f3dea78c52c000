const HTTP = /^https?:\/\/\S+$/i;
/** A host with a dot or a port, such as `news.example/a` or `127.0.0.1:8080/a`, as it is typed without `https://`. */
const HOST =
  /^(?:localhost|[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+)(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
/** The last part of a host is a name with letters, or the host is four numbers. */
const ENDS_LIKE_HOST =
  /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|[^/?#:]*\.[\p{L}-][\p{L}\p{N}-]+)(?=[:/?#]|$)/iu;

/** Hosts that rarely have a certificate: this machine, and bare numbers. */
const OWN_MACHINE = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?=[:/?#]|$)/i;

/** Longer ones are no addresses (shared/model/article.ts). */
const LONGEST_ADDRESS = 8_192;

/**
 * The web address a word stands for, typed with or without its scheme; null when it stands for none. Whether a URL can
 * be made of it is for the caller to see.
 */
export function typedAddress(word: string): string | null {
  if (word.length > LONGEST_ADDRESS) return null;
  if (HTTP.test(word)) return word;
  if (!HOST.test(word) || !ENDS_LIKE_HOST.test(word)) return null;
  return `${OWN_MACHINE.test(word) ? 'http' : 'https'}://${word}`;
}
