import type { Migration } from '../migrate.js';

/** Searches that a person keeps under a name. */
export const savedSearches: Migration = {
  version: 19,
  name: 'saved-searches',
  sql: `
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
`,
};
