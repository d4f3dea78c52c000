import { FIELD_NAMES, named } from './field-names.js';
import type { Field, Span } from './query.js';

/** A piece of what was typed. */
export type Token = { readonly span: Span } & (
  | { readonly type: 'open' | 'close' | 'or' | 'not' }
  | {
      readonly type: 'value';
      readonly field: Field | null;
      /** As typed, without quotation marks. */
      readonly text: string;
      readonly isPhrase: boolean;
    }
);

const SPACE = /\s/u;
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const FIELD = /[\p{L}]{1,20}[:：]/uy;

/** Deeper than any person nests: what is within is read as plain text. */
const MOST_NESTED = 30;

const isSpaceAt = (source: string, at: number): boolean => SPACE.test(source.charAt(at));

function afterSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && isSpaceAt(source, at)) at += 1;
  return at;
}

/** The phrase that begins with the quotation mark at an offset: unclosed, it goes to the end. */
function phraseAt(source: string, from: number): { readonly text: string; readonly end: number } | null {
  const closing = QUOTES[source.charAt(from)];
  if (closing === undefined) return null;
  const ends = [source.indexOf(closing, from + 1), source.indexOf('"', from + 1)].filter((at) => at >= 0);
  if (ends.length === 0) return { text: source.slice(from + 1), end: source.length };
  const close = Math.min(...ends);
  return { text: source.slice(from + 1, close), end: close + 1 };
}

/** Where a word ends: at a space, or, within a bracket, at one that closes more than the word has opened. */
function endOfWord(source: string, from: number, depth: number): number {
  let opened = 0;
  let end = from;
  for (; end < source.length && !isSpaceAt(source, end); end += 1) {
    const character = source.charAt(end);
    if (character === '(') opened += 1;
    if (character !== ')') continue;
    if (opened === 0 && depth > 0) break;
    opened -= 1;
  }
  return end;
}

function fieldAt(source: string, at: number): { readonly field: Field; readonly end: number } | null {
  FIELD.lastIndex = at;
  const found = FIELD.exec(source)?.[0];
  const field = found === undefined ? null : named(FIELD_NAMES, found.slice(0, -1));
  return field === null || found === undefined ? null : { field, end: at + found.length };
}

function valueAt(source: string, at: number, depth: number): Token {
  const condition = fieldAt(source, at);
  const from = condition?.end ?? at;
  const phrase = phraseAt(source, from);
  const end = phrase?.end ?? endOfWord(source, from, depth);
  return {
    type: 'value',
    field: condition?.field ?? null,
    text: phrase?.text ?? source.slice(from, end),
    isPhrase: phrase !== null,
    span: { start: at, end },
  };
}

const OR = /OR(?=[\s()]|$)/uy;

function isOrAt(source: string, at: number): boolean {
  OR.lastIndex = at;
  return OR.test(source);
}

const isNotAt = (source: string, at: number): boolean =>
  source.charAt(at) === '-' && /[^\s-]/u.test(source.charAt(at + 1));

function tokenAt(source: string, at: number, depth: number): Token {
  const character = source.charAt(at);
  const one = { start: at, end: at + 1 };
  if (character === '(') return { type: 'open', span: one };
  if (character === ')' && depth > 0) return { type: 'close', span: one };
  if (isNotAt(source, at)) return { type: 'not', span: one };
  if (isOrAt(source, at)) return { type: 'or', span: { start: at, end: at + 2 } };
  return valueAt(source, at, depth);
}

/**
 * The pieces of a query, in order. Any text is one: a bracket that closes nothing, a lone `-`, an unknown word before a
 * colon are plain text.
 */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = afterSpaces(source, 0); at < source.length;) {
    const token = tokenAt(source, at, depth);
    at = afterSpaces(source, token.span.end);
    if (token.type === 'open' && depth === MOST_NESTED) continue;
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    tokens.push(token);
  }
  return tokens;
}
