import type { Migration } from '../migrate.js';

/**
 * Undo names rows by their numbers and never removes one: the rules of sites get both. What a run over many articles
 * changed is kept row by row until it is one step of Undo.
 */
export const moreUndo: Migration = {
  version: 14,
  name: 'more-undo',
  sql: `
CREATE TABLE numbered_site_rules (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  host TEXT NOT NULL UNIQUE,
  rules TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
INSERT INTO numbered_site_rules (host, rules, updated_at) SELECT host, rules, updated_at FROM site_rules;
DROP TABLE site_rules;
ALTER TABLE numbered_site_rules RENAME TO site_rules;
CREATE TABLE run_changes (
  id INTEGER PRIMARY KEY,
  job_id INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX run_changes_by_job ON run_changes (job_id);
`,
};
