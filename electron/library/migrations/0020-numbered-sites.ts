import type { Migration } from '../migrate.js';

/** Undo names rows by their numbers: the sites of which every page is kept whole get them, as the rules of sites did. */
export const numberedSites: Migration = {
  version: 20,
  name: 'numbered-sites',
  sql: `
CREATE TABLE numbered_whole_page_sites (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  host TEXT NOT NULL UNIQUE,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
INSERT INTO numbered_whole_page_sites (host, updated_at, deleted_at)
SELECT host, updated_at, deleted_at FROM whole_page_sites;
DROP TABLE whole_page_sites;
ALTER TABLE numbered_whole_page_sites RENAME TO whole_page_sites;
`,
};
