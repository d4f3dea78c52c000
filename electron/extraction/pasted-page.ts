import { headLines, isOfSite, type PageLine } from './copied-page.js';
import { isNewsroomLine } from './korean-lines.js';
import { headlineIn } from './page-headline.js';
import { isMenuLine, isSection } from './page-menu.js';
import { type Paper, paperIn } from './page-paper.js';
import { pageWords } from './page-words.js';
import {
  type Groups,
  type Imprint,
  isRole,
  readImprintLine,
  readPageLine,
  readWriter,
} from './pasted-head.js';

/** What a copy of a whole page tells of its article, and the lines of the article. */
export interface PastedPage {
  /** Null where the copy begins below it. */
  readonly title: string | null;
  readonly section: string | null;
  readonly paper: Paper | null;
  readonly imprints: readonly Imprint[];
  /** Lines above the title that are not certainly the site's: they are text. */
  readonly above: readonly string[];
  readonly groups: Groups;
}

const isButton = ({ kind }: PageLine): boolean => kind === 'tool' || kind === 'site';

/** Groups without the lines, counted through all of them, that are not kept; others may take the place of some. */
function keepLines(groups: Groups, keep: (index: number, line: string) => string | null): Groups {
  let passed = 0;
  return groups
    .map((group) => group.flatMap((line) => keep(passed++, line) ?? []))
    .filter((group) => group.length > 0);
}

const NOTHING: Imprint = { publisher: null, authors: [], dates: [], stamps: [] };

/** A line of who and when that names nobody. */
const isNameless = (line: PageLine | undefined): boolean =>
  line?.kind === 'head' && readPageLine(line.line)?.authors.length === 0;

/** Who a line names that stands beside a stamp, or above what that person is. */
function nameAt(lines: readonly PageLine[], index: number): string | null {
  const [line, before, next] = [lines[index], lines[index - 1], lines[index + 1]];
  const isBeside = isNameless(before) || isNameless(next) || (next !== undefined && isRole(next.line));
  return line?.kind === 'text' && isBeside ? readWriter(line.line) : null;
}

/** Whether a line says what the writer above it is. */
function isRoleAt(lines: readonly PageLine[], index: number): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (!line || !before || !isRole(line.line)) return false;
  return nameAt(lines, index - 1) !== null || (readPageLine(before.line)?.authors.length ?? 0) > 0;
}

/** What the line at an index below the headline tells, no button among the lines; null where it is text. */
function toldAt(lines: readonly PageLine[], index: number): Imprint | null {
  const name = nameAt(lines, index);
  if (name !== null) return { ...NOTHING, authors: [name] };
  return isRoleAt(lines, index) ? NOTHING : readPageLine(lines[index]?.line ?? '');
}

/** The lines below a headline that tell of the article, each with what it tells. */
function toldIn(below: readonly PageLine[]): ReadonlyMap<PageLine, Imprint> {
  const lines = below.filter(({ kind }) => kind !== 'tool');
  const told = lines.flatMap((line, index): readonly (readonly [PageLine, Imprint])[] => {
    const imprint = toldAt(lines, index);
    return imprint ? [[line, imprint]] : [];
  });
  return new Map(told);
}

/** The day that it is, as a site shows it in its head. */
const isToday = (imprint: Imprint): boolean => imprint.authors.length === 0 && imprint.dates.length === 0;

const LONGEST_WORD = 20;
const isShort = (line: string): boolean =>
  line.length <= LONGEST_WORD && line.split(' ').length <= 3 && !/[.!?。！？]$/u.test(line);

/** Lines above a headline: those of the site leave, what could be the article's stays. */
function aboveHeadline(
  lines: readonly PageLine[],
  others: readonly string[],
): Pick<PastedPage, 'imprints' | 'above'> {
  const lastOfSite = lines.findLastIndex(isOfSite);
  const imprints = lines.flatMap((line, index) => {
    const told = line.kind === 'head' ? readPageLine(line.line) : null;
    return told && (index > lastOfSite || !isToday(told)) ? [told] : [];
  });
  const above = lines.filter(
    ({ line, kind }, index) =>
      kind === 'text' && !others.includes(line) && (index > lastOfSite || !isShort(line)),
  );
  return { imprints, above: above.map(({ line }) => line) };
}

