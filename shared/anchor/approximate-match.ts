/** Where a pattern stands in a text, and with how many letters put in, left out or exchanged. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/** One column of the table: for each length of the pattern's beginning the fewest edits to it, and where that match begins. */
interface Column {
  readonly costs: Int32Array;
  readonly starts: Int32Array;
}

const columnOf = (rows: number): Column => ({
  costs: new Int32Array(rows + 1),
  starts: new Int32Array(rows + 1),
});

const at = (values: Int32Array, index: number): number => values[index] ?? 0;

/** Fills a column from the one before it, for one letter of the text that ends at `end`. */
function fill(
  next: Column,
  before: Column,
  pattern: string,
  { letter, end }: { letter: number; end: number },
) {
  next.costs[0] = 0;
  next.starts[0] = end;
  for (let row = 1; row <= pattern.length; row += 1) {
    const same = at(before.costs, row - 1) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
    const extra = at(before.costs, row) + 1;
    const missing = at(next.costs, row - 1) + 1;
    const cost = Math.min(same, extra, missing);
    next.costs[row] = cost;
    if (cost === same) next.starts[row] = at(before.starts, row - 1);
    else next.starts[row] = cost === extra ? at(before.starts, row) : at(next.starts, row - 1);
  }
}

/**
 * The stretch of a text that is most like a pattern (Sellers 1980): of all stretches the one with the fewest edits, the
 * earliest of equals. Costs the product of both lengths; callers keep them short.
 */
export function approximateMatch(text: string, pattern: string): ApproximateMatch {
  const rows = pattern.length;
  let [before, next] = [columnOf(rows), columnOf(rows)];
  before.costs.forEach((_, row, costs) => (costs[row] = row));
  let best: ApproximateMatch = { start: 0, end: 0, cost: rows };
  for (let end = 1; end <= text.length; end += 1) {
    fill(next, before, pattern, { letter: text.charCodeAt(end - 1), end });
    const cost = at(next.costs, rows);
    if (cost < best.cost) best = { start: at(next.starts, rows), end, cost };
    [before, next] = [next, before];
  }
  return best;
}

/** How much of a pattern stands in a text, 0 to 1. */
export const likeness = (text: string, pattern: string): number =>
  pattern === '' ? 1 : 1 - approximateMatch(text, pattern).cost / pattern.length;
