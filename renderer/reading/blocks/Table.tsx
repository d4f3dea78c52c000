import type { TableCell, TableRow } from '../../../shared/model/block.js';
import { useWords } from '../../state/session.js';
import { useLine } from '../body-context.js';
import { Inlines } from '../Inlines.js';
import type { BlockOf } from './block-of.js';

function Cell({ cell, isHead }: { readonly cell: TableCell; readonly isHead: boolean }) {
  const { attributes, marks } = useLine(cell);
  const Tag = isHead ? 'th' : 'td';
  return (
    <Tag colSpan={cell.colspan} rowSpan={cell.rowspan} {...attributes}>
      <Inlines inlines={cell.inlines} marks={marks} />
    </Tag>
  );
}

function Rows({ rows, isHead = false }: { readonly rows: readonly TableRow[]; readonly isHead?: boolean }) {
  return rows.map((row, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- stored rows never move
    <tr key={index}>
      {row.map((cell, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- stored cells never move
        <Cell key={column} cell={cell} isHead={isHead} />
      ))}
    </tr>
  ));
}

/** A table scrolls sideways by itself, by pointer and by keyboard, so that the page never does. */
export function Table({ block }: { readonly block: BlockOf<'table'> }) {
  const { attributes, marks } = useLine(block);
  const { reading } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- the keyboard must be able to scroll it
    <div className="table-scroll" tabIndex={0} role="region" aria-label={reading.table}>
      <table>
        {block.caption.length > 0 ? (
          <caption {...attributes}>
            <Inlines inlines={block.caption} marks={marks} />
          </caption>
        ) : null}
        {block.head.length > 0 ? (
          <thead>
            <Rows rows={block.head} isHead />
          </thead>
        ) : null}
        <tbody>
          <Rows rows={block.rows} />
        </tbody>
      </table>
    </div>
  );
}
