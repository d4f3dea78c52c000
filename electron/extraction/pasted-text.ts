import { MAX_TEXT, type Block, type Inline } from '../../shared/model/block.js';
import { languageOf } from '../../shared/text/language.js';
import type { LabelledDate } from '../../shared/text/news-date.js';
import { withoutBidiControls } from '../../shared/text/script.js';
import { wellFormed } from '../../shared/text/well-formed.js';
import { normalText } from '../../shared/text/white-space.js';
import type { ParsedArticle } from './contract.js';
import { readLeadingByline, type Signature } from './korean-byline.js';
import { isNewsroomLine } from './korean-lines.js';
import { type Imprint, readHeadLine, readImprintLine, takeImprint } from './pasted-head.js';
import { qualityOf } from './quality.js';
import { cutRelatedTail } from './related-tail.js';
import { endsSentence, paragraphsFromLines } from './wrapped-lines.js';

const LONGEST_TITLE_LINE = 160;
/** Title made of a first sentence: about one line of a headline. */
const MADE_TITLE = 80;

/** Every way a text can end a line, as LF; what marks its beginning or hides in it, gone. */
const plainLines = (text: string): string =>
  wellFormed(text)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** Lines in normal form, in the groups that blank lines make. */
function groupsOf(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const source of text.split('\n')) {
    const line = normalText(source);
    if (line !== '') groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

interface Titled {
  readonly title: string | null;
  readonly groups: readonly (readonly string[])[];
}

const isByline = (line: string): boolean => readHeadLine(line) !== null || readLeadingByline(line) !== null;

/** Whether the first line stands over the text rather than in it. */
function isTitleLine(line: string, next: string | undefined, isAlone: boolean): boolean {
  if (next === undefined || line.length > LONGEST_TITLE_LINE || readLeadingByline(line) !== null)
    return false;
  if (isByline(next)) return true;
  if (/[^.][.。]["'”’)\]]?$/u.test(line)) return false;
  // In wrapped text the first line may be the beginning of a sentence that the next one goes on with.
  return isAlone || endsSentence(line) || !/^\p{Ll}/u.test(next);
}

function takeTitle(groups: readonly (readonly string[])[]): Titled {
  const [first = [], ...others] = groups;
  const [line, ...below] = first;
  const next = below[0] ?? others[0]?.[0];
  if (line === undefined || !isTitleLine(line, next, below.length === 0)) return { title: null, groups };
  return { title: line, groups: below.length > 0 ? [below, ...others] : others };
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

interface Signed extends Signature {
  readonly paragraphs: readonly string[];
}

function sign(paragraphs: readonly string[]): Signed {
  const [first = '', ...others] = paragraphs;
  const byline = readLeadingByline(first);
  if (!byline) return { publisher: null, authors: [], paragraphs };
  const rest = first.slice(byline.length).trimStart();
  return {
    publisher: byline.publisher,
    authors: byline.authors,
    paragraphs: rest === '' ? others : [rest, ...others],
  };
}

/** One text inline holds so much; a longer line is cut between two characters and stays one paragraph. */
function inlinesOf(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let start = 0; start < text.length;) {
    const full = text.slice(start, start + MAX_TEXT);
    const value = start + full.length < text.length ? full.replace(/[\ud800-\udbff]$/, '') : full;
    inlines.push({ type: 'text', value });
    start += value.length;
  }
  return inlines;
}

const paragraph = (text: string): Block => ({ type: 'paragraph', inlines: inlinesOf(text) });

/** Something that can be seen: neither space nor a mark of none. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A text too short to be taken apart, word for word: its first line over the others, or over itself. What somebody
 * handed over is never nothing, be it a note of one word or two addresses.
 */
function readNote(text: string, article: ParsedArticle): ParsedArticle {
  const [first = '', ...others] = groupsOf(text).flat();
  const isTitle = first.length <= LONGEST_TITLE_LINE;
  const title = isTitle ? first : titleFromText(first);
  return {
    ...article,
    quality: 'weak',
    title: wellFormed(withoutBidiControls(title)),
    authors: [],
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    blocks: (isTitle && others.length > 0 ? others : [first, ...others]).map(paragraph),
  };
}

/** A stamp above a title; a writer there would be the title of a poem as well. */
function readStampLine(line: string): Imprint | null {
  const imprint = readImprintLine(line);
  return imprint && imprint.dates.length > 0 ? imprint : null;
}

/** The paragraphs that are text, and what the others told. */
function withoutNewsroom(paragraphs: readonly string[]): {
  readonly kept: readonly string[];
  readonly imprints: readonly Imprint[];
} {
  const last = paragraphs.findLastIndex((line) => !isNewsroomLine(line) && readImprintLine(line) === null);
  const isText = (line: string, index: number): boolean => index <= last && !isNewsroomLine(line);
  const dropped = paragraphs.filter((line, index) => !isText(line, index));
  return {
    kept: paragraphs.filter(isText),
    imprints: dropped.flatMap((line) => readImprintLine(line) ?? []),
  };
}

const instantIn = (imprints: readonly Imprint[], of: LabelledDate['of']): string | null =>
  imprints
    .flatMap(({ dates }) => dates)
    .find((date) => date.of === of)
    ?.at.toISOString() ?? null;

/** Lines that name different publishers are no reason to forget one. */
const publisherIn = (signatures: readonly Signature[]): string | null =>
  [...new Set(signatures.flatMap(({ publisher }) => publisher ?? []))].join(' · ').slice(0, 200) || null;

const authorsIn = (signatures: readonly Signature[]): readonly string[] =>
  [...new Set(signatures.flatMap(({ authors }) => authors))].map((name) => name.slice(0, 200)).slice(0, 50);

/**
 * Reads a text somebody pasted or kept in a file: its title line, its writers and labelled times, its paragraphs, and the
 * list of other headlines newsrooms print below. Never throws and never loses a sentence: what is not certainly something
 * else is a paragraph. A time without a label, as the other headlines have, is not the article's. Only a blank text is
 * `empty`.
 */
export function readPastedText(source: string): ParsedArticle {
  const { text, related } = cutRelatedTail(plainLines(source));
  const above = takeImprint(groupsOf(text), readStampLine);
  const titled = takeTitle(above.groups);
  const head =
    titled.title === null
      ? { imprints: [], groups: titled.groups }
      : takeImprint(titled.groups, readHeadLine);
  const signed = sign(paragraphsFromLines(head.groups));
  const { kept, imprints } = withoutNewsroom(signed.paragraphs);
  const told = [...above.imprints, ...head.imprints, ...imprints];
  const signatures = [...above.imprints, ...head.imprints, signed, ...imprints];
  const blocks = kept.map(paragraph);
  const body = kept.join('\n');
  const title = withoutBidiControls(titled.title ?? titleFromText(kept[0] ?? '')).slice(0, 1_000);
  const article: ParsedArticle = {
    quality: qualityOf(blocks),
    title: wellFormed(title),
    authors: authorsIn(signatures),
    publisher: publisherIn(signatures),
    section: null,
    language: languageOf(`${title}\n${body}`),
    publishedAt: instantIn(told, 'published'),
    modifiedAt: instantIn(told, 'modified'),
    canonicalUrl: null,
    blocks,
    related,
    encoding: null,
  };
  return article.quality === 'empty' && VISIBLE.test(text) ? readNote(text, article) : article;
}
