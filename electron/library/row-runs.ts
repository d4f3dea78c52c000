/** Ascending numbers as runs of neighbours: first number and length of each, one after the other. */
export function toRuns(rows: readonly number[]): number[] {
  const runs: number[] = [];
  rows.forEach((row, index) => {
    if (index > 0 && rows[index - 1] === row - 1) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(row, 1);
  });
  return runs;
}

/** The numbers that runs stand for. */
export function rowsIn(runs: readonly number[]): number[] {
  const rows: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [first = 0, length = 0] = runs.slice(at, at + 2);
    for (let row = first; row < first + length; row += 1) rows.push(row);
  }
  return rows;
}
