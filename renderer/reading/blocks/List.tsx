import { Blocks } from './Blocks.js';
import type { BlockOf } from './block-of.js';

export function List({ block }: { readonly block: BlockOf<'list'> }) {
  const items = block.items.map((blocks, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- stored items never move
    <li key={index}>
      <Blocks blocks={blocks} />
    </li>
  ));
  if (!block.ordered) return <ul>{items}</ul>;
  return (
    <ol
      start={block.start}
      reversed={block.reversed}
      type={block.counter === '가' ? undefined : block.counter}
      data-counter={block.counter}
    >
      {items}
    </ol>
  );
}
