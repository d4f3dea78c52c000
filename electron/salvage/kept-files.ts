import { AnyRow } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import { insertRow } from './insert-row.js';
import type { KnownAssets } from './known-assets.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

/** The whole pages, and the films and sounds, that are kept with an article. */
export interface KeptFiles {
  readonly pages: readonly RowOf<'snapshots'>[];
  readonly media: readonly RowOf<'media_files'>[];
}

type Row = RowOf<'snapshots'> | RowOf<'media_files'>;

interface Sources {
  readonly tables: Tables;
  readonly survivors: Survivors;
}

/** Those of an article of the damaged library that nobody took away and that the open one lacks; `presentRow` is its number there, null when it has none. */
export function lackedFiles(
  { tables, survivors }: Sources,
  row: number,
  presentRow: number | null,
): KeptFiles {
  const { database } = tables;
  const isWanted = (file: Row, table: 'snapshots' | 'media_files', place: 'version' | 'address'): boolean => {
    if (file.deleted_at !== null) return false;
    if (presentRow === null) return true;
    const sql = `SELECT 1 FROM ${table} WHERE uid = ?1
      OR (article_id = ?2 AND ${place} = ?3 AND deleted_at IS NULL) LIMIT 1`;
    const at = 'version' in file ? file.version : file.address;
    return database.get(AnyRow, sql, [file.uid, presentRow, at]) === null;
  };
  return {
    pages: survivors.snapshots.of(row).filter((page) => isWanted(page, 'snapshots', 'version')),
    media: survivors.media.of(row).filter((file) => isWanted(file, 'media_files', 'address')),
  };
}

/** The same, of which the files themselves are known. */
export const withFiles = ({ pages, media }: KeptFiles, assets: KnownAssets): KeptFiles => ({
  pages: pages.filter(({ hash }) => assets.has(hash)),
  media: media.filter(({ hash }) => assets.has(hash)),
});

/** Adds them to an article of the open library as if they had been taken away, and answers what brings them to life. In a transaction. */
export function goalsOfFiles({ database, clock }: Tables, { pages, media }: KeptFiles, articleRow: number) {
  const add = (table: 'snapshots' | 'media_files', { id: _id, ...row }: Row): RowGoal => {
    const hidden = { ...row, article_id: articleRow, deleted_at: clock() };
    return { table, key: insertRow(database, table, hidden), after: { deleted_at: null } };
  };
  return [...pages.map((page) => add('snapshots', page)), ...media.map((file) => add('media_files', file))];
}
