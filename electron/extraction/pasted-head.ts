import { findNewsDates, type LabelledDate, withoutNewsDates } from '../../shared/text/news-date.js';
import { isPublisherName, readNameLine, type Signature } from './korean-byline.js';

/** What a newsroom prints between its title and its text, or below both. */
export interface Imprint extends Signature {
  readonly dates: readonly LabelledDate[];
}

const SIGNS = String.raw`[\s/|ㅣ│·,;()[\]]`;
const OUTER_SIGNS = new RegExp(`^${SIGNS}+|${SIGNS}+$`, 'gu');

const publisherAlone = (text: string): Signature | null =>
  text === '' || isPublisherName(text) ? { publisher: text || null, authors: [] } : null;

/**
 * Reads a line that holds nothing but labelled stamps, Korean reporters, or both: `입력 2025.05.15 20:00 / 수정 …`,
 * `가람일보 홍길동 기자 | 입력 …`. Null for any other: what has a word more is text.
 */
export function readImprintLine(line: string): Imprint | null {
  if (line.length > 200) return null;
  const dates = findNewsDates(line);
  const rest = dates.length === 0 ? line : withoutNewsDates(line).replaceAll(OUTER_SIGNS, '');
  const signature = readNameLine(rest) ?? (dates.length === 0 ? null : publisherAlone(rest));
  return signature && { ...signature, dates };
}

const ENGLISH_BYLINE =
  /^by\s+(?<names>\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+|&\s+|,\s*)?\p{Lu}[\p{L}.'’-]*,?){0,9})(?:\s*[,|].{0,60})?$/iu;
const ENGLISH_ROLE = /^(?:\w+\s+)?(?:writers?|reporters?|correspondents?|editors?|contributors?)$/i;

const splitEnglish = (names: string): readonly string[] =>
  names
    .split(/\s*(?:,|&|\band\b)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !ENGLISH_ROLE.test(name));

/** The same for a line under a title, where `By Jane Doe` is one too. */
export function readHeadLine(line: string): Imprint | null {
  const names = ENGLISH_BYLINE.exec(line)?.groups?.['names'];
  if (names === undefined) return readImprintLine(line);
  const authors = splitEnglish(names);
  return authors.length === 0 ? null : { publisher: null, authors, dates: [] };
}

/** More are no head but a text of such lines. */
const MOST_LINES = 8;

type Groups = readonly (readonly string[])[];

/** Takes the lines off the beginning that a reader knows, one at least of the others left. */
export function takeImprint(
  groups: Groups,
  read: (line: string) => Imprint | null,
): { readonly imprints: readonly Imprint[]; readonly groups: Groups } {
  const imprints: Imprint[] = [];
  let left = groups;
  for (;;) {
    const [first = [], ...others] = left;
    const [line, ...below] = first;
    const imprint =
      line === undefined || imprints.length === MOST_LINES || left.flat().length === 1 ? null : read(line);
    if (!imprint) return { imprints, groups: left };
    imprints.push(imprint);
    left = below.length > 0 ? [below, ...others] : others;
  }
}
