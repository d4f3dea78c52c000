import type { ComponentType } from 'react';
import type { Block } from '../../../shared/model/block.js';
import type { BlockOf } from './block-of.js';
import { Code } from './Code.js';
import { Figure } from './Figure.js';
import { Heading } from './Heading.js';
import { List } from './List.js';
import { Media } from './Media.js';
import { Paragraph } from './Paragraph.js';
import { Quote } from './Quote.js';
import { Rule } from './Rule.js';
import { Table } from './Table.js';
import { Unknown } from './Unknown.js';

type Kind = Block['type'];

/** What draws a block of each kind: a map, so that a forgotten kind does not compile. */
const components: { readonly [K in Kind]: ComponentType<{ readonly block: BlockOf<K> }> } = {
  paragraph: Paragraph,
  heading: Heading,
  list: List,
  quote: Quote,
  code: Code,
  table: Table,
  figure: Figure,
  media: Media,
  footnote: () => null, // drawn after the text, see Footnotes
  rule: Rule,
};

/** One block; a stored body may hold kinds of a later version, and those leave a placeholder. */
function One<K extends Kind>({ block }: { readonly block: BlockOf<K> & { readonly type: K } }) {
  if (!Object.hasOwn(components, block.type)) return <Unknown />;
  const Component: ComponentType<{ readonly block: BlockOf<K> }> = components[block.type];
  return <Component block={block} />;
}

/** Blocks one after the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- stored blocks never move
  return blocks.map((block, index) => <One key={index} block={block} />);
}
