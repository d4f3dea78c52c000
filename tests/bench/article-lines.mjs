// An article's blocks as the text that is scored.
const words = (inlines) =>
  inlines
    .map((inline) => inline.value ?? (inline.type === 'break' ? '\n' : words(inline.children ?? [])))
    .join('');
const rowsOf = (table) =>
  [...table.head, ...table.rows].map((row) => row.map((cell) => words(cell.inlines)).join('\t'));
/** The text of an article, a line a block, without captions: truth sets disagree on those. */
export const linesOf = (blocks) =>
  blocks
    .flatMap((block) => {
      if (block.type === 'figure') return [];
      if (block.type === 'list') return block.items.flatMap(linesOf);
      if (block.type === 'code') return [block.text];
      if (block.type === 'table') return [words(block.caption), ...rowsOf(block)];
      return block.inlines ? [words(block.inlines)] : linesOf(block.blocks ?? []);
    })
    .filter(Boolean);
