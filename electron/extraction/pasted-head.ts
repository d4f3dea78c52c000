import { findNewsDates, type LabelledDate, withoutNewsDates } from '../../shared/text/news-date.js';
import { cutStamps, readCreditLine, readStamps, type WrittenStamp } from './credit-line.js';
import { isPublisherName, readNameLine, type Signature } from './korean-byline.js';
import { isWesternName } from './person-name.js';

const NOBODY = { publisher: null, authors: [] };

/** What a newsroom prints between its title and its text, or below both. */
export interface Imprint extends Signature {
  readonly dates: readonly LabelledDate[];
  /** Those of other newsrooms, and those without a word for them, as they are written. */
  readonly stamps: readonly WrittenStamp[];
}

const SIGNS = String.raw`[\s/|ㅣ│·,;()[\]]`;
const OUTER_SIGNS = new RegExp(`^${SIGNS}+|${SIGNS}+$`, 'gu');

const publisherAlone = (text: string): Signature | null =>
  text === '' || isPublisherName(text) ? { publisher: text || null, authors: [] } : null;

const WRITER_LABEL = /^기자명\s?[:：]?\s?/u;

/**
 * Reads a line that holds nothing but labelled stamps, Korean reporters, or both: `입력 2025.05.15 20:00 / 수정 …`,
 * `가람일보 홍길동 기자 | 입력 …`. Null for any other: what has a word more is text.
 */
export function readImprintLine(line: string): Imprint | null {
  if (line.length > 200) return null;
  const dates = findNewsDates(line);
  const rest =
    dates.length === 0 ? line.replace(WRITER_LABEL, '') : withoutNewsDates(line).replaceAll(OUTER_SIGNS, '');
  const signature = readNameLine(rest) ?? (dates.length === 0 ? null : publisherAlone(rest));
  return signature && { ...signature, dates, stamps: [] };
}

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const PARTICLE = '(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el)';
const ENGLISH_BYLINE = new RegExp(
  String.raw`^(?:(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Rr]eported|[Pp]osted|[Pp]ublished)\s)?(?:[Bb]y|BY)\s+(?<names>${WORD}(?:\s+(?:(?:and|&|,|${PARTICLE})\s+){0,2}${WORD},?){0,9})(?:\s+and\s+agencies|\s+in\s+${WORD}(?:\s${WORD})?|\s*[,|].{0,60})?$`,
  'u',
);
const ENGLISH_ROLE = /^(?:\w+\s+)?(?:writers?|reporters?|correspondents?|editors?|contributors?)$/i;
const ROLE_LINE =
  /^(?:[\p{L}&-]+\s){0,4}(?:writer|reporter|correspondent|editor|columnist|contributor)s?(?:(?:,|\s(?:in|at|for))\s\p{Lu}[\p{L} ]{1,30})?$/iu;
/** Whether a line below a writer says what a writer is: `Political correspondent`. */
export const isRole = (line: string): boolean => line.length <= 60 && ROLE_LINE.test(line);

const NAME_AND_ROLE =
  /^(?<name>\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,2}?),?\s(?:[\p{L}&-]+\s){0,2}(?:writer|reporter|correspondent|editor|columnist)$/u;
/** Who a line names that has nothing but a name, and perhaps what that person is; null for any other. */
export const readWriter = (line: string): string | null =>
  isWesternName(line) ? line : (NAME_AND_ROLE.exec(line)?.groups?.['name'] ?? null);

/** What stands between a writer and a stamp on one line. */
const BEFORE_STAMP =
  /(?:[\s|,·•–—-]|\b(?:last\s)?(?:published|posted|updated|modified)\b(?:\son\b)?:?|\bon\b)+$/iu;
/** `Posted on … by Jane Doe`: the stamp before the writer. */
const BEFORE_WRITER = /^(?:posted|published|updated|written)(?:\son)?[\s|·,]*(?=by\s)/iu;

const splitEnglish = (names: string): readonly string[] =>
  names
    .split(/\s*(?:,|&|\band\b)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !ENGLISH_ROLE.test(name));

/** `By Jane Doe`, `By Jane Doe | 26 November 2026`. */
function readEnglishByline(line: string): Imprint | null {
  if (line.length > 200) return null;
  const { rest, stamps } = cutStamps(line);
  const names = ENGLISH_BYLINE.exec(
    stamps.length > 0 ? rest.replace(BEFORE_STAMP, '').replace(BEFORE_WRITER, '') : line,
  )?.groups?.['names'];
  const authors = splitEnglish(names ?? '');
  return authors.length === 0 ? null : { publisher: null, authors, dates: [], stamps };
}

/** The same for a line under a title, where `By Jane Doe` is one too. */
export const readHeadLine = (line: string): Imprint | null =>
  readEnglishByline(line) ?? readImprintLine(line);

/** A word of a change behind the last of several stamps. */
const CHANGE_BEHIND = /(?:수정|업데이트|updated|modified|更新)\s*$/iu;

