import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import type { ParsedArticle } from './contract.js';

/** What tells one block from another: its words, or its picture. */
function nameOf(block: Block): string {
  if (block.type === 'figure' || block.type === 'media') return `${block.type} ${block.address ?? ''}`;
  return articleText([block]);
}

/** The key of a picture that is written out belongs to its own page: of the others there is none. */
const isWrittenOut = (block: Block): boolean =>
  block.type === 'figure' && (block.address?.startsWith('inline:') ?? false);

/** The blocks of a page that no page before has: what is printed on every page is printed once. */
function newBlocks(blocks: readonly Block[], known: ReadonlySet<string>): readonly Block[] {
  return blocks.filter(
    (block) => block.type === 'rule' || (!isWrittenOut(block) && !known.has(nameOf(block))),
  );
}

/** How much of a page's text stands on another one already, 0 to 1; 1 for a page without text. */
export function shareKnown(page: ParsedArticle, other: ParsedArticle): number {
  const known = new Set(other.blocks.map(nameOf));
  const lengths = page.blocks.map((block) => ({
    length: articleText([block]).length,
    isKnown: known.has(nameOf(block)),
  }));
  const all = lengths.reduce((sum, { length }) => sum + length, 0);
  const old = lengths.reduce((sum, { length, isKnown }) => sum + (isKnown ? length : 0), 0);
  return all === 0 ? 1 : old / all;
}

const RANK = { empty: 0, weak: 1, article: 2 } as const;

/** The pages of one article as one article: heads from the first, the text in order, nothing twice. */
export function joinArticles(first: ParsedArticle, others: readonly ParsedArticle[]): ParsedArticle {
  const known = new Set(first.blocks.map(nameOf));
  const blocks = [...first.blocks];
  for (const page of others) {
    const added = newBlocks(page.blocks, known);
    for (const block of added) known.add(nameOf(block));
    blocks.push(...added);
  }
  const all = [first, ...others];
  const posters = all.flatMap((page) => page.posters ?? []).slice(0, 200);
  const otherAddresses = all.flatMap((page) => page.otherAddresses ?? []).slice(0, 500);
  const best = all.reduce((one, other) => (RANK[other.quality] > RANK[one.quality] ? other : one), first);
  const related = all.flatMap((page) => page.related);
  const parts = all.flatMap((page) => page.parts ?? []).slice(0, 2_000);
  return {
    ...first,
    quality: best.quality,
    blocks,
    ...(posters.length > 0 ? { posters } : {}),
    ...(otherAddresses.length > 0 ? { otherAddresses } : {}),
    related: [...new Map(related.map((headline) => [headline.title, headline])).values()].slice(0, 500),
    ...(parts.length > 0 ? { parts } : {}),
    pages: all.length,
  };
}
