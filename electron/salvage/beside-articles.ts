import { z } from 'zod';
import { jsonColumn } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import { SiteRules } from '../../shared/model/site-rules.js';
import { insertRow } from './insert-row.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

/** What a person made that belongs to no article, and that the open library lacks or has as it was before. */
export interface LackedBeside {
  readonly searches: readonly RowOf<'saved_searches'>[];
  readonly rules: readonly RowOf<'site_rules'>[];
  /** Sites of which every page is kept whole. */
  readonly sites: readonly RowOf<'whole_page_sites'>[];
}

const PresentSearch = z.object({
  id: z.int(),
  name: z.string(),
  updated_at: z.number(),
  deleted_at: z.number().nullable(),
});
const DatedRow = z.object({ updated_at: z.number(), deleted_at: z.number().nullable() });

const presentSearch = ({ database }: Tables, { uid }: RowOf<'saved_searches'>) =>
  database.get(PresentSearch, 'SELECT id, name, updated_at, deleted_at FROM saved_searches WHERE uid = ?', [
    uid,
  ]);

/** One that was deleted here stays so; the same words under another name are there already. */
function isLackedSearch(tables: Tables, search: RowOf<'saved_searches'>): boolean {
  const present = presentSearch(tables, search);
  if (!present) return tables.savedSearches.of({ query: search.query, within: search.scope }) === null;
  return (
    present.deleted_at === null && present.name !== search.name && search.updated_at > present.updated_at
  );
}

/** What changed last counts, there or here. */
function isLackedOfSite(
  { database }: Tables,
  table: 'site_rules' | 'whole_page_sites',
  { host, updated_at: at }: RowOf<'whole_page_sites'>,
): boolean {
  const sql = `SELECT updated_at, deleted_at FROM ${table} WHERE host = ?`;
  const present = database.get(DatedRow, sql, [host]);
  return !present || at > present.updated_at;
}

const isAlive = ({ deleted_at: at }: { readonly deleted_at: number | null }): boolean => at === null;

/** Holds what belongs to no article against the open library. */
export const lackedBeside = (tables: Tables, { searches, rules, sites }: Survivors): LackedBeside => ({
  searches: searches.all().filter((row) => isAlive(row) && isLackedSearch(tables, row)),
  rules: rules.all().filter((row) => isAlive(row) && isLackedOfSite(tables, 'site_rules', row)),
  sites: sites
    .all()
    .filter(
      (row) =>
        isAlive(row) && !tables.snapshots.isSite(row.host) && isLackedOfSite(tables, 'whole_page_sites', row),
    ),
});

export const countsBeside = ({ searches, rules, sites }: LackedBeside) => ({
  searches: searches.length,
  rules: rules.length,
  sites: sites.length,
});

/** What has to become of the rows of the open library for all of it to be there; new ones are put in as if they were deleted. In a transaction. */
export function goalsBeside(tables: Tables, { searches, rules, sites }: LackedBeside): readonly RowGoal[] {
  const now = tables.clock();
  return [
    ...searches.map((search) => goalOfSearch(tables, search, now)),
    ...rules.flatMap(({ host, rules: written }) => {
      const read = jsonColumn(SiteRules).safeParse(written).data;
      return read ? tables.siteRules.goalToSet(host, read, now) : [];
    }),
    ...sites.map(({ host }) => tables.snapshots.goalToSetSite(host, now)),
  ];
}

function goalOfSearch(tables: Tables, search: RowOf<'saved_searches'>, now: number): RowGoal {
  const table = 'saved_searches';
  const present = presentSearch(tables, search);
  if (present) return { table, key: present.id, after: { name: search.name, updated_at: now } };
  const { id: _id, ...row } = search;
  const key = insertRow(tables.database, table, { ...row, deleted_at: now });
  return { table, key, after: { deleted_at: null } };
}
