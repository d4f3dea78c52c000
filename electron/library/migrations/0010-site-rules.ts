import type { Migration } from '../migrate.js';

/** What a person wants left out of the articles of a site, or kept in them: applied whenever a page of it is read. */
export const siteRules: Migration = {
  version: 10,
  name: 'site-rules',
  sql: `
CREATE TABLE site_rules (
  host TEXT PRIMARY KEY,
  rules TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
`,
};
