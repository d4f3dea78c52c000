import type { BlockOf } from './block-of.js';
import { useLine } from '../body-context.js';
import { Inlines } from '../Inlines.js';

export function Paragraph({ block }: { readonly block: BlockOf<'paragraph'> }) {
  const { attributes, marks } = useLine(block);
  return (
    <p {...attributes}>
      <Inlines inlines={block.inlines} marks={marks} />
    </p>
  );
}
