import { z } from 'zod';

/**
 * Which columns of which tables a person's act may change and Undo may change back. Names in SQL come from here only.
 * The date of a highlight or a note is shown, so it comes back with its words; deleting has a time of its own.
 */
export const reversible = {
  article_state: {
    key: 'article_id',
    owner: 'article_id',
    columns: [
      'read_at',
      'starred_at',
      'place',
      'deleted_at',
      // what a row shows of the version that is shown
      'title',
      'publisher',
      'lang',
      'published_at',
      'excerpt',
      'char_count',
      'reading_seconds',
      'pictures_missing',
      'thumbnail',
    ],
  },
  articles: { key: 'id', owner: 'id', columns: ['current_version'] },
  highlights: { key: 'id', owner: 'article_id', columns: ['color', 'deleted_at', 'updated_at'] },
  notes: { key: 'id', owner: 'article_id', columns: ['text', 'deleted_at', 'updated_at'] },
  snapshots: { key: 'id', owner: 'article_id', columns: ['deleted_at'] },
  media_files: { key: 'id', owner: 'article_id', columns: ['deleted_at'] },
  article_twins: { key: 'article_id', owner: 'article_id', columns: ['kept_at'] },
  // of many articles, whose rows show it
  tags: { key: 'id', owner: null, columns: ['name', 'updated_at'] },
  saved_searches: { key: 'id', owner: null, columns: ['name', 'updated_at', 'deleted_at'] },
  // of a site, and so of no article
  site_rules: { key: 'id', owner: null, columns: ['rules', 'updated_at', 'deleted_at'] },
  whole_page_sites: { key: 'id', owner: null, columns: ['updated_at', 'deleted_at'] },
} as const;

/** Values of a row, by the names of their columns. */
export const Columns = z.record(z.string(), z.union([z.null(), z.number(), z.string()]));
export type Columns = z.infer<typeof Columns>;

/** What one act did to one row. */
export const RowChange = z.strictObject({
  table: z.enum([
    'article_state',
    'articles',
    'highlights',
    'notes',
    'snapshots',
    'media_files',
    'article_twins',
    'tags',
    'saved_searches',
    'site_rules',
    'whole_page_sites',
  ]),
  key: z.int(),
  before: Columns,
  after: Columns,
});
export type RowChange = z.infer<typeof RowChange>;
export type Table = RowChange['table'];

/** What an act does to the rows of articles that came with it: taken back, they go to the trash. */
export const bringing = (articleRows: readonly number[] = [], now: number): readonly RowChange[] =>
  articleRows.map((key) => ({
    table: 'article_state',
    key,
    before: { deleted_at: now },
    after: { deleted_at: null },
  }));

/** Which of the columns that may change some values name. */
export const columnsOf = (table: Table, values: Columns): readonly string[] =>
  reversible[table].columns.filter((name) => Object.hasOwn(values, name));

/** Whether Undo brings back when a row was changed, too. */
export const bringsDate = (table: Table): boolean => table === 'highlights' || table === 'notes';

/** With what was changed, the date of a highlight or a note: not when it was deleted or brought back only. */
export const withDate = (table: Table, changing: readonly string[]): readonly string[] =>
  bringsDate(table) && changing.some((name) => name !== 'deleted_at')
    ? [...changing, 'updated_at']
    : changing;

/** The columns that differ. Gone is gone: when a row was deleted is no difference. */
export const differing = (one: Columns, other: Columns, names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const [before = null, after = null] = [one[name], other[name]];
    return name === 'deleted_at' ? (before === null) !== (after === null) : before !== after;
  });

/** The named ones of some values; null for one that is not there. */
export const pick = (values: Columns, names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

/** What two bursts of changes amount to: the older `before`, the newer `after`; columns that end as they began drop out. */
export function joinChanges(older: readonly RowChange[], newer: readonly RowChange[]): RowChange[] {
  const byRow = new Map<string, RowChange>();
  for (const change of [...older, ...newer]) {
    const name = `${change.table} ${change.key}`;
    const known = byRow.get(name);
    byRow.set(
      name,
      known
        ? {
            ...change,
            before: { ...change.before, ...known.before },
            after: { ...known.after, ...change.after },
          }
        : change,
    );
  }
  return [...byRow.values()].flatMap((change) => {
    const columns = Object.keys(change.after).filter((name) => name !== 'updated_at');
    const names = withDate(change.table, differing(change.before, change.after, columns));
    return names.length === 0
      ? []
      : [{ ...change, before: pick(change.before, names), after: pick(change.after, names) }];
  });
}
