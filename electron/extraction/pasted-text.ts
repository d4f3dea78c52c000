import { MAX_TEXT, type Block, type Inline } from '../../shared/model/block.js';
import { languageOf } from '../../shared/text/language.js';
import type { LabelledDate } from '../../shared/text/news-date.js';
import { momentOf, type PrintedStamp } from '../../shared/text/printed-stamp.js';
import { withoutBidiControls } from '../../shared/text/script.js';
import { wellFormed } from '../../shared/text/well-formed.js';
import { normalText } from '../../shared/text/white-space.js';
import type { ParsedArticle } from './contract.js';
import { readLeadingByline, type Signature } from './korean-byline.js';
import { isNewsroomLine } from './korean-lines.js';
import { type Groups, type Imprint, readImprintLine, takeHead, takeImprint } from './pasted-head.js';
import { takeMasthead } from './pasted-masthead.js';
import { isCopiedPage } from './copied-page.js';
import { clockAt, inOwnZone } from './page-clock.js';
import { pageWords } from './page-words.js';
import { readPastedPage, withoutTools } from './pasted-page.js';
import { LONGEST_TITLE_LINE, looksLikeTitle, takeTitle, titleFromText } from './pasted-title.js';
import { qualityOf } from './quality.js';
import { cutRelatedLists } from './related-list.js';
import { cutRelatedTail } from './related-tail.js';
import { rightsHolder } from './rights-line.js';
import { paragraphsFromLines } from './wrapped-lines.js';

const MOST_RELATED = 500;

/** Every way a text can end a line, as LF; what marks its beginning or hides in it, gone. */
const plainLines = (text: string): string =>
  wellFormed(text)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');

