import { wellFormed } from '../../shared/text/well-formed.js';
import { readLeadingByline } from './korean-byline.js';
import { type Groups, isHeadLine, readHeadLine, withoutFirstLine } from './pasted-head.js';
import { endsSentence } from './wrapped-lines.js';

/** A longer line is no title but a paragraph. */
export const LONGEST_TITLE_LINE = 160;
/** Title made of a first sentence: about one line of a headline. */
const MADE_TITLE = 80;

const ENDS_IN_STOP = /[^.][.。]["'”’)\]]?$/u;

interface Titled {
  readonly title: string | null;
  readonly groups: Groups;
}

const isByline = (line: string): boolean => readHeadLine(line) !== null || readLeadingByline(line) !== null;

/** Whether a line could stand over a text: not too long for it, and no sentence that ends. */
export const looksLikeTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE_LINE &&
  readLeadingByline(line) === null &&
  !isHeadLine(line) &&
  !ENDS_IN_STOP.test(line);

/** Whether the first line stands over the text rather than in it. */
function isTitleLine(line: string, next: string | undefined, isAlone: boolean): boolean {
  if (next === undefined || line.length > LONGEST_TITLE_LINE || readLeadingByline(line) !== null)
    return false;
  if (isByline(next)) return true;
  if (ENDS_IN_STOP.test(line)) return false;
  // In wrapped text the first line may be the beginning of a sentence that the next one goes on with.
  return isAlone || endsSentence(line) || !/^\p{Ll}/u.test(next);
}

/** Takes the title line off a text, when it has one. */
export function takeTitle(groups: Groups): Titled {
  const line = groups[0]?.[0];
  const below = withoutFirstLine(groups);
  if (line === undefined || !isTitleLine(line, below[0]?.[0], groups[0]?.length === 1))
    return { title: null, groups };
  return { title: line, groups: below };
}

/** The first sentence, or as many of its words as fit: what a text without a title is called. */
export function titleFromText(text: string): string {
  const beginning = text.slice(0, 400);
  const sentence = /^.*?[.!?。！？]["'”’)]?(?=\s|$)/u.exec(beginning)?.[0] ?? beginning;
  if (sentence.length <= MADE_TITLE) return sentence;
  const cut = wellFormed(sentence.slice(0, MADE_TITLE)).replace(/\ufffd$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > MADE_TITLE / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/u, '')}…`;
}
