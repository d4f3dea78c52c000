import { isOfSite, type PageLine } from './copied-page.js';
import { isMenuWord } from './page-menu.js';
import { soundsLikePaper } from './pasted-masthead.js';

/** A line of fewer words is a name or the word above a headline. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 10;

/** Whether a line is a whole headline by its length. */
function isWhole(line: string): boolean {
  const words = line.split(' ').length;
  const isDense = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(line);
  return words >= FEWEST_WORDS || (isDense && line.length >= FEWEST_LETTERS);
}

/** The name of a series over a headline ends in its part: `[기획] 작은 학교의 겨울 ②`, `물의 도시 <3>`. */
const SERIES = /(?:[①-⑳]|[(<〈]\s?(?:[상중하]|\d{1,2})\s?[)>〉])$/u;

/** Where the lines are that stand together, no line of the site and no section between them. */
function runsOf(lines: readonly PageLine[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (isOfSite(line) || isMenuWord(line.line)) runs.push([]);
    else if (line.kind === 'text') runs.at(-1)?.push(index);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * Which of the lines above a text is its headline: the first whole one of those nearest above who wrote it and when,
 * else of those below, else the last line above. Null where no line could be one.
 */
export function headlineIn(lines: readonly PageLine[]): number | null {
  const told = lines.findLastIndex(({ kind }) => kind === 'head');
  const runs = runsOf(lines);
  const above = runs.filter(([first = 0]) => first < told).toReversed();
  const below = runs.filter(([first = 0]) => first > told);
  const textAt = (index: number): string => lines[index]?.line ?? '';
  const couldBe = (index: number): boolean => !soundsLikePaper(textAt(index)) && !SERIES.test(textAt(index));
  const whole = [...above, ...below].flatMap(
    (run) => run.find((index) => couldBe(index) && isWhole(textAt(index))) ?? [],
  );
  return whole[0] ?? above.flatMap((run) => run.findLast(couldBe) ?? [])[0] ?? null;
}
