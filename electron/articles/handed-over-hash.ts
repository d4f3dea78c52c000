import { createHash } from 'node:crypto';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { isBinary } from '../extraction/sniff.js';
import { decodeBytes } from '../net/charset.js';
import { inputOf } from './save-payload.js';

/** Null for what is no text: then the bytes count as they are. */
const textIn = (bytes: Uint8Array): string | null => (isBinary(bytes) ? null : decodeBytes(bytes).text);

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex');

/**
 * What tells a text or a file from every other (SHA-256, hex), whatever its name: alike are those that differ in
 * encoding, line ends, white space around them, a byte order mark or the way syllables are composed. Null for an address.
 */
export function handedOverHash(source: SaveSource): string | null {
  const input = inputOf(source);
  return input && hashOfInput(input);
}

/** The same of the bytes that were handed over. */
export function hashOfInput(input: Uint8Array): string {
  const text = textIn(input);
  return sha256(text === null ? input : text.normalize('NFC').replace(/\r\n?/gu, '\n').trim());
}

/** Every hash a text or a file may be known by: in earlier versions one of another encoding was known by its bytes. */
export function knownHashes(source: SaveSource): readonly string[] {
  const input = inputOf(source);
  return input ? [hashOfInput(input), sha256(input)] : [];
}
