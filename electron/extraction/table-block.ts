import type { Block, Inline, TableCell, TableRow } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { type DomElement, elementsOf } from './dom.js';
import { figureBlocks, inOneRun } from './figure-block.js';
import { endsSentence } from './wrapped-lines.js';

/** Reads what stands inside an element. */
export type ReadInside = (element: DomElement) => readonly Block[];

interface SourceCell {
  readonly element: DomElement;
  readonly isHead: boolean;
  readonly blocks: readonly Block[];
}

interface SourceRow {
  readonly isHead: boolean;
  readonly cells: readonly SourceCell[];
}

const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table itself; those of tables inside its cells are not its own. */
function rowsOf(table: DomElement, read: ReadInside, isHead = false): readonly SourceRow[] {
  return elementsOf(table).flatMap((child) => {
    if (ROW_GROUPS.has(child.localName)) return rowsOf(child, read, child.localName === 'thead');
    if (child.localName !== 'tr') return [];
    const cells = elementsOf(child)
      .filter(({ localName }) => localName === 'td' || localName === 'th')
      .map((element) => ({ element, isHead: element.localName === 'th', blocks: read(element) }));
    return [{ isHead: isHead || (cells.length > 0 && cells.every((cell) => cell.isHead)), cells }];
  });
}

const isLine = (block: Block): block is Extract<Block, { inlines: unknown }> =>
  block.type === 'paragraph' || block.type === 'heading';

const isPlain = ({ blocks }: SourceCell): boolean =>
  blocks.every(isLine) && blocks.filter((block) => block.type === 'paragraph').length <= 4;

const isPicture = (block: Block): boolean => block.type === 'figure';

/** Whether a cell without a picture says a sentence. */
const isSaid = ({ blocks }: SourceCell): boolean =>
  !blocks.some(isPicture) &&
  blocks.some((block) => isLine(block) && endsSentence(inlineText(block.inlines).trim()));

/** Whether a cell shows pictures, with a line or two at most. */
const isPictured = ({ blocks }: SourceCell): boolean =>
  blocks.some(isPicture) && blocks.every((block) => isPicture(block) || isLine(block));

/** Whether rows of words with heads stand around those that show the things they compare. */
function compares(rows: readonly SourceRow[]): boolean {
  const worded = rows.filter(({ cells }) => cells.length > 1 && cells.every(isPlain));
  return worded.length >= 2 && worded.some(({ cells }) => cells.some(({ isHead }) => isHead));
}

/** Whether a row is a name and what it names. */
const isFact = ({ cells }: SourceRow): boolean =>
  cells.length === 2 && cells[0]?.isHead === true && cells[1]?.isHead === false;

/** Whether a table puts things beside each other rather than saying something in rows, of which a fact below a picture is one: it is then read as what it holds. */
function isLayout(table: DomElement, rows: readonly SourceRow[], isBelowPicture: boolean): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const cells = rows.flatMap((row) => row.cells);
  const mayShow = compares(rows);
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return (
    widest < 2 ||
    (rows.length < 2 && !isBelowPicture) ||
    !cells.every(
      (cell) =>
        isPlain(cell) || cell.blocks.every((block) => block.type === 'list') || (mayShow && isPictured(cell)),
    )
  );
}

const linesOf = (blocks: readonly Block[]): readonly (readonly Inline[])[] =>
  blocks.flatMap((block) => {
    if (isLine(block)) return [block.inlines];
    return block.type === 'list' ? block.items.flatMap(linesOf) : [];
  });

const span = (value: string | null): number => {
  const found = Number(/^\s*(\d{1,9})\s*$/.exec(value ?? '')?.[1] ?? 1);
  return Math.min(Math.max(found, 1), 1_000);
};

const cellOf = ({ element, blocks }: SourceCell): TableCell => ({
  inlines: inOneRun(linesOf(blocks)),
  colspan: span(element.getAttribute('colspan')),
  rowspan: span(element.getAttribute('rowspan')),
});

const rowOf = ({ cells }: SourceRow): TableRow => cells.slice(0, 1_000).map(cellOf);

/** The pictures in the cells of a table, each with what it shows under it: a cell has room for words only. */
const picturesIn = (rows: readonly SourceRow[]): readonly Block[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly Block[] => {
        if (block.type !== 'figure') return [];
        const isNamed = block.caption.length === 0 && block.alt !== '';
        return [isNamed ? { ...block, caption: [{ type: 'text', value: block.alt }] } : block];
      }),
    ),
  );

/** Whether a row has nothing in its cells but pictures, beside its head. */
const isShownOnly = ({ cells }: SourceRow): boolean =>
  cells.some(isPictured) && cells.every(({ isHead, blocks }) => isHead || !blocks.some(isLine));

const hasWords = (row: TableRow): boolean => row.some(({ inlines }) => inlineText(inlines).trim() !== '');

/** Whether a row shows one picture and says nothing beside it, as in boxes of facts. */
const isPictureRow = ({ cells }: SourceRow): boolean =>
  cells.length === 1 && cells.some(({ blocks }) => blocks.some((block) => block.type === 'figure'));

/** The pictures above a table of facts, and its rows without them: as many rows as there are for every other table. */
function withoutPictures(rows: readonly SourceRow[]): {
  readonly pictures: readonly Block[];
  readonly facts: readonly SourceRow[];
} {
  const facts = rows.filter((row) => !isPictureRow(row));
  const told = facts.filter(isFact).length;
  if (facts.length === rows.length || told < Math.min(facts.length, 2) || told === 0)
    return { pictures: [], facts: rows };
  const pictures = rows.filter(isPictureRow).flatMap(({ cells }) =>
    figureBlocks(
      cells.flatMap(({ blocks }) => blocks),
      null,
    ),
  );
  return { pictures, facts };
}

/**
 * A `<table>`: rows and columns when it has them, otherwise what its cells hold, one after the other. A picture with
 * a line under it in a table of its own, as older Korean pages write it, is a picture with its caption.
 */
export function tableBlocks(table: DomElement, read: ReadInside): readonly Block[] {
  const caption = elementsOf(table).find(({ localName }) => localName === 'caption');
  const captionLines = caption ? linesOf(read(caption)) : [];
  const { pictures: above, facts: rows } = withoutPictures(rowsOf(table, read));
  if (isLayout(table, rows, above.length > 0)) {
    const inside = rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
    const isAlone = inside.filter(isPicture).length === 1 && inside.length <= 3;
    // What stands beside a picture and ends as a sentence is of the text.
    const isBeside = rows.some(({ cells }) => cells.some(isPictured) && cells.some(isSaid));
    return [
      ...above,
      ...captionLines.map((inlines): Block => ({ type: 'paragraph', inlines })),
      ...(isAlone && !isBeside ? figureBlocks(inside, null) : inside),
    ];
  }
  const below = picturesIn(rows);
  const told = rows.filter((row) => !isShownOnly(row));
  const firstBody = told.findIndex((row) => !row.isHead);
  const headCount = firstBody === -1 ? 0 : firstBody;
  const head = told.slice(0, headCount).map(rowOf).filter(hasWords);
  const body = told.slice(headCount).map(rowOf).filter(hasWords);
  if (head.length + body.length === 0) return [...above, ...below];
  return [...above, { type: 'table', caption: inOneRun(captionLines), head, rows: body }, ...below];
}