/** The section of an article stands over its headline; one of several words is of a menu. */
function sectionIn(above: readonly PageLine[]): string | null {
  const [line, before] = above.filter(({ kind }) => kind !== 'tool').toReversed();
  if (!line || !isSection(line.line)) return null;
  return before?.kind === 'menu' && isSection(before.line) ? null : line.line;
}

const isFoot = (line: string): boolean => pageWords(line) !== null || isMenuLine(line);
const isBelowText = (line: string): boolean =>
  isFoot(line) || isNewsroomLine(line) || readImprintLine(line) !== null;

/** Groups without the words of the site below the last line of a text. */
function withoutFoot(groups: Groups): Groups {
  const last = groups.flat().findLastIndex((line) => !isBelowText(line));
  return keepLines(groups, (index, line) => (index > last && isFoot(line) ? null : line));
}

/** Where a word of pages is the title: directly over its writer, with no other line that could be one; else null. */
function titleOverWriter(lines: readonly PageLine[]): number | null {
  const first = lines.findIndex(({ kind }) => kind === 'head');
  const isWriter = (readPageLine(lines[first]?.line ?? '')?.authors.length ?? 0) > 0;
  return isWriter && first > 0 && !lines.slice(0, first).some(({ kind }) => kind === 'text')
    ? first - 1
    : null;
}

/**
 * A copied page without its buttons, and the stamps in it without those beside them; any other text as it is. A button
 * that stands below the first line of the text could be a line of it.
 */
export function withoutTools(groups: Groups): Groups {
  const lines = headLines(groups);
  if (lines.length === 0) return groups;
  const told = lines.findLastIndex(({ kind }) => kind === 'head');
  const text = lines.findIndex((line, index) => index > told && !isButton(line));
  const title = titleOverWriter(lines);
  const kept = keepLines(groups, (index, source) => {
    const line = lines[index];
    const isAbove = (text < 0 || index < text) && index !== title;
    return line && isAbove && isButton(line) ? null : (line?.line ?? source);
  });
  return withoutFoot(kept);
}

/** Where the headline is among the lines of a page; -1 where nothing but buttons, stamps and writers stand above the text. */
function headlineAt(lines: readonly PageLine[]): number | null {
  const isHeadless = lines.some(({ kind }) => kind === 'tool') && lines.every(({ kind }) => kind !== 'text');
  if (isHeadless) return -1;
  const told = lines.findLastIndex(({ kind }) => kind === 'head');
  const ofSite = lines.slice(0, told).filter(isOfSite).length;
  const headline = ofSite > 0 ? headlineIn(lines) : null;
  // One such word over a writer is the title of what is below.
  const isBelow = headline !== null && headline > told;
  return isBelow && ofSite === 1 ? null : headline;
}

/**
 * Reads the copy of a whole page, with the menus and the words to log in above its headline. Null for any other text: a
 * page has a line of its site, and who wrote the article or when, above its first sentence.
 */
export function readPastedPage(groups: Groups): PastedPage | null {
  const lines = headLines(groups);
  const headline = headlineAt(lines);
  if (headline === null) return null;
  const title = lines[headline]?.line ?? null;
  const over = lines.slice(0, Math.max(headline, 0));
  const paper = paperIn(over, lines.slice(headline + 1), groups.flat().slice(headline + 1));
  const section = sectionIn(over);
  const told = toldIn(lines.slice(headline + 1));
  const { imprints, above } = aboveHeadline(over, [...(paper?.lines ?? []), section ?? '']);
  const again = new Set([...(paper?.lines ?? []), ...(title === null ? [] : [title])]);
  const kept = keepLines(groups, (index, source) => {
    const line = lines[index];
    if (!line) return source;
    const isGone = index <= headline || told.has(line) || isButton(line) || again.has(line.line);
    return isGone ? null : line.line;
  });
  return {
    title,
    section,
    paper,
    imprints: [...imprints, ...told.values()],
    above,
    groups: withoutFoot(kept),
  };
}
