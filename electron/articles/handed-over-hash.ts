import { createHash } from 'node:crypto';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { inputOf } from './save-payload.js';

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // another encoding, or no text: then the bytes count as they are
  }
}

/**
 * What tells a text or a file from every other (SHA-256, hex), whatever its name: alike are those that differ in line
 * ends, white space around them, a byte order mark or the way syllables are composed. Null for an address.
 */
export function handedOverHash(source: SaveSource): string | null {
  const input = inputOf(source);
  return input && hashOfInput(input);
}

/** The same of the bytes that were handed over. */
export function hashOfInput(input: Uint8Array): string {
  const text = textIn(input);
  const alike = text === null ? input : text.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
  return createHash('sha256').update(alike).digest('hex');
}
