import type { ArticleId } from '../../shared/model/article.js';
import type { NotebookEntry, NotebookGroup } from '../../shared/model/notebook.js';

/** In which column each article is. */
export type ColumnOf = ReadonlyMap<ArticleId, number>;

const LINE = 40; // characters of a quote or a note, about

/** About how many lines an entry takes: enough to keep columns of like height. */
const linesOf = ({ highlight, note }: NotebookEntry): number =>
  3 +
  Math.ceil((highlight?.anchor.quote.exact.length ?? 0) / LINE) +
  (note ? 1 + Math.ceil(note.text.length / LINE) : 0);

const HEAD_LINES = 3;
const heightOf = ({ entries }: NotebookGroup): number =>
  HEAD_LINES + entries.reduce((sum, entry) => sum + linesOf(entry), 0);

/** Puts articles that have no column yet into the shortest one, in their order; the same map when all have one. */
export function placeInColumns(known: ColumnOf, groups: readonly NotebookGroup[], count: number): ColumnOf {
  const heights = Array.from({ length: count }, () => 0);
  const placed = new Map(known);
  for (const group of groups) {
    const column = placed.get(group.headline.id) ?? heights.indexOf(Math.min(...heights));
    placed.set(group.headline.id, column);
    heights[column] = (heights[column] ?? 0) + heightOf(group);
  }
  return placed.size === known.size ? known : placed;
}

/** The articles of each column, in their order. */
export const columnsOf = (
  placed: ColumnOf,
  groups: readonly NotebookGroup[],
  count: number,
): readonly (readonly NotebookGroup[])[] =>
  Array.from({ length: count }, (_, column) =>
    groups.filter(({ headline }) => placed.get(headline.id) === column),
  );
