import { assertNever } from '../assert.js';
import { conditionOf } from './condition.js';
import { lex, type Token } from './lex.js';
import type { Condition, Query, Span } from './query.js';

/** Where a reading of the pieces stands. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly now: Date;
  at: number;
}

const nothing: Query = { type: 'all', of: [] };
const isNothing = (query: Query): boolean => query.type === 'all' && query.of.length === 0;

function joined(type: 'all' | 'any', parts: readonly Query[]): Query {
  const used = parts.filter((part) => !isNothing(part));
  const [first] = used;
  if (first === undefined) return nothing;
  return used.length === 1 ? first : { type, of: used };
}

function readOne(reading: Reading): Query {
  const token = reading.tokens[reading.at];
  if (!token) return nothing;
  reading.at += 1;
  switch (token.type) {
    case 'not': {
      const of = readOne(reading);
      return isNothing(of) ? nothing : { type: 'not', of };
    }
    case 'open': {
      const inside = readAny(reading);
      if (reading.tokens[reading.at]?.type === 'close') reading.at += 1;
      return inside;
    }
    case 'value':
      return conditionOf({ ...token, isLast: token.span.end === reading.end }, reading.now);
    case 'or':
    case 'close':
      return nothing;
    default:
      return assertNever(token);
  }
}

function readAll(reading: Reading): Query {
  const parts: Query[] = [];
  for (let next = reading.tokens[reading.at]; next; next = reading.tokens[reading.at]) {
    if (next.type === 'or' || next.type === 'close') break;
    parts.push(readOne(reading));
  }
  return joined('all', parts);
}

function readAny(reading: Reading): Query {
  const parts = [readAll(reading)];
  while (reading.tokens[reading.at]?.type === 'or') {
    reading.at += 1;
    parts.push(readAll(reading));
  }
  return joined('any', parts);
}

/**
 * Reads a query: words ANDed, `OR` between them, `-` before what is not wanted, brackets, quotation marks, and conditions
 * such as `tag:` and `before:` (docs/why/search.md). Every text is a query; a condition that cannot be used says why.
 */
export const parseQuery = (source: string, now: Date): Query =>
  readAny({ tokens: lex(source), end: source.length, now, at: 0 });

/** A piece of a query that may be taken out of it by itself, with the hyphen or brackets that belong to it. */
export interface Piece {
  readonly span: Span;
  readonly query: Query;
}

/** The pieces of a query that all have to be fulfilled, in order: one alone where `OR` stands between them. */
export function piecesOf(source: string, now: Date): readonly Piece[] {
  const tokens = lex(source);
  const reading: Reading = { tokens, end: source.length, now, at: 0 };
  const spanned = (first: number): Span => ({
    start: tokens[first]?.span.start ?? 0,
    end: tokens[reading.at - 1]?.span.end ?? 0,
  });
  const pieces: Piece[] = [];
  while (reading.at < tokens.length) {
    const first = reading.at;
    if (tokens[first]?.type === 'or') {
      reading.at = tokens.length;
      return [{ span: spanned(0), query: parseQuery(source, now) }];
    }
    const query = readOne(reading);
    pieces.push({ span: spanned(first), query });
  }
  return pieces;
}

/** The conditions of a query in the order they were typed. */
export function conditionsOf(query: Query): readonly Condition[] {
  if (query.type === 'all' || query.type === 'any') return query.of.flatMap(conditionsOf);
  return query.type === 'not' ? conditionsOf(query.of) : [query];
}
