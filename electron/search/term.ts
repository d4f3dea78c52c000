import { DENSE, SIGN, WORD, WORD_PATTERN } from './character-class.js';
import { foldText } from './fold.js';
import { initialNumber, spelledStart, syllablesFrom } from './hangul.js';
import { asInitials } from './initials.js';
import { type Becoming, becomings } from './open-syllable.js';
import { type Run, runsOf } from './runs.js';
import { lastTokens, leadingTokens, pairsOf, type Phrase } from './tokens.js';
import { ENDING_PATTERN } from './word-ending.js';

/** What one word, or one phrase, of a query looks for. */
export interface Term {
  /** Any of them, in the index. */
  readonly phrases: readonly Phrase[];
  /** The same in folded text, source of a regular expression with the flag `v`. */
  readonly pattern: string;
  /** The same for a title, of which first consonants are found as well. */
  readonly titlePattern: string;
  /** Whether it consists of first consonants alone. */
  readonly initials: 'none' | 'one' | 'some';
}

type Plain = Pick<Term, 'phrases' | 'pattern'>;

const literal = (text: string): string =>
  Array.from(text, (character) => String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join('');

/** What stands between two runs of a phrase. */
function joint(before: Run, after: Run): string {
  if (before.isGlued) return '';
  return before.is === SIGN || after.is === SIGN ? ' *' : ' +';
}

/** No word goes on there. */
const WORD_START = `(?<![${WORD_PATTERN}--${ENDING_PATTERN}])`;

/** A pattern of all runs but the last, and of what stands before that. */
function leadingPattern(runs: readonly Run[]): string {
  const start = runs[0]?.is === WORD ? WORD_START : '';
  return runs
    .slice(0, -1)
    .reduce((pattern, run, index) => pattern + literal(run.text) + joint(run, runs[index + 1] ?? run), start);
}

function closedTerm(runs: readonly Run[], last: Run): Plain {
  const { tokens, isPrefix } = lastTokens(last);
  return {
    phrases: [{ tokens: [...leadingTokens(runs), ...tokens], isPrefix }],
    pattern: leadingPattern(runs) + literal(last.text),
  };
}

/** The last tokens when the run's last character may become a syllable that begins so; none when anything would do. */
function becomingTokens(before: string, { settled, next }: Becoming): readonly (readonly string[])[] {
  const sure = before + settled;
  const last = Array.from(sure).at(-1);
  if (last !== undefined) return [[...pairsOf(sure), last + spelledStart(next)]];
  if (next.vowel === undefined) return [];
  const { from, to } = syllablesFrom(next);
  const count = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return Array.from({ length: count }, (_, index) => [String.fromCharCode(from.charCodeAt(0) + index)]);
}

function becomingPattern(before: string, { settled, next }: Becoming): string {
  const { from, to } = syllablesFrom(next);
  const lone = next.vowel === undefined ? literal(spelledStart(next)) : '';
  return `${literal(before + settled)}[${literal(from)}-${literal(to)}${lone}]`;
}

function openTerm(runs: readonly Run[], last: Run): Plain | null {
  const characters = Array.from(last.text);
  const before = characters.slice(0, -1).join('');
  const forms = last.is === DENSE ? becomings(characters.at(-1) ?? '') : [];
  if (forms.length === 0) return closedTerm(runs, last);
  const ends = forms.flatMap((form) => becomingTokens(before, form));
  if (ends.length === 0) return withoutLast(runs);
  const leading = leadingTokens(runs);
  return {
    phrases: ends.map((end) => ({ tokens: [...leading, ...end], isPrefix: true })),
    pattern: `${leadingPattern(runs)}(?:${forms.map((form) => becomingPattern(before, form)).join('|')})`,
  };
}

/** A lone initial could be the beginning of anything: what stands before it is looked for. */
function withoutLast(runs: readonly Run[]): Plain | null {
  const rest = runs.slice(0, -1);
  const last = rest.at(-1);
  return last ? closedTerm(rest, { ...last, isGlued: false }) : null;
}

/** A first consonant, and every syllable it begins. */
function beginningPattern(initial: string): string {
  const { from, to } = syllablesFrom({ initial: initialNumber(initial) ?? 0 });
  return `[${literal(initial)}${literal(from)}-${literal(to)}]`;
}

/** Finds titles by first consonants where a term is nothing else (`ㅋㄹㅇㄷ`). */
function withInitials(plain: Plain, runs: readonly Run[]): Term {
  const [only, ...others] = runs;
  const text = only && others.length === 0 ? only.text : '';
  const initials = asInitials(text);
  if (initials === null) {
    const isOne = initialNumber(text) !== null;
    return { ...plain, titlePattern: plain.pattern, initials: isOne ? 'one' : 'none' };
  }
  const tokens = pairsOf(initials);
  return {
    phrases: initials === text ? plain.phrases : [...plain.phrases, { tokens, isPrefix: false }],
    pattern: plain.pattern,
    titlePattern: `${plain.pattern}|${Array.from(initials, beginningPattern).join('')}`,
    initials: 'some',
  };
}

/**
 * What a word or a phrase of a query looks for; null when nothing of it is in the index, as with punctuation. While
 * the keyboard still holds its last syllable (`isOpen`), everything that syllable can become is looked for.
 */
export function termOf(source: string, isOpen = false): Term | null {
  const runs = runsOf(foldText(source));
  const last = runs.at(-1);
  if (!last) return null;
  const plain = isOpen ? openTerm(runs, last) : closedTerm(runs, last);
  return plain && withInitials(plain, runs);
}
