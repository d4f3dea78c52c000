import type { TableCell } from '../../../shared/model/block.js';
import { inlineText } from '../../../shared/text/inline-text.js';
import type { PlacedCell } from '../../../shared/text/placed-cells.js';

/**
 * A number with its sign, money and unit: `1,180 ms`, `−3.2%`, `₩1,200`, `약 30만 명`, `1조1500억원`. A date or a telephone
 * number is none, nor are words behind a sum: `1조원 삭감`.
 */
const NUMBER =
  /^[(+−–\-±~≈<>≤≥약]?\s*(?:US\$|[$€£¥₩])?\s*[+−–-]?\d[\d,.'\u202f\u00a0]*(?:\s?[천만억조]\s?\d[\d,.]*)*(?:\s?(?:[%‰°]|\p{L})[\p{L}%²³/]{0,5}(?:(?<!원|달러|유로|엔|위안|%|명|건|개)\s?(?:[%‰°]|\p{L})[\p{L}%²³/]{0,5})?)?\)?$/u;
/** What stands where there is no number. */
const NOTHING = /^(?:[-–—·.…]|n\/?a|없음)?$/i;
/** From this share of its cells on, a column is one of numbers. */
const MOST = 0.6;
/** Words up to this length (characters) stand where the numbers do: `미정`, `sold out`. */
const SHORT = 16;

/** The columns in which most cells are numbers. The first one names the rows, also when it does so by year or rank. */
export function numericColumns(rows: readonly (readonly PlacedCell[])[]): ReadonlySet<number> {
  const counted = new Map<number, { numbers: number; all: number }>();
  for (const { cell, column } of rows.flat()) {
    const text = inlineText(cell.inlines).trim();
    if (cell.colspan > 1 || NOTHING.test(text)) continue;
    const { numbers, all } = counted.get(column) ?? { numbers: 0, all: 0 };
    counted.set(column, { numbers: numbers + (NUMBER.test(text) ? 1 : 0), all: all + 1 });
  }
  return new Set(
    [...counted].flatMap(([column, { numbers, all }]) => (column > 0 && numbers >= all * MOST ? column : [])),
  );
}

/** Whether a cell in a column of numbers stands as they do, and in one line. Longer words are read from their beginning, and wrap. */
export function standsWithNumbers({ inlines }: TableCell): boolean {
  const text = inlineText(inlines).trim();
  return text.length <= SHORT || NUMBER.test(text);
}
