import type { Block } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { withoutByline } from './byline-line.js';
import {
  chineseReporters,
  isChineseRightsLine,
  isEditorLine,
  readChineseReporterLine,
} from './chinese-byline.js';
import { isClosingLine } from './closing-lines.js';
import { withoutClosingTools } from './closing-tools.js';
import { withoutHeadLines } from './head-lines.js';
import { isMembersLine, isSignature, japaneseReporters } from './japanese-byline.js';
import type { Metadata } from './metadata.js';
import { type CleanBody, cleanKorean } from './newsroom-cleanup.js';

const lineOf = (block: Block): string => ('inlines' in block ? normalText(inlineText(block.inlines)) : '');

const asItIs = (blocks: readonly Block[]): CleanBody => ({
  blocks,
  publisher: null,
  authors: [],
  related: [],
});

const MOST_SIGNATURES = 4;

/** A body without its last lines that are only signatures and the like. */
function withoutSignature(blocks: readonly Block[], isOne: (line: string) => boolean): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.type !== 'paragraph' || !isOne(lineOf(block)));
  return last === -1 || blocks.length - last > MOST_SIGNATURES + 1 ? blocks : blocks.slice(0, last + 1);
}

function cleanJapanese(blocks: readonly Block[]): CleanBody {
  const left = withoutSignature(blocks, isMembersLine);
  const last = left.findLast(({ type }) => type === 'paragraph');
  const authors = last ? japaneseReporters(lineOf(last)) : [];
  return { ...asItIs(withoutSignature(left, isSignature)), authors };
}

const isAroundChinese = (line: string): boolean =>
  isEditorLine(line) || isChineseRightsLine(line) || readChineseReporterLine(line) !== null;

function cleanChinese(blocks: readonly Block[]): CleanBody {
  const first = blocks.find(({ type }) => type === 'paragraph');
  const named = first ? chineseReporters(lineOf(first)) : [];
  const left = withoutSignature(blocks, isAroundChinese);
  const signed = blocks
    .slice(left.length)
    .flatMap((block) => readChineseReporterLine(lineOf(block))?.authors ?? []);
  return { ...asItIs(left), authors: named.length > 0 ? named : signed };
}

/** How newsrooms of a language print a body: without what they print around it. */
const CLEANERS: Readonly<Record<string, (blocks: readonly Block[]) => CleanBody>> = {
  ko: cleanKorean,
  ja: cleanJapanese,
  zh: cleanChinese,
};

/**
 * A body without the lines that only say what stands beside it, and who those lines name where the page says it in no
 * other way.
 */
export function ownBody(
  chosen: readonly Block[],
  metadata: Metadata,
  labels: ReadonlySet<string>,
): CleanBody {
  const { blocks, credits } = withoutHeadLines(withoutClosingTools(chosen), { ...metadata, labels });
  const unsigned = withoutByline(blocks, metadata.authors);
  const clean = (CLEANERS[metadata.language ?? ''] ?? asItIs)(withoutSignature(unsigned, isClosingLine));
  const authors = [metadata.authors, clean.authors, credits.flatMap((credit) => credit.authors)];
  const publishers = [metadata.publisher, clean.publisher, ...credits.map(({ publisher }) => publisher)];
  return {
    blocks: clean.blocks,
    publisher: publishers.find((name) => name !== null) ?? null,
    authors: authors.find(({ length }) => length > 0) ?? [],
    related: clean.related,
  };
}
