import { isMenuWord, isSection } from './page-menu.js';
import { isPublisherName, readLeadingByline, readNameLine } from './korean-byline.js';
import { type Groups, isHeadLine, readImprintLine, withoutFirstLine } from './pasted-head.js';
import { looksLikeTitle } from './pasted-title.js';
import { rightsHolder } from './rights-line.js';

/** What stands above the title of a copied page: the paper it is from, and the section of the paper. */
export interface Masthead {
  readonly publisher: string | null;
  readonly section: string | null;
  readonly groups: Groups;
}

const LONGEST = 40;
/** What English names of papers end in. */
const ENGLISH_PAPER =
  /^(?:\p{Lu}[\p{L}.'’&-]*\s){0,4}(?:Times|Post|News|Herald|Tribune|Guardian|Journal|Gazette|Chronicle|Daily|Telegraph|Observer|Independent|Mail|Press|Review|Mirror|Examiner|Courier|Bulletin|Dispatch|Register|Inquirer|Monitor|Weekly)$/u;
/** The same in Japanese, where it holds no word that joins others. */
const JAPANESE_PAPER =
  /^[^\sをがはの、。]{2,12}(?:新聞|日報|時報|タイムス|タイムズ|通信|放送)(?:デジタル|電子版|オンライン)?$/u;

/** Whether a name is that of a paper by what it ends in. */
export const soundsLikePaper = (name: string): boolean =>
  name.length <= LONGEST &&
  !isSection(name) &&
  !isMenuWord(name) &&
  (isPublisherName(name) || ENGLISH_PAPER.test(name) || JAPANESE_PAPER.test(name));
/** A headline of one word under which a whole second one stands is none; `한겨레` is a paper. */
const ONE_WORD = /^[가-힣A-Za-z0-9]{2,8}$/u;
const LONG_HEADLINE = 12;

const isStamp = (line: string): boolean => (readImprintLine(line)?.dates.length ?? 0) > 0;

/** Lines of a second headline and of stamps around a title. */
const MOST_BETWEEN = 3;

/** Whether lines begin with a title that stands under stamps, or over lines of who wrote what is below and when. */
function isHeaded(lines: readonly string[], isBelow: (line: string) => boolean): boolean {
  const from = lines.findIndex((line) => !isStamp(line));
  const [title, ...below] = lines.slice(Math.max(0, from), from + 1 + MOST_BETWEEN);
  if (from < 0 || title === undefined || !looksLikeTitle(title)) return false;
  const head = below.findIndex(isBelow);
  return from > 0 || (head >= 0 && below.slice(0, head).every(looksLikeTitle));
}

/** Whether a line of a text says again whom it is from: its copyright, or the line of a reporter. */
export const namesPaper = (line: string, name: string): boolean =>
  line.length <= 200 &&
  line.includes(name) &&
  (rightsHolder(line)?.startsWith(name) === true ||
    (readNameLine(line) ?? readLeadingByline(line))?.publisher === name);

/** Whether a line could be the name of a paper that no ending tells of, above a whole headline. */
const standsOver = (line: string, headline: string): boolean =>
  ONE_WORD.test(line) &&
  headline.length >= LONG_HEADLINE &&
  headline.includes(' ') &&
  looksLikeTitle(headline);

function isPaper(line: string, below: readonly string[]): boolean {
  if (line.length > LONGEST || !looksLikeTitle(line) || isSection(line)) return false;
  if (soundsLikePaper(line)) return isHeaded(below, isHeadLine);
  if (standsOver(line, below[0] ?? '') && isHeaded(below, isStamp)) return true;
  return isHeaded(below, isHeadLine) && below.some((other) => namesPaper(other, line));
}

/**
 * Takes the name of the paper, and the section, off the beginning of a copied page. Only where a title with lines of
 * who and when follows: a first line that could be the title stays one.
 */
export function takeMasthead(groups: Groups): Masthead {
  const [line, ...below] = groups.flat();
  const publisher = line !== undefined && isPaper(line, withoutSection(below)) ? line : null;
  const left = publisher === null ? groups : withoutFirstLine(groups);
  const [first, ...others] = left.flat();
  const section = first !== undefined && isSection(first) && isHeaded(others, isHeadLine) ? first : null;
  return { publisher, section, groups: section === null ? left : withoutFirstLine(left) };
}

function withoutSection(lines: readonly string[]): readonly string[] {
  return lines[0] !== undefined && isSection(lines[0]) ? lines.slice(1) : lines;
}
