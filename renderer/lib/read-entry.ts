import { MAX_ADDRESSES_AT_ONCE, MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { typedAddress } from '../../shared/text/typed-address.js';

/** Several addresses, each once, how many came again, the lines between them that are none, and those with words beside an address. */
export interface ManyAddresses {
  readonly kind: 'addresses';
  readonly addresses: readonly string[];
  readonly repeated: number;
  readonly bad: readonly string[];
  readonly sentences: readonly string[];
}

/** What a person put into the save dialog, dropped, or had on the clipboard. */
export type Entry =
  | { readonly kind: 'nothing' }
  | Extract<SaveSource, { kind: 'address' | 'text' }>
  | ManyAddresses
  | { readonly kind: 'too-many'; readonly count: number }
  /** A lone word that names a scheme the app never fetches, such as `file:` or `javascript:`, or is a broken address. */
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'too-large'; readonly limitBytes: number };

function addressOf(word: string): string | null {
  const address = typedAddress(word);
  return address !== null && URL.canParse(address) ? address : null;
}

/** Whether a word is an address with its scheme. */
const isWhole = (word: string): boolean => addressOf(word) === word;

const isBadAddress = (word: string): boolean => /^[a-z][a-z\d+.-]*:(?:\/|[^\s:]*\()/i.test(word);

const wordsOf = (line: string): readonly string[] => line.split(/\s+/u).filter((word) => word !== '');

/** The addresses a line consists of: one in any spelling, or several with their schemes, set apart by spaces or commas. Null for any other line. */
function addressesOf(line: string): readonly string[] | null {
  const words = wordsOf(line).map((word) => word.replace(/[,;]+$/u, ''));
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) {
    const address = addressOf(only);
    return address === null ? null : [address];
  }
  return words.every(isWhole) ? words : null;
}

/** An address within a sentence, with what may follow it. */
const WITHIN = /https?:\/\/[^\s<>"'“”‘’「」『』]+/giu;
const SENTENCE_MARKS = /[.,;:!?…。，]+$/u;

/** An address without the marks of its sentence; a bracket is its own only where it was opened in it. */
function withoutMarks(found: string): string {
  const bare = found.replace(SENTENCE_MARKS, '');
  const isClosed = bare.endsWith(')') && !bare.includes('(');
  return isClosed || bare.endsWith(']') ? withoutMarks(bare.slice(0, -1)) : bare;
}

/** The addresses a sentence names. */
const addressesWithin = (line: string): readonly string[] =>
  (line.match(WITHIN) ?? []).map(withoutMarks).filter(isWhole);

/** The lines of a text that say anything. */
export const linesOf = (value: string): readonly string[] =>
  value.split(/[\n\r]+/u).flatMap((line) => (line.trim() === '' ? [] : line.trim()));

/** Lines that are meant as addresses, however many of them are none. */
export function readAddressLines(lines: readonly string[]): ManyAddresses {
  const read = lines.map((line) => {
    const clean = addressesOf(line);
    return { line, addresses: clean ?? addressesWithin(line), isClean: clean !== null };
  });
  const found = read.flatMap(({ addresses }) => addresses);
  const bad = read.flatMap(({ line, addresses }) => (addresses.length === 0 ? line : []));
  const sentences = read.flatMap(({ line, addresses, isClean }) =>
    isClean || addresses.length === 0 ? [] : line,
  );
  const addresses = [...new Set(found)];
  return { kind: 'addresses', addresses, repeated: found.length - addresses.length, bad, sentences };
}

/** Whether most lines are addresses, two at least. */
function areLinesOfAddresses(lines: readonly string[]): boolean {
  const clean = lines.map(addressesOf).filter((addresses) => addresses !== null);
  return clean.flat().length >= 2 && clean.length * 2 > lines.length;
}

/** Whether most of a lone line is addresses, two at least: "To read: https://… and https://…". */
function isMostlyAddresses([line = '', ...others]: readonly string[]): boolean {
  const within = addressesWithin(line);
  return others.length === 0 && within.length >= 2 && within.join('').length * 2 > line.length;
}

/**
 * Several addresses. Lines between them that are none are left out, and the addresses in sentences taken, as long as
 * addresses are the most of it and at least two; otherwise it is a text that names addresses. Null then.
 */
function readAddresses(value: string): Entry | null {
  const lines = linesOf(value);
  if (!areLinesOfAddresses(lines) && !isMostlyAddresses(lines)) return null;
  const read = readAddressLines(lines);
  const { length } = read.addresses;
  return length > MAX_ADDRESSES_AT_ONCE ? { kind: 'too-many', count: length } : read;
}

/**
 * Tells addresses from a text: a lone web address, with or without its scheme, is one; lines of them are many;
 * everything else is the text itself.
 */
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
  return (isOneWord ? null : readAddresses(trimmed)) ?? { kind: 'text', text: value };
}