/** Lines in normal form, in the groups that blank lines make. */
function groupsOf(text: string): Groups {
  const groups: string[][] = [[]];
  for (const source of text.split('\n')) {
    const line = normalText(source);
    if (line !== '') groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

interface Signed extends Signature {
  readonly paragraphs: readonly string[];
}

/** So many lines, as a second headline, may stand above the first sentence with its writer. */
const MOST_ABOVE_BYLINE = 3;

function sign(paragraphs: readonly string[]): Signed {
  const signed = paragraphs
    .slice(0, MOST_ABOVE_BYLINE + 1)
    .findIndex((line, index) => index > 0 && (readLeadingByline(line)?.authors.length ?? 0) > 0);
  const index = readLeadingByline(paragraphs[0] ?? '') === null ? signed : 0;
  const first = paragraphs[index];
  const byline = first === undefined ? null : readLeadingByline(first);
  if (first === undefined || !byline) return { publisher: null, authors: [], paragraphs };
  const rest = first.slice(byline.length).trimStart();
  return {
    publisher: byline.publisher,
    authors: byline.authors,
    paragraphs: rest === '' ? paragraphs.toSpliced(index, 1) : paragraphs.with(index, rest),
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
    section: null,
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

/** The paragraphs that are text, what the others told, and whom the rights of the text belong to. */
interface Sorted {
  readonly kept: readonly string[];
  readonly imprints: readonly Imprint[];
  readonly rights: string | null;
}

/** A word of pages, alone on its line, is text in any other text. */
function withoutNewsroom(paragraphs: readonly string[], isPage: boolean): Sorted {
  const isAround = (line: string): boolean => isNewsroomLine(line) && (isPage || pageWords(line) === null);
  const last = paragraphs.findLastIndex((line) => !isAround(line) && readImprintLine(line) === null);
  const isText = (line: string, index: number): boolean => index <= last && !isAround(line);
  const dropped = paragraphs.filter((line, index) => !isText(line, index));
  return {
    kept: paragraphs.filter(isText),
    imprints: dropped.flatMap((line) => readImprintLine(line) ?? []),
    // One above the last line of the text is that of a picture.
    rights: paragraphs.slice(last + 1).flatMap((line) => rightsHolder(line) ?? [])[0] ?? null,
  };
}

/** A stamp without a zone is a moment where the clock is known, else a day. */
function readStamp(stamp: PrintedStamp, language: string | null): Date {
  const told = momentOf(stamp, clockAt(language, stamp));
  return told ? inOwnZone(told, language) : stamp.day;
}

/** The time that a word of a newsroom labels, else the first that stands beside a writer. */
function instantIn(
  imprints: readonly Imprint[],
  of: LabelledDate['of'],
  language: string | null,
): string | null {
  const labelled = imprints.flatMap(({ dates }) => dates).find((date) => date.of === of)?.at;
  const stamp = imprints
    .flatMap(({ stamps }) => stamps)
    .find(({ isOfChange }) => isOfChange === (of === 'modified'));
  const at = labelled ?? (stamp ? readStamp(stamp, language) : null);
  return at?.toISOString() ?? null;
}

/** Lines that name different publishers are no reason to forget one. */
const publisherIn = (signatures: readonly Signature[]): string | null =>
  [...new Set(signatures.flatMap(({ publisher }) => publisher ?? []))].join(' · ').slice(0, 200) || null;

const authorsIn = (signatures: readonly Signature[]): readonly string[] =>
  [...new Set(signatures.flatMap(({ authors }) => authors))].map((name) => name.slice(0, 200)).slice(0, 50);

/** What stands above the paragraphs of a text. */
interface Head {
  readonly isPage: boolean;
  readonly title: string | null;
  readonly section: string | null;
  readonly signatures: readonly Signature[];
  readonly imprints: readonly Imprint[];
  /** A name where a page has that of its paper. */
  readonly paper: string | null;
  /** Lines that are text. */
  readonly above: readonly string[];
  readonly groups: Groups;
}

const publisherOnly = (publisher: string | null): Signature => ({ publisher, authors: [] });

function readHead(groups: Groups): Head {
  const isPage = isCopiedPage(groups);
  const page = readPastedPage(groups);
  if (page) {
    const { paper, imprints } = page;
    const sure = paper?.isSure === true ? paper.name : null;
    return { ...page, isPage, paper: paper?.name ?? null, signatures: [publisherOnly(sure), ...imprints] };
  }
  const masthead = takeMasthead(withoutTools(groups));
  const above = takeImprint(masthead.groups, readStampLine);
  const titled = takeTitle(above.groups);
  const head =
    titled.title === null ? { imprints: [], groups: titled.groups } : takeHead(titled.groups, looksLikeTitle);
  const imprints = [...above.imprints, ...head.imprints];
  return {
    title: titled.title,
    isPage,
    section: masthead.section,
    signatures: [publisherOnly(masthead.publisher), ...imprints],
    imprints,
    paper: null,
    above: [],
    groups: head.groups,
  };
}

/** Whom a copied page is from: the name above it where that of its rights holds it, or there is no other. */
const publisherBeside = (rights: string | null, paper: string | null): string | null =>
  rights !== null && paper !== null && !rights.includes(paper) && !paper.includes(rights)
    ? rights
    : (paper ?? rights);

/**
 * Reads a text somebody pasted or kept in a file: the paper and the title above it, its writers and times, its
 * paragraphs, and the lists of other headlines newsrooms print below. Never throws and never loses a sentence: what is not
 * certainly something else is a paragraph. A time without a label is the article's only beside its writer. Only a blank
 * text is `empty`.
 */
export function readPastedText(source: string): ParsedArticle {
  const stamped = cutRelatedTail(plainLines(source));
  const { text, related } = cutRelatedLists(stamped.text);
  const head = readHead(groupsOf(text));
  const signed = sign(paragraphsFromLines(head.groups));
  const sorted = withoutNewsroom(signed.paragraphs, head.isPage);
  const kept = [...head.above, ...sorted.kept];
  const told = [...head.imprints, ...sorted.imprints];
  const signatures = [...head.signatures, signed, ...sorted.imprints];
  const blocks = kept.map(paragraph);
  const body = kept.join('\n');
  const title = withoutBidiControls(head.title ?? titleFromText(kept[0] ?? '')).slice(0, 1_000);
  const language = languageOf(`${title}\n${body}`);
  const article: ParsedArticle = {
    quality: qualityOf(blocks),
    title: wellFormed(title),
    authors: authorsIn(signatures),
    publisher: publisherIn(signatures) ?? publisherBeside(sorted.rights, head.paper),
    section: head.section,
    language,
    publishedAt: instantIn(told, 'published', language),
    modifiedAt: instantIn(told, 'modified', language),
    canonicalUrl: null,
    blocks,
    related: [...related, ...stamped.related].slice(0, MOST_RELATED),
    encoding: null,
  };
  return article.quality === 'empty' && VISIBLE.test(text) ? readNote(text, article) : article;
}
