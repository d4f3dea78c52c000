import type { TableCell, TableRow } from '../model/block.js';

/** A cell of a table and the column it begins in. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
}

/** Each cell of some rows with the column it begins in, as spans before and above push it. */
export function placeCells(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  /** For each column, how many rows on it is taken by a cell from above. */
  const taken: number[] = [];
  return rows.map((row) => {
    const starts: PlacedCell[] = [];
    const free = [...taken];
    taken.forEach((left, column) => (taken[column] = Math.max(0, left - 1)));
    let column = 0;
    for (const cell of row) {
      while ((free[column] ?? 0) > 0) column += 1;
      starts.push({ cell, column });
      for (let at = column; at < column + cell.colspan; at += 1) taken[at] = cell.rowspan - 1;
      column += cell.colspan;
    }
    return starts;
  });
}
