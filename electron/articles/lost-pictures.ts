import type { AssetHash, Block, Body } from '../../shared/model/block.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Tables } from '../library/tables.js';
import { pictureLook } from './store-article.js';

/** The same body without the pictures whose files are gone: in their places stands why, and their addresses stay. */
function without(blocks: readonly Block[], lost: ReadonlySet<AssetHash>): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'figure')
      return block.asset !== null && lost.has(block.asset)
        ? { ...block, asset: null, failure: 'lost' as const }
        : block;
    if (block.type === 'list') return { ...block, items: block.items.map((item) => without(item, lost)) };
    if (block.type === 'quote' || block.type === 'footnote')
      return { ...block, blocks: without(block.blocks, lost) };
    return block;
  });
}

/** A version's body as the disk has it: pictures whose files are gone are missing like those that never came. */
export function presentBody(tables: Tables, row: number, version: number, blocks: Body): Body {
  const lost = tables.assets.lostOf(row, version);
  return lost.length === 0 ? blocks : without(blocks, new Set(lost));
}

/** Brings what the rows of some articles say of their pictures up to date; answers which rows changed. In a transaction. */
export function refreshPictures(tables: Tables, rows: readonly number[]): readonly ArticleId[] {
  return rows.flatMap((row) => {
    const article = tables.articles.findByRow(row);
    const shown = article?.version ? tables.versions.read(row, article.version) : null;
    if (!article || !shown) return [];
    const look = pictureLook(presentBody(tables, row, shown.version, shown.blocks));
    const told = tables.state.headline(article.id);
    if (told?.picturesMissing === look.picturesMissing && told.thumbnail === look.thumbnail) return [];
    tables.state.setPictures(row, look, tables.clock());
    return [article.id];
  });
}
