import { DENSE, WORD } from './character-class.js';
import { foldText } from './fold.js';
import { type Run, runsOf } from './runs.js';

/** Shorter ones are no names, longer ones no words. */
const SHORTEST: Readonly<Record<Run['is'], number>> = { [DENSE]: 2, [WORD]: 3, 4: Infinity };
const LONGEST = 24;
const LETTER = /\p{L}/u;

/** The words of a text that somebody may mistype, folded: runs of one script. */
export function wordsOf(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { is, text } of runsOf(foldText(source)))
    if (text.length >= SHORTEST[is] && text.length <= LONGEST && LETTER.test(text)) words.add(text);
  return words;
}
