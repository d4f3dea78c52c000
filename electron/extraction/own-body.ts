import type { Block } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { withoutByline } from './byline-line.js';
import { chineseReporters, isEditorLine } from './chinese-byline.js';
import { withoutHeadLines } from './head-lines.js';
import type { Metadata } from './metadata.js';
import { type CleanBody, cleanKorean } from './newsroom-cleanup.js';

const lineOf = (block: Block): string => ('inlines' in block ? normalText(inlineText(block.inlines)) : '');

/** A body as newsrooms of its language print it, without what they print around it. */
function cleanIn(language: string | null, blocks: readonly Block[]): CleanBody {
  if (language === 'ko') return cleanKorean(blocks);
  const clean = { blocks, publisher: null, authors: [], related: [] };
  if (language !== 'zh') return clean;
  const last = blocks.at(-1);
  const isSigned = blocks.length > 1 && last?.type === 'paragraph' && isEditorLine(lineOf(last));
  const first = blocks.find(({ type }) => type === 'paragraph');
  return {
    ...clean,
    blocks: isSigned ? blocks.slice(0, -1) : blocks,
    authors: first ? chineseReporters(lineOf(first)) : [],
  };
}

/**
 * A body without the lines that only say what stands beside it, and who those lines name where the page says it in no
 * other way.
 */
export function ownBody(chosen: readonly Block[], metadata: Metadata): CleanBody {
  const { blocks, credits } = withoutHeadLines(chosen, metadata);
  const unsigned = withoutByline(blocks, metadata.authors);
  const clean = cleanIn(metadata.language, unsigned);
  const authors = [metadata.authors, clean.authors, credits.flatMap((credit) => credit.authors)];
  const publishers = [metadata.publisher, clean.publisher, ...credits.map(({ publisher }) => publisher)];
  return {
    blocks: clean.blocks,
    publisher: publishers.find((name) => name !== null) ?? null,
    authors: authors.find(({ length }) => length > 0) ?? [],
    related: clean.related,
  };
}
