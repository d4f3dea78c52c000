import { DENSE } from './character-class.js';
import { foldText } from './fold.js';
import { spelledOut } from './hangul.js';
import { type Run, runsOf } from './runs.js';

/**
 * Ends a token behind which a run of another class follows without a space: `KT와` and `KT 와` differ, and the
 * beginning of a token is still what it was.
 */
export const GLUED = '\uf8fd';

/** Two neighbours of a run, the second in jamo: the beginning of a token is a syllable half typed. */
const pair = (first: string, second: string): string => first + spelledOut(second);

/** The pairs of neighbours in a run. */
export function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((second, index) => pair(characters[index] ?? '', second));
}

function runTokens({ is, text, isGlued }: Run): readonly string[] {
  const end = isGlued ? GLUED : '';
  if (is !== DENSE) return [text + end];
  return [...pairsOf(text), (Array.from(text).at(-1) ?? '') + end];
}

/**
 * Tokens of a text in order, for FTS5's `ascii` tokeniser, which cuts at spaces only (storage.md §4, scheme “bj”): a run
 * of Hangul, Han or kana gives its pairs and then its last character, which parts it from the next run; a word of
 * another script stays whole.
 */
export const tokensOf = (source: string): readonly string[] => runsOf(foldText(source)).flatMap(runTokens);

/** Words in a row. */
export interface Phrase {
  readonly tokens: readonly string[];
  /** Whether the last token may go on. */
  readonly isPrefix: boolean;
}

/** What of a phrase stands before its last run: whole tokens. */
export const leadingTokens = (runs: readonly Run[]): readonly string[] =>
  runs.slice(0, -1).flatMap(runTokens);

/** The last run of a phrase: its pairs; a single character, or a word, as a beginning. */
export function lastTokens({ is, text }: Run): Phrase {
  const pairs = is === DENSE ? pairsOf(text) : [];
  return pairs.length === 0 ? { tokens: [text], isPrefix: true } : { tokens: pairs, isPrefix: false };
}
