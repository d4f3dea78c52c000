import type { Highlight, HighlightId } from '../../shared/model/highlight.js';
import { layOutText } from '../../shared/text/article-text.js';
import { codeFinder } from '../../shared/text/code-words.js';
import type { HighlightRecord } from '../library/highlights-table.js';
import type { Tables } from '../library/tables.js';

/** Highlights of one article, placed in one of its versions; those of code with the code as it stands there. */
export function withCodeWords(
  tables: Tables,
  { row, version }: { readonly row: number; readonly version: number | null },
  highlights: readonly Highlight[],
): readonly Highlight[] {
  if (version === null || highlights.length === 0) return highlights;
  const blocks = tables.versions.blocksWithCode(row, version);
  if (blocks === null) return highlights;
  const codeAt = codeFinder(layOutText(blocks));
  return highlights.map((highlight) => {
    const code = highlight.place && codeAt(highlight.place);
    return code ? { ...highlight, code: code.text } : highlight;
  });
}

/** Highlights of several articles by their ids, with their code as the shown versions have it. */
export function withCodeShown(
  tables: Tables,
  records: readonly HighlightRecord[],
): ReadonlyMap<HighlightId, Highlight> {
  const rows = [...new Set(records.map(({ articleRow }) => articleRow))];
  const all = rows.flatMap((row) => {
    const own = records.filter(({ articleRow }) => articleRow === row);
    const version = tables.articles.findByRow(row)?.version ?? null;
    return withCodeWords(
      tables,
      { row, version },
      own.map(({ highlight }) => highlight),
    );
  });
  return new Map(all.map((highlight) => [highlight.id, highlight]));
}
