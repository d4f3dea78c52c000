import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { lettersOf } from '../../shared/text/letters.js';
import { normalText } from '../../shared/text/white-space.js';
import { type CreditLine, isAboutPage, type KnownNames, readCreditLine, readStamps } from './credit-line.js';
import { isOrganisationName } from './organisation-name.js';
import { isAccessLine, isKindOfPage, isOlderTitle } from './page-kind.js';
import { stepsOf } from './page-section.js';
import { isWesternName } from './person-name.js';
import { isBesideStamp } from './stamp-words.js';
import { endsSentence } from './wrapped-lines.js';

/** Lines that say what is known beside a text are among so many of its blocks; pictures and headings stand between them. */
const MOST_LINES = 8;

interface Known extends KnownNames {
  readonly title: string;
  readonly section: string | null;
  /** What the page prints above its headline in a word or two, by its letters. */
  readonly labels: ReadonlySet<string>;
}

/** A body without the lines above it that are none of it, and what they told. */
export interface Headless {
  readonly blocks: readonly Block[];
  readonly credits: readonly CreditLine[];
}

const lineOf = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? normalText(inlineText(block.inlines).replaceAll('\n', ' | '))
    : '';

/** Every line of a block that could be told of; null of a block that is more than lines. */
function linesOf(block: Block): readonly string[] | null {
  if (block.type !== 'list') return lineOf(block) === '' ? null : [lineOf(block)];
  const items = block.items.map((item) => (item.length === 1 && item[0] ? lineOf(item[0]) : ''));
  return items.includes('') ? null : items;
}

const BY = /^(?:by|von|par|por|di|door)\s+/iu;
const LONGEST_DESK = 40;

/** Whether a line only says what kind of page it stands on, who may read it, how long that takes. */
const isAboutIt = (line: string): boolean =>
  isKindOfPage(line) || isAccessLine(line) || isOlderTitle(line) || (isBesideStamp(line) && /\d/u.test(line));

/** Whether a line has a full stop that the title lacks: short news begin with the sentence that is their headline, too. */
const isSentenceOf = (line: string, title: string): boolean => endsSentence(line) && !endsSentence(title);

/** Whether a line only says what the article or its kind of page is called, who or which desk wrote it, who printed it or who may read it. */
const isName = (line: string, { title, publisher, authors, section }: Known): boolean => {
  const letters = lettersOf(line);
  if (section !== null && [line, ...stepsOf(line)].some((step) => lettersOf(step) === lettersOf(section)))
    return true;
  if (isAboutIt(line)) return true;
  if (line.length <= LONGEST_DESK && isOrganisationName(line.replace(BY, ''))) return true;
  const names = [...(isSentenceOf(line, title) ? [] : [title]), publisher ?? '', ...authors];
  return letters !== '' && names.some((name) => lettersOf(name) === letters);
};

/** A word or two over a text, such as what kind of text it is: stamps and names may stand below it. */
const LONGEST_LABEL = 24;
const isLabel = (line: string): boolean =>
  line !== '' && line.length <= LONGEST_LABEL && !endsSentence(line) && line.split(' ').length <= 3;

/** What a line tells; a name alone says who wrote the text when a line of stamps follows it. */
function toldBy(line: string, next: string, known: Known): CreditLine | null {
  const isAboveStamps = isWesternName(line) && readStamps(next, known.order) !== null;
  return readCreditLine(isAboveStamps ? `${line} | ${next}` : line, known);
}

/** What the lines of a block tell that is none of the text; null of a block that is more, such as who took the pictures: that is kept nowhere else. */
function toldIn(block: Block, next: string, known: Known): readonly CreditLine[] | null {
  const lines = linesOf(block) ?? [];
  const told = lines.map((line) => toldBy(line, next, known));
  const credits = told.filter((credit) => credit !== null);
  const isLabelAbove = (line: string): boolean =>
    block.type !== 'heading' && known.labels.has(lettersOf(line));
  const isOther = (line: string): boolean =>
    isName(line, known) || isLabelAbove(line) || (credits.length > 0 && isAboutPage(line));
  const isHead = lines.length > 0 && lines.every((line, at) => told[at] !== null || isOther(line));
  return isHead && credits.every(({ isOfOthers }) => isOfOthers !== true) ? credits : null;
}

/** Pictures, headings and short labels may stand among the lines above a text. */
const isPassed = (block: Block): boolean =>
  block.type === 'figure' || block.type === 'heading' || (linesOf(block) ?? []).every(isLabel);

const daysOf = (credits: readonly CreditLine[]): readonly number[] =>
  credits.flatMap(({ stamps }) =>
    stamps.flatMap(({ day, isOfChange }) => (isOfChange ? [] : [day.getTime()])),
  );

/** Whether lines below a first text tell when it was written: no other day than the lines above it do, as the next post of a thread does. */
function isOfSame(told: readonly CreditLine[], above: readonly CreditLine[]): boolean {
  const days = daysOf(above);
  const isOther = days.length > 0 && daysOf(told).some((day) => !days.includes(day));
  return !isOther && told.some(({ stamps }) => stamps.length > 0);
}

/**
 * A body without the first lines that repeat its title, its publisher or its writers, or tell nothing but who wrote it
 * and when: those stand beside the title. A list counts when each of its items is such a line; a paragraph that
 * sums the article up may stand above lines of stamps.
 */
export function withoutHeadLines(body: readonly Block[], metadata: Known): Headless {
  // A line of a day is none of the text, whichever day it is.
  const known = { ...metadata, text: articleText(body), order: 'day-first' as const };
  const credits: CreditLine[] = [];
  const dropped = new Set<Block>();
  // Below a paragraph that sums the article up only lines among which a stamp stands are dropped.
  let isBelowSummary = false;
  let waiting: readonly (readonly [Block, readonly CreditLine[]])[] = [];
  for (const [index, block] of body.slice(0, MOST_LINES).entries()) {
    const below = body[index + 1];
    const told = toldIn(block, below ? lineOf(below) : '', known);
    if (told !== null) {
      waiting = [...waiting, [block, told]];
      if (isBelowSummary && !isOfSame(told, credits)) continue;
      for (const [line, credit] of waiting) {
        dropped.add(line);
        credits.push(...credit);
      }
      waiting = [];
    } else if (!isPassed(block)) {
      if (isBelowSummary) break;
      isBelowSummary = true;
    }
  }
  const blocks = body.filter((block) => !dropped.has(block));
  const isLeft = blocks.some(({ type }) => type !== 'figure' && type !== 'heading');
  return isLeft ? { blocks, credits } : { blocks: body, credits: [] };
}
