import { useMemo } from 'react';
import type { TableCell, TableRow } from '../../../shared/model/block.js';
import { placeCells } from '../../../shared/text/placed-cells.js';
import { useWords } from '../../state/session.js';
import { classNames } from '../../lib/class-names.js';
import { useLine } from '../body-context.js';
import { Inlines } from '../Inlines.js';
import type { BlockOf } from './block-of.js';
import { numericColumns, standsWithNumbers } from './numeric-columns.js';
import { wordedColumns } from './worded-columns.js';

interface CellProps {
  readonly cell: TableCell;
  readonly isHead: boolean;
  /** Whether it stands in a column of numbers. */
  readonly isNumeric: boolean;
  /** Whether it stands in a column of words. */
  readonly isWorded: boolean;
}

function Cell({ cell, isHead, isNumeric, isWorded }: CellProps) {
  const { attributes, marks } = useLine(cell);
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      className={classNames(isNumeric && 'numeric', isWorded && 'worded') || undefined}
      {...attributes}
    >
      <Inlines inlines={cell.inlines} marks={marks} />
    </Tag>
  );
}

interface RowsProps {
  readonly rows: ReturnType<typeof placeCells>;
  readonly numeric: ReadonlySet<number>;
  readonly worded: ReadonlySet<number>;
  readonly isHead?: boolean;
}

function Rows({ rows, numeric, worded, isHead = false }: RowsProps) {
  return rows.map((row, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- stored rows never move
    <tr key={index}>
      {row.map(({ cell, column }) => (
        <Cell
          key={column}
          cell={cell}
          isHead={isHead}
          isNumeric={cell.colspan === 1 && numeric.has(column) && (isHead || standsWithNumbers(cell))}
          isWorded={cell.colspan === 1 && worded.has(column)}
        />
      ))}
    </tr>
  ));
}

function usePlaced(head: readonly TableRow[], rows: readonly TableRow[]) {
  return useMemo(() => {
    const placed = placeCells(rows);
    const headPlaced = placeCells(head);
    return {
      head: headPlaced,
      rows: placed,
      numeric: numericColumns(placed),
      worded: wordedColumns([...headPlaced, ...placed]),
    };
  }, [head, rows]);
}

/** A table scrolls sideways by itself, by pointer and by keyboard, so that the page never does. */
export function Table({ block }: { readonly block: BlockOf<'table'> }) {
  const { attributes, marks } = useLine(block);
  const { reading } = useWords();
  const { head, rows, numeric, worded } = usePlaced(block.head, block.rows);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- the keyboard must be able to scroll it
    <div className="table-scroll" tabIndex={0} role="region" aria-label={reading.table}>
      <table>
        {block.caption.length > 0 ? (
          <caption {...attributes}>
            <Inlines inlines={block.caption} marks={marks} />
          </caption>
        ) : null}
        {head.length > 0 ? (
          <thead>
            <Rows rows={head} numeric={numeric} worded={worded} isHead />
          </thead>
        ) : null}
        <tbody>
          <Rows rows={rows} numeric={numeric} worded={worded} />
        </tbody>
      </table>
    </div>
  );
}
