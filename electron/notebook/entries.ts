import type { Request, Response } from '../../shared/ipc/contract.js';
import { HighlightColor } from '../../shared/model/highlight.js';
import type { NotebookEntry } from '../../shared/model/notebook.js';
import { withCodeShown } from '../highlights/code-words.js';
import type { EntryRow, EntrySection } from '../library/notebook-view.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { ensurePlacesShown } from './page.js';
import { presentWords } from './present-words.js';

const SECTIONS: Readonly<Record<'date' | 'color', readonly (EntrySection | null)[]>> = {
  date: [null],
  color: [...HighlightColor.options, 'note'],
};

function entriesOf(tables: Tables, rows: readonly EntryRow[]): readonly NotebookEntry[] {
  const highlights = withCodeShown(
    tables,
    rows.flatMap(({ uid, highlight_id }) =>
      highlight_id === null ? [] : (tables.highlights.find(uid) ?? []),
    ),
  );
  return rows.map(({ uid, article_id, highlight_id }) => ({
    highlight: highlight_id === null ? null : (highlights.get(uid) ?? null),
    note: tables.notes.at({ articleRow: article_id, highlightRow: highlight_id })?.note ?? null,
  }));
}

/** One page of single entries. One more than asked for is looked for, to know whether there is a next page. */
export async function notebookEntries(
  tables: Tables,
  { grouping, filter, after, limit }: Request<'notebook.entries'>,
): Promise<Response<'notebook.entries'>> {
  const found: { readonly row: EntryRow; readonly section: EntrySection | null }[] = [];
  const sections = SECTIONS[grouping];
  for (const section of sections.slice(after ? Math.max(0, sections.indexOf(after.section)) : 0)) {
    const isGoneOn = after !== null && after.section === section;
    const rows = tables.notebook.entries({
      filter,
      section,
      after: isGoneOn ? { at: Date.parse(after.at), id: after.id } : null,
      limit: limit + 1 - found.length,
    });
    found.push(...rows.map((row) => ({ row, section })));
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const articles = [...new Set(shown.map(({ row }) => row.article_id))];
  // oxlint-disable-next-line no-await-in-loop -- in slices: others have their turn
  for (const row of articles) await ensurePlacesShown(tables, row);
  const withWords = presentWords(tables);
  return {
    entries: entriesOf(
      tables,
      shown.map(({ row }) => row),
    ).map((entry, at) => withWords(shown[at]?.row.article_id ?? 0, entry)),
    headlines: [
      ...tables.state.headlines(articles.flatMap((row) => tables.articles.findByRow(row)?.id ?? [])),
    ],
    next:
      found.length > limit && last
        ? { section: last.section, at: instant(last.row.created_at), id: last.row.uid }
        : null,
  };
}
