import { inlineText } from '../../../shared/text/inline-text.js';
import type { PlacedCell } from '../../../shared/text/placed-cells.js';

/** Letters that each column has room for, if it has so many in a cell (styles/article.css). */
const LETTERS = 8;

/** The columns with words in some cell that would stand one below the other in a column as narrow as the longest of them. */
export const wordedColumns = (rows: readonly (readonly PlacedCell[])[]): ReadonlySet<number> =>
  new Set(
    rows.flat().flatMap(({ cell, column }) => {
      const text = inlineText(cell.inlines).trim();
      return cell.colspan === 1 && text.length > LETTERS && /\s/u.test(text) ? column : [];
    }),
  );
