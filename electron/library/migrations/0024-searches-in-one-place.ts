import type { Migration } from '../migrate.js';

/** A kept search remembers where its words must stand; those of before looked everywhere. */
export const searchesInOnePlace: Migration = {
  version: 24,
  name: 'searches-in-one-place',
  sql: `
ALTER TABLE saved_searches ADD COLUMN scope TEXT NOT NULL DEFAULT 'all'
  CHECK (scope IN ('all', 'title', 'body', 'notes'));
`,
};
