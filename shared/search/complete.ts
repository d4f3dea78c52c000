import { areInitials, fitOf } from '../text/hangul-letters.js';
import { COLOR_NAMES, FIELD_NAMES, LANGUAGE_NAMES, PART_NAMES, STATE_NAMES } from './field-names.js';
import { lex, type Token } from './lex.js';
import type { Field, Span } from './query.js';
import { nameIn, type NameLanguage, quoted } from './written-names.js';

/** What of a library a condition may name. */
export interface KnownNames {
  readonly tags: readonly string[];
  readonly sources: readonly string[];
}

/** One way to go on. */
export interface Completion {
  /** What is written in the place of what was typed of it. */
  readonly text: string;
  /** What it takes the place of. */
  readonly span: Span;
}

/** More are found by typing on. */
const MOST_OFFERED = 8;

const all = (rows: Readonly<Record<string, readonly string[]>>): readonly (readonly string[])[] =>
  Object.values(rows);

const DATES: readonly (readonly string[])[] = [
  ['today', '오늘'],
  ['yesterday', '어제'],
  ['7d', '7일'],
  ['30d', '30일'],
  ['3m', '3개월'],
];
const LENGTHS: readonly (readonly string[])[] = [['<3'], ['3-10'], ['>10']];

type Values = (known: KnownNames) => readonly (readonly string[])[];

const languages = Object.entries(LANGUAGE_NAMES).map(([tag, names]) => [tag, ...names]);

/** What may stand behind a field, each with all its names; a field that is not here takes any words. */
const values: Readonly<Partial<Record<Field, Values>>> = {
  tag: ({ tags }) => tags.map((name) => [name]),
  from: ({ sources }) => sources.map((name) => [name]),
  is: () => all(STATE_NAMES),
  has: () => all(PART_NAMES),
  color: () => all(COLOR_NAMES),
  lang: () => languages,
  before: () => DATES,
  after: () => DATES,
  on: () => DATES,
  length: () => LENGTHS,
};

interface Fitting {
  readonly text: string;
  readonly fit: number;
}

/** Those of several things one of whose names fits, written by their name in a language; none that is typed whole. */
function fitting(
  things: readonly (readonly string[])[],
  typed: string,
  { language, worst }: { readonly language: NameLanguage; readonly worst: number },
): readonly string[] {
  const wanted = typed.normalize('NFC').toLowerCase();
  return things
    .flatMap((names): readonly Fitting[] => {
      if (names.some((name) => name.toLowerCase() === wanted)) return [];
      const fits = names.map((name) => fitOf(name, typed)).filter((fit) => fit !== null && fit <= worst);
      const [best] = fits.toSorted((one, other) => (one ?? 0) - (other ?? 0));
      return best == null ? [] : [{ text: nameIn(names, language), fit: best }];
    })
    .toSorted((one, other) => one.fit - other.fit)
    .slice(0, MOST_OFFERED)
    .map(({ text }) => text);
}

type Value = Extract<Token, { type: 'value' }>;

/** The word or condition that ends where the typing does. */
function lastValue(query: string): Value | null {
  const last = lex(query).at(-1);
  return last?.type === 'value' && last.span.end === query.length && !last.isPhrase ? last : null;
}

/** How what is typed at the end of a query may go on: names of fields, and what may stand behind one. */
export function completionsOf(
  query: string,
  language: NameLanguage,
  known: KnownNames,
): readonly Completion[] {
  const last = lastValue(query);
  if (!last) return [];
  const { field, text, span } = last;
  if (field === null)
    // First consonants alone look for titles, and nearly any of them would begin some field.
    return text === '' || areInitials(text)
      ? []
      : fitting(all(FIELD_NAMES), text, { language, worst: 0 }).map((name) => ({ text: `${name}:`, span }));
  const head = query.slice(span.start, span.end - text.length);
  return fitting(values[field]?.(known) ?? [], text, { language, worst: 2 }).map((value) => ({
    text: `${head}${quoted(value)} `,
    span,
  }));
}
