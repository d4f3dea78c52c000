import type { Block } from '../../../shared/model/block.js';
import { Code } from './Code.js';
import { Figure } from './Figure.js';
import { Heading } from './Heading.js';
import { List } from './List.js';
import { Media } from './Media.js';
import { Paragraph } from './Paragraph.js';
import { Quote } from './Quote.js';
import { Table } from './Table.js';
import { Unknown } from './Unknown.js';

/** Draws a block of each kind. */
function One({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'heading':
      return <Heading block={block} />;
    case 'list':
      return <List block={block} />;
    case 'quote':
      return <Quote block={block} />;
    case 'figure':
      return <Figure block={block} />;
    case 'table':
      return <Table block={block} />;
    default:
      return <Rarer block={block} />;
  }
}

function Rarer({
  block,
}: {
  readonly block: Exclude<Block, { type: 'paragraph' | 'heading' | 'list' | 'quote' | 'figure' | 'table' }>;
}) {
  switch (block.type) {
    case 'code':
      return <Code block={block} />;
    case 'media':
      return <Media block={block} />;
    case 'rule':
      return <hr />;
    case 'footnote':
      return null; // drawn after the text, see Footnotes
    default:
      return <Unknown />; // a kind of a later version
  }
}

/** Blocks one after the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- stored blocks never move
  return blocks.map((block, index) => <One key={index} block={block} />);
}
