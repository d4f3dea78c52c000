import type { Condition, Query, TextField } from '../../shared/search/query.js';
import { matchExpression, type SearchColumn } from './match-expression.js';
import { sqlOf, stateCondition, type Sql } from './state-condition.js';
import { type Term, termOf } from './term.js';

type Words = Extract<Condition, { type: 'words' | 'field' }>;

/** What the library knows under a name: rows of feeds and tags, by what was typed. */
export interface Names {
  readonly tags: (name: Pick<Words, 'text' | 'isLast'>) => readonly number[];
  readonly feeds: (title: string) => readonly number[];
}

/** A query for the database. */
export interface Compiled {
  /** For the index of words, in FTS5's language; null when no word has to be there. */
  readonly match: string | null;
  /** What else a row of article_state, as `s`, must fulfil. */
  readonly where: readonly Sql[];
  /** What is looked for, to be marked where it is found. */
  readonly terms: readonly Term[];
  /** Whether it asks for anything. */
  readonly isAny: boolean;
}

const columns: Readonly<Record<Exclude<TextField, 'tag' | 'feed'>, readonly SearchColumn[]>> = {
  title: ['title'],
  author: ['author'],
  from: ['source'],
  note: ['notes'],
  highlight: ['highlights'],
};

interface Context {
  readonly names: Names;
  /** Whether the keyboard still holds the last syllable. */
  readonly isOpen: boolean;
  /** Where the words must stand that no condition bids to stand elsewhere; anywhere when left out. */
  readonly within?: readonly SearchColumn[];
}

type Group = Extract<Query, { type: 'all' | 'any' }>;
const isGroup = (query: Query): query is Group => query.type === 'all' || query.type === 'any';

const isOfWords = (query: Query): query is Words =>
  query.type === 'words' || (query.type === 'field' && query.field !== 'tag' && query.field !== 'feed');

const termIn = (words: Words, { isOpen }: Context): Term | null => termOf(words.text, isOpen && words.isLast);

function columnsOf(words: Words, { within = [] }: Context): readonly SearchColumn[] {
  if (words.type === 'words') return within;
  return words.field === 'tag' || words.field === 'feed' ? [] : columns[words.field];
}

/** A part of a query for the index alone; null when it is none, or asks for nothing. */
function matchOf(query: Query, context: Context): string | null {
  if (isOfWords(query)) {
    const term = termIn(query, context);
    return term && matchExpression(term, columnsOf(query, context));
  }
  if (!isGroup(query)) return null;
  const found = query.of.map((part) => matchOf(part, context));
  if (found.includes(null)) return null;
  return `(${found.join(query.type === 'all' ? ' AND ' : ' OR ')})`;
}

const HAS = 's.article_id IN (SELECT rowid FROM found WHERE found MATCH ?)';
const among = (column: string, rows: readonly number[]): string =>
  `${column} IN (${rows.join(', ') || 'NULL'})`;

function namedSql(named: Words & { field: TextField }, { names }: Context): Sql {
  if (named.field === 'feed') return sqlOf(`(${among('s.feed_id', names.feeds(named.text))})`);
  const tags = names.tags(named);
  return sqlOf(
    `EXISTS (SELECT 1 FROM library.article_tags x WHERE x.article_id = s.article_id AND ${among('x.tag_id', tags)})`,
  );
}

const joinSql = (parts: readonly Sql[], joint: string): Sql =>
  sqlOf(
    `(${parts.map(({ sql }) => sql).join(joint)})`,
    parts.flatMap(({ values }) => values),
  );

function groupSql(group: Group, context: Context): Sql | null {
  const parts = group.of.flatMap((part) => conditionSql(part, context) ?? []);
  return parts.length === 0 ? null : joinSql(parts, group.type === 'all' ? ' AND ' : ' OR ');
}

function notSql(inner: Query, context: Context): Sql | null {
  // What is not wanted is wanted nowhere.
  const of = conditionSql(inner, { ...context, within: [] });
  return of && sqlOf(`NOT (${of.sql})`, of.values);
}

/** Any part of a query as a condition on `s`; null when it asks for nothing. */
function conditionSql(query: Query, context: Context): Sql | null {
  const match = matchOf(query, context);
  if (match !== null) return sqlOf(HAS, [match]);
  if (isGroup(query)) return groupSql(query, context);
  if (query.type === 'not') return notSql(query.of, context);
  if (query.type === 'field') return isOfWords(query) ? null : namedSql(query, context);
  return query.type === 'words' || query.type === 'unusable' ? null : stateCondition(query);
}

/** What is to be marked: everything asked for by words, but what is not wanted. */
function termsOf(query: Query, context: Context): readonly Term[] {
  if (isGroup(query)) return query.of.flatMap((part) => termsOf(part, context));
  const term = isOfWords(query) ? termIn(query, context) : null;
  return term === null ? [] : [term];
}

/** Turns a query into what the index and the tables are asked. */
export function compileQuery(query: Query, context: Context): Compiled {
  const parts = query.type === 'all' ? query.of : [query];
  const matches = parts.flatMap((part) => matchOf(part, context) ?? []);
  const where = parts.flatMap((part) =>
    matchOf(part, context) === null ? (conditionSql(part, context) ?? []) : [],
  );
  return {
    match: matches.length === 0 ? null : matches.join(' AND '),
    where,
    terms: termsOf(query, context),
    isAny: matches.length + where.length > 0,
  };
}
