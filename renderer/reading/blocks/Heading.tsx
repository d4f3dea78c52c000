import type { BlockOf } from './block-of.js';
import { useLine } from '../body-context.js';
import { Inlines } from '../Inlines.js';

export function Heading({ block }: { readonly block: BlockOf<'heading'> }) {
  const { attributes, marks } = useLine(block);
  const Tag = `h${block.level}` as const;
  return (
    <Tag {...attributes}>
      <Inlines inlines={block.inlines} marks={marks} />
    </Tag>
  );
}
