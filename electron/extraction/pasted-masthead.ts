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
const SECTION =
  /^(?:정치|경제|사회|국제|세계|문화|스포츠|연예|과학|기술|전국|지역|수도권|산업|증권|금융|부동산|교육|건강|환경|노동|여성|종교|인물|오피니언|사설|칼럼|기고|논평|인터뷰|기획|특집|포토|사진|영상|만평|날씨|부고|인사|속보|단독|뉴스|IT|생활|라이프|미디어|북한|여행|책)(?:\s?[·/&>›|]\s?[가-힣A-Za-z·]{1,12})*$|^(?:World|Politics|Business|Economy|Culture|Sports?|Science|Technology|Tech|Health|Opinion|Travel|Environment|Education|Arts|Books|Money|Media|Local|National|International|Climate|Society)(?:\s?[/&>›|]\s?[A-Z][\p{L} ]{1,20})*$/u;
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
const namesPaper = (line: string, name: string): boolean =>
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
  if (line.length > LONGEST || !looksLikeTitle(line) || SECTION.test(line)) return false;
  if (isPublisherName(line) || ENGLISH_PAPER.test(line)) return isHeaded(below, isHeadLine);
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
  const section = first !== undefined && SECTION.test(first) && isHeaded(others, isHeadLine) ? first : null;
  return { publisher, section, groups: section === null ? left : withoutFirstLine(left) };
}

function withoutSection(lines: readonly string[]): readonly string[] {
  return lines[0] !== undefined && SECTION.test(lines[0]) ? lines.slice(1) : lines;
}
