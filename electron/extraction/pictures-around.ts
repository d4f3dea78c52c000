import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import type { DomElement } from './dom.js';
import { picturesAround, teaserPictures } from './foreign-pictures.js';
import { pictureName } from './picture-address.js';
import { SHORT } from './short-body.js';

function withoutPictures(blocks: readonly Block[], files: ReadonlySet<string>): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'figure') return files.has(pictureName(block.address ?? '')) ? [] : [block];
    if (block.type !== 'list') return [block];
    const items = block.items
      .map((item) => [...withoutPictures(item, files)])
      .filter(({ length }) => length > 0);
    return items.length > 0 ? [{ ...block, items }] : [];
  });
}

/** A body of few words without the pictures of what stands around it, which come along when all of a page is taken. */
export function withoutPicturesAround(
  blocks: readonly Block[],
  body: DomElement,
  base: string | null,
): readonly Block[] {
  const text = articleText(blocks.filter(({ type }) => type !== 'figure'));
  const around = weightedLength(text) < SHORT ? picturesAround(body, base) : teaserPictures(body, base, text);
  return around.size === 0 ? blocks : withoutPictures(blocks, around);
}
