import type { Parser } from '../../../../electron/articles/parser.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import type { SaveSource } from '../../../../shared/ipc/contract/articles.js';
import { parsed } from '../library/library-for-test.js';

/** A parser that gives one answer after another, and the last one for ever. */
export function parserOf(...answers: readonly (() => ParsedArticle)[]): Parser {
  const left = [...answers];
  return { parse: async () => (left.length > 1 ? left.shift() : left[0])?.() ?? parsed() };
}

/** A parser that finds the same on every page. */
export const finds = (changes: Partial<ParsedArticle>): Parser => parserOf(() => parsed(changes));

/** What the page sends to save an address. */
export const address = (url: string): { source: SaveSource } => ({
  source: { kind: 'address', address: url },
});

/** What the page sends to save pasted text. */
export const text = (value: string): { source: SaveSource } => ({ source: { kind: 'text', text: value } });

/** What the page sends to save a chosen file. */
export const file = (name: string, content: string): { source: SaveSource } => ({
  source: { kind: 'file', name, bytes: new TextEncoder().encode(content) },
});
