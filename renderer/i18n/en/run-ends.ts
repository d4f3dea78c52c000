import { number } from './count.js';

/** How the work of one run ended, by what became of it. */
export interface RunEnds {
  readonly saved: number;
  /** Which turned out to be in the library under another address. */
  readonly here: number;
  /** Of which the headline or the text is there, but not all of it. */
  readonly partial: number;
  readonly failed: number;
  readonly deferred: number;
  readonly stopped: number;
  /** Whose pictures, asked for by themselves, all came. */
  readonly pictures: number;
  /** Of whose pictures only some came. */
  readonly somePictures: number;
  readonly noPictures: number;
}

/** Why what did not end well ended so, in a few words each. */
export type RunReasons = (how: keyof RunEnds) => readonly string[];

/** More reasons than this are looked up in Activity. */
const MOST_REASONS = 2;

/** Behind what they are the reasons of: ` (page not found; site error)`. */
export const reasonsInBrackets = (reasons: readonly string[]): string => {
  if (reasons.length === 0) return '';
  const told = reasons.slice(0, MOST_REASONS).join('; ');
  return ` (${told}${reasons.length > MOST_REASONS ? '; …' : ''})`;
};

const told: readonly (readonly [keyof RunEnds, (n: string) => string])[] = [
  ['saved', (n) => `${n} saved`],
  ['here', (n) => `${n} here already`],
  ['partial', (n) => `${n} saved in part`],
  ['failed', (n) => `${n} not saved`],
  ['pictures', (n) => `pictures fetched for ${n}`],
  ['somePictures', (n) => `only some pictures fetched for ${n}`],
  ['noPictures', (n) => `no pictures could be fetched for ${n}`],
  ['deferred', (n) => `${n} to be tried again`],
  ['stopped', (n) => `${n} stopped`],
];

/** How several ended, and why, in one sentence of English. */
export function runEnds(ends: RunEnds, reasons: RunReasons): string {
  const parts = told
    .filter(([how]) => ends[how] > 0)
    .map(([how, say]) => say(number.format(ends[how])) + reasonsInBrackets(reasons(how)));
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
