import type { Block } from '../../shared/model/block.js';
import { withoutByline } from './byline-line.js';
import { withoutHeadLines } from './head-lines.js';
import type { Metadata } from './metadata.js';
import { type CleanBody, cleanKorean } from './newsroom-cleanup.js';

/**
 * A body without the lines that only say what stands beside it, and who those lines name where the page says it in no
 * other way.
 */
export function ownBody(chosen: readonly Block[], metadata: Metadata): CleanBody {
  const { blocks, credits } = withoutHeadLines(chosen, metadata);
  const unsigned = withoutByline(blocks, metadata.authors);
  const clean: CleanBody =
    metadata.language === 'ko'
      ? cleanKorean(unsigned)
      : { blocks: unsigned, publisher: null, authors: [], related: [] };
  const authors = [metadata.authors, clean.authors, credits.flatMap((credit) => credit.authors)];
  const publishers = [metadata.publisher, clean.publisher, ...credits.map(({ publisher }) => publisher)];
  return {
    blocks: clean.blocks,
    publisher: publishers.find((name) => name !== null) ?? null,
    authors: authors.find(({ length }) => length > 0) ?? [],
    related: clean.related,
  };
}
