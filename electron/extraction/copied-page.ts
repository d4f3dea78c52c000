import { weightedLength } from '../../shared/text/script.js';
import { isMenuLine, isMenuWord } from './page-menu.js';
import { cutsOf, isCall, pageWords } from './page-words.js';
import { type Groups, readPageLine } from './pasted-head.js';

/** What a line of a copied page is; `head` says who wrote an article and when, `call` asks to subscribe. */
type Kind = 'site' | 'menu' | 'call' | 'tool' | 'head' | 'text';

/** A line, and what it is. */
export interface PageLine {
  readonly line: string;
  readonly kind: Kind;
}

/** More lines above a text are no head. */
const MOST_LINES = 240;
/** So many lines below a sentence over an article its writer may stand. */
const MOST_BELOW_STANDFIRST = 4;
/** A sentence as long as these Latin letters is one of the text. */
const SHORTEST_SENTENCE = 30;

/** A sentence of a text; a headline ends in no stop. */
const isSentence = (line: string): boolean =>
  weightedLength(line.slice(0, 100)) >= SHORTEST_SENTENCE && /[.。][\]"'”’)」』]*$/u.test(line.slice(-8));

/** A counter without its word, a sign without anything. */
const BARE = /^(?:\d{1,4}|[^\p{L}\p{N}]{1,3})$/u;

function kindOf(line: string): Kind {
  if (readPageLine(line)) return 'head';
  const words = pageWords(line);
  if (words !== null) return words === 'tool' ? 'tool' : 'site';
  if (BARE.test(line)) return 'tool';
  if (isCall(line)) return 'call';
  return isMenuLine(line) ? 'menu' : 'text';
}

/** A line without the buttons behind what it tells. */
const tellingLine = (line: string): string =>
  readPageLine(line) ? line : (cutsOf(line).find((cut) => readPageLine(cut) !== null) ?? line);

/** Lines of the site between which others stand. */
export const isOfSite = ({ kind }: PageLine): boolean =>
  kind === 'site' || kind === 'menu' || kind === 'call';

const isOfMenu = (line: PageLine | undefined): boolean =>
  line !== undefined && (isOfSite(line) || isMenuWord(line.line));

/** One word is of a menu where its neighbour is, too. */
const withMenuWords = (lines: readonly PageLine[]): readonly PageLine[] =>
  lines.map((line, index) =>
    line.kind === 'text' &&
    isMenuWord(line.line) &&
    (isOfMenu(lines[index - 1]) || isOfMenu(lines[index + 1]))
      ? { ...line, kind: 'menu' }
      : line,
  );

/** How many lines stand above the text of a copied page, a sentence over who wrote it among them. */
function headLength(lines: readonly PageLine[]): number {
  const isText = ({ line, kind }: PageLine): boolean => kind === 'text' && isSentence(line);
  const first = lines.findIndex(isText);
  if (first < 0) return 0;
  const below = lines.slice(first + 1, first + 1 + MOST_BELOW_STANDFIRST);
  const text = below.findIndex(isText);
  const isStandfirst = below.slice(0, text < 0 ? undefined : text).some(({ kind }) => kind === 'head');
  if (!isStandfirst) return first;
  const second = lines.findIndex((line, index) => index > first && isText(line));
  return second < 0 ? lines.length : second;
}

/** What a line of a mail or of minutes begins with. */
const FORM =
  /^(?:From|To|Cc|Bcc|Subject|Date|Sent|Attendees|Present|Venue|Agenda|보낸\s?사람|받는\s?사람|참조|제목|날짜|일시|장소|참석자?|안건|差出人|宛先|件名|日時|場所|出席者)\s?[:：]/iu;
const FEWEST_OF_FORM = 2;

const isForm = (lines: readonly PageLine[]): boolean =>
  lines.filter(({ line }) => FORM.test(line)).length >= FEWEST_OF_FORM;

/** Whether a line says who, or of a stamp what it is the time of: a day alone may stand over anything. */
function isTelling({ line, kind }: PageLine): boolean {
  const told = kind === 'head' ? readPageLine(line) : null;
  return told !== null && (told.authors.length > 0 || told.dates.length > 0);
}

const FEWEST_OF_SITE = 2;

/** Whether lines are the head of a page: one tells who or when, or a day stands among several of a site, below another line. */
function isPageHead(head: readonly PageLine[]): boolean {
  if (isForm(head)) return false;
  if (head.some(isTelling)) return true;
  const day = head.findLastIndex(({ kind }) => kind === 'head');
  const ofSite = head.filter((line) => line.kind === 'tool' || isOfSite(line));
  return (
    head.slice(0, Math.max(day, 0)).some(({ kind }) => kind === 'text') && ofSite.length >= FEWEST_OF_SITE
  );
}

/** The lines above the text of a copied page, each with what it is; none where a text is no page. */
export function headLines(groups: Groups): readonly PageLine[] {
  const lines = groups
    .flat()
    .slice(0, MOST_LINES)
    .map(tellingLine)
    .map((line) => ({ line, kind: kindOf(line) }));
  const head = withMenuWords(lines.slice(0, headLength(lines)));
  return isPageHead(head) ? head : [];
}

/** Whether a text is the copy of a page. */
export const isCopiedPage = (groups: Groups): boolean => headLines(groups).length > 0;
