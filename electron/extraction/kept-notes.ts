import type { Block, Inline } from '../../shared/model/block.js';

type Footnote = Extract<Block, { type: 'footnote' }>;

const keysIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'footnote-ref') return [inline.key];
    return 'children' in inline ? keysIn(inline.children) : [];
  });

/** The notes that a text points to. */
const refsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if ('inlines' in block) return keysIn(block.inlines);
    if (block.type === 'list') return refsIn(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? refsIn(block.blocks) : [];
  });

const notesIn = (blocks: readonly Block[]): readonly Footnote[] =>
  blocks.flatMap((block) => {
    if (block.type === 'footnote') return [block];
    if (block.type === 'list') return notesIn(block.items.flat());
    return block.type === 'quote' ? notesIn(block.blocks) : [];
  });

/** A body with the notes at its end in the order of the page. */
function inOrder(blocks: readonly Block[], page: readonly Block[]): readonly Block[] {
  const order = new Map(notesIn(page).map(({ key }, index) => [key, index]));
  const first = blocks.findLastIndex(({ type }) => type !== 'footnote') + 1;
  const placeOf = (block: Block): number => (block.type === 'footnote' ? (order.get(block.key) ?? 0) : 0);
  return [
    ...blocks.slice(0, first),
    ...blocks.slice(first).toSorted((one, other) => placeOf(one) - placeOf(other)),
  ];
}

/** A body with the notes at its end that it points to and has lost: a way to nowhere helps nobody. */
export function withNotes(blocks: readonly Block[], page: readonly Block[]): readonly Block[] {
  const wanted = new Set(refsIn(blocks));
  for (const { key } of notesIn(blocks)) wanted.delete(key);
  const found = wanted.size === 0 ? [] : notesIn(page).filter(({ key }) => wanted.delete(key));
  return found.length === 0 ? blocks : inOrder([...blocks, ...found], page);
}
