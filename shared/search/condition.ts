import { readDays } from './date-value.js';
import { COLOR_NAMES, languageNamed, named, PART_NAMES, STATE_NAMES } from './field-names.js';
import type { Condition, Field, Problem, Span, TextField, Words } from './query.js';

/** A value and what it stands behind. */
export interface Value extends Words {
  readonly field: Field | null;
  readonly span: Span;
}

const unusable = (value: Value, problem: Problem): Condition => ({
  type: 'unusable',
  field: value.field ?? '',
  value: value.text,
  problem: value.text.trim() === '' ? 'no-value' : problem,
  span: value.span,
});

function dateCondition(value: Value, field: 'before' | 'after' | 'on', now: Date): Condition {
  const days = readDays(value.text, now);
  if (!days) return unusable(value, 'no-date');
  const from = field === 'before' ? null : days.from;
  const before = field === 'on' ? days.before : field === 'before' ? days.from : null;
  return { type: 'date', from, before, span: value.span };
}

const MINUTES = /^(?:(?<sign>[<>])(?<bound>\d{1,4})|(?<from>\d{1,4})(?:[-~](?<to>\d{1,4}))?)(?:분|m|min)?$/u;

function lengthCondition(value: Value): Condition {
  const groups = MINUTES.exec(value.text)?.groups;
  if (!groups) return unusable(value, 'no-length');
  const { sign, bound, from, to } = groups;
  const { span } = value;
  if (sign === '<') return { type: 'length', from: 0, to: Number(bound) - 1, span };
  if (sign === '>') return { type: 'length', from: Number(bound) + 1, to: null, span };
  const ends = [Number(from), Number(to ?? from)];
  return { type: 'length', from: Math.min(...ends), to: Math.max(...ends), span };
}

function textCondition(value: Value, field: TextField): Condition {
  const { text, isPhrase, isLast, span } = value;
  return text.trim() === ''
    ? unusable(value, 'no-value')
    : { type: 'field', field, text, isPhrase, isLast, span };
}

function colorCondition(value: Value): Condition {
  const color = named(COLOR_NAMES, value.text);
  return color === null ? unusable(value, 'no-such-color') : { type: 'color', color, span: value.span };
}

function languageCondition(value: Value): Condition {
  const language = languageNamed(value.text);
  return language === null
    ? unusable(value, 'no-language')
    : { type: 'language', language, span: value.span };
}

function stateCondition(value: Value): Condition {
  const state = named(STATE_NAMES, value.text);
  return state === null ? unusable(value, 'no-such-state') : { type: 'state', state, span: value.span };
}

function partCondition(value: Value): Condition {
  const part = named(PART_NAMES, value.text);
  return part === null ? unusable(value, 'no-such-part') : { type: 'part', part, span: value.span };
}

const wordsCondition = ({ text, isPhrase, isLast, span }: Value): Condition => ({
  type: 'words',
  text,
  isPhrase,
  isLast,
  span,
});

type Reader = (value: Value, now: Date) => Condition;

const inText =
  (field: TextField): Reader =>
  (value) =>
    textCondition(value, field);
const inDates =
  (field: 'before' | 'after' | 'on'): Reader =>
  (value, now) =>
    dateCondition(value, field, now);

const readers: Readonly<Record<Field, Reader>> = {
  title: inText('title'),
  author: inText('author'),
  from: inText('from'),
  feed: inText('feed'),
  tag: inText('tag'),
  note: inText('note'),
  highlight: inText('highlight'),
  color: colorCondition,
  lang: languageCondition,
  is: stateCondition,
  has: partCondition,
  before: inDates('before'),
  after: inDates('after'),
  on: inDates('on'),
  length: lengthCondition,
};

/** What a piece of a query asks for. Dates are days of the clock `now` stands on. */
export const conditionOf = (value: Value, now: Date): Condition =>
  value.field === null ? wordsCondition(value) : readers[value.field](value, now);
