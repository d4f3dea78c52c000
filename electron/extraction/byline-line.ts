import type { Block } from '../../shared/model/block.js';
import { readDay } from '../../shared/text/calendar-day.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';

const BY = /^(?:(?:written|story|words|reported|published)\s+)?(?:by|von|par|por|di|door)\s*:?\s+/iu;
/** A line of writers has few words beside them. */
const LONGEST = 200;
/** What may stand between writers: signs, and a word for `and`. */
const BETWEEN = /\b(?:and|und|et|y|e|en)\b|[\p{P}\p{S}]/giu;

const isDayOrNothing = (rest: string): boolean =>
  rest === '' || (rest.split(' ').length <= 5 && /\d/.test(rest) && readDay(rest) !== null);

/** A day with not a word beside it. */
const DAY_ALONE =
  /^(?:[\d\s.\-/:년월일]+|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s\p{L}{3,10}\.?\s\d{4})$/u;

/** Where somebody reports from, behind their name. */
const PLACE_ALONE = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}$/u;

/** What may stand beside writers behind a word for them. */
const isBesideBy = (rest: string): boolean => PLACE_ALONE.test(rest) || isDayOrNothing(rest);

/** Whether a line says who wrote the text, and nothing else but a day or a place. Without a word for it, it says nothing but them. */
function isBylineOf(line: string, authors: readonly string[]): boolean {
  if (line.length > LONGEST) return false;
  const by = BY.exec(line);
  const names = line.slice(by?.[0].length ?? 0);
  const rest = authors.reduce((left, name) => left.replace(name, ' '), names);
  const beside = normalText(
    rest.replace(/\b(?:and|und|et)\b/giu, ' ').replace(/^[\s,|·•—–-]+|[\s|·•—–-]+$/gu, ''),
  );
  if (rest === names) return false;
  const isNothing = normalText(rest.replace(BETWEEN, ' ')) === '';
  if (by !== null) return isNothing || isBesideBy(beside);
  return beside === '' ? isNothing : DAY_ALONE.test(beside) && isDayOrNothing(beside);
}

/** So many lines from the beginning of a body a line of writers may stand, below what sums it up. */
const MOST_ABOVE = 6;

const lineOf = (block: Block | undefined): string =>
  block?.type === 'paragraph' ? normalText(inlineText(block.inlines)) : '';

/** A body without the line near its beginning that says with a word for it who wrote it, and the day below that. */
function withoutLowByline(blocks: readonly Block[], authors: readonly string[]): readonly Block[] {
  const at = blocks
    .slice(0, MOST_ABOVE)
    .findIndex((block) => BY.test(lineOf(block)) && isBylineOf(lineOf(block), authors));
  if (at === -1 || blocks.length - at < 3) return blocks;
  return blocks.toSpliced(at, DAY_ALONE.test(lineOf(blocks[at + 1])) ? 2 : 1);
}

/** A body without its first line when that only says who wrote it, which is known. */
export function withoutByline(blocks: readonly Block[], authors: readonly string[]): readonly Block[] {
  const index = blocks.findIndex((block) => block.type !== 'figure');
  const first = blocks[index];
  if (first?.type !== 'paragraph' || blocks.length === 1) return blocks;
  return isBylineOf(lineOf(first), authors) ? blocks.toSpliced(index, 1) : withoutLowByline(blocks, authors);
}
