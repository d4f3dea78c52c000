import { Blocks } from './Blocks.js';
import type { BlockOf } from './block-of.js';

export function Quote({ block }: { readonly block: BlockOf<'quote'> }) {
  return (
    <blockquote data-source={block.hasSource}>
      <Blocks blocks={block.blocks} />
    </blockquote>
  );
}