function readStampLine(line: string): Imprint | null {
  const plain = line.replace(/[()（）[\]【】]/gu, ' ').trim();
  const stamps = readStamps(plain) ?? [];
  const [first, ...others] = stamps;
  if (!first) return null;
  const isChanged = others.length > 0 && CHANGE_BEHIND.test(plain);
  const marked = isChanged ? [first, ...others.map((stamp) => ({ ...stamp, isOfChange: true }))] : stamps;
  return { publisher: null, authors: [], dates: [], stamps: marked };
}

/** How long ago, counted from when the page was seen. */
const AGO =
  /^(?:(?:updated|published|posted)\s)?\d{1,2}\s?(?:minutes?|mins?|hours?|hrs?|days?|[mhd])\sago$|^\d{1,2}\s?(?:분|시간|일)\s?전(?:\s(?:입력|수정|업데이트))?$|^\d{1,2}(?:分|時間|日)前$/iu;
/** A label whose name stands on the line below. */
const LABEL_ALONE = /^(?:(?:words\s|written\s|posted\s)?by|authors?(?:\sof\sthe\sarticle)?)\s?:?$/iu;
const readNothing = (line: string): Imprint | null =>
  AGO.test(line) || LABEL_ALONE.test(line) ? { publisher: null, authors: [], dates: [], stamps: [] } : null;

/** Who is named beside these did something else, and a line with a name that is not told stays. */
const OTHERS = /사진|영상|그래픽|번역|photo|illustration|写真|撮影|编辑|編集|图|攝影|摄影/iu;
/** Signs between names and stamps that no sentence has, and words for who wrote. */
const PARTED = /[|｜·•・]|記者|记者|기자|작성자|글쓴이|^(?:文|글|執筆)/u;

/** `Jane Doe · 24 November 2026 · 4 min read`, `みなと新聞 | 記者・佐々木遥 | 2026年11月24日`. */
function readCredits(line: string): Imprint | null {
  const credit = OTHERS.test(line) || !PARTED.test(line) ? null : readCreditLine(line, NOBODY);
  if (!credit || (credit.publisher === null && credit.authors.length === 0)) return null;
  const { publisher, authors } = credit;
  return { publisher, authors, dates: [], stamps: cutStamps(line).stamps };
}

/** The year before the time that a page shows beside it, `November 20, 20265:00 AM`. */
const GLUED_TIME = /(?:19|20)\d{2}(?=\d{1,2}:\d{2})/u;

/** What a line of a copied page tells of its article and nothing else; null for any other. */
export function readPageLine(source: string): Imprint | null {
  const line = source.replace(GLUED_TIME, '$& ');
  return readHeadLine(line) ?? readStampLine(line) ?? readCredits(line) ?? readNothing(line);
}

/** Whether a line says who wrote a text or when, and nothing else, whatever stands beside it. */
export const isHeadLine = (line: string): boolean => (readHeadLine(line) ?? readStampLine(line)) !== null;

/** More are no head but a text of such lines. */
const MOST_LINES = 8;

/** Lines in the groups that blank lines make. */
export type Groups = readonly (readonly string[])[];

export function withoutFirstLine([first = [], ...others]: Groups): Groups {
  return first.length > 1 ? [first.slice(1), ...others] : others;
}

/** Lines that were taken off the beginning of a text, and what is left of it. */
interface Taken {
  readonly imprints: readonly Imprint[];
  readonly groups: Groups;
}

/** Takes the lines off the beginning that a reader knows, one at least of the others left. */
export function takeImprint(groups: Groups, read: (line: string) => Imprint | null): Taken {
  const imprints: Imprint[] = [];
  let left = groups;
  for (;;) {
    const line = left[0]?.[0];
    const isOver = line === undefined || imprints.length === MOST_LINES || left.flat().length === 1;
    const imprint = isOver ? null : read(line);
    if (!imprint) return { imprints, groups: left };
    imprints.push(imprint);
    left = withoutFirstLine(left);
  }
}

/** So many lines of a second headline stand between a title and who wrote what is below. */
const MOST_DECKS = 2;

/**
 * Takes the lines under a title that say who wrote a text and when. A stamp without a word is the time of the article
 * where its writer stands beside it; alone it could be anyone's. Lines of a second headline above stamps stay.
 */
export function takeHead(groups: Groups, isDeck: (line: string) => boolean): Taken {
  const loose = takeImprint(groups, (line) => readHeadLine(line) ?? readStampLine(line));
  if (loose.imprints.some(({ authors, dates }) => authors.length > 0 || dates.length > 0)) return loose;
  let left = groups;
  const decks: string[] = [];
  while (decks.length < MOST_DECKS && left[0]?.[0] !== undefined && isDeck(left[0][0])) {
    decks.push(left[0][0]);
    left = withoutFirstLine(left);
    const taken = takeImprint(left, readHeadLine);
    if (taken.imprints.some(({ dates }) => dates.length > 0))
      return { imprints: taken.imprints, groups: [decks, ...taken.groups] };
  }
  return { imprints: [], groups };
}
