import { characterOf, DENSE, SIGN, SPECIAL, unitClass, WORD } from './character-class.js';
import { endsBetween } from './word-ending.js';

/** Letters of one class side by side. */
export interface Run {
  readonly is: typeof DENSE | typeof WORD | typeof SIGN;
  readonly text: string;
  /** Whether a run of another class follows without anything between, as in `KT와`. */
  readonly isGlued: boolean;
}

/** The class of the character of folded text that begins at an offset, and where the next begins. */
export function classAt(folded: string, at: number): { readonly is: number; readonly next: number } {
  const unit = folded.charCodeAt(at);
  const is = unitClass(unit);
  if (is !== SPECIAL) return { is, next: at + 1 };
  const codePoint = folded.codePointAt(at) ?? unit;
  return { is: characterOf(codePoint).is, next: at + (codePoint > 0xffff ? 2 : 1) };
}

function endOfRun(folded: string, from: number, is: number): number {
  let end = from;
  while (end < folded.length) {
    const found = classAt(folded, end);
    if (found.is !== is || endsBetween(folded.charCodeAt(end - 1), folded.charCodeAt(end))) break;
    end = found.next;
  }
  return end;
}

/** Whether words of both classes begin and end there without a space. */
const joins = (is: number): boolean => is === DENSE || is === WORD;

/** The runs of folded text, in order. Each sign is a run by itself. */
export function runsOf(folded: string): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < folded.length;) {
    const { is, next } = classAt(folded, at);
    const end = is === DENSE || is === WORD ? endOfRun(folded, next, is) : next;
    if (is === DENSE || is === WORD || is === SIGN) {
      const isGlued = joins(is) && end < folded.length && joins(classAt(folded, end).is);
      runs.push({ is, text: folded.slice(at, end), isGlued });
    }
    at = end;
  }
  return runs;
}
