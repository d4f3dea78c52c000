import type { Migration } from '../migrate.js';

/**
 * Whole pages kept beside their articles, each one self-contained file that goes with the version it was read from,
 * and the sites of which every page is kept so. How many of a page's files are missing is told with it.
 */
export const snapshots: Migration = {
  version: 8,
  name: 'snapshots',
  sql: `
CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL REFERENCES assets(hash),
  bytes INTEGER NOT NULL,
  pieces INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX snapshots_by_article ON snapshots (article_id, version);
CREATE INDEX snapshots_by_hash ON snapshots (hash);

CREATE TABLE whole_page_sites (
  host TEXT PRIMARY KEY,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) WITHOUT ROWID, STRICT;
`,
};
