import type { Migration } from '../migrate.js';

/**
 * When a file of the asset store was first found to be gone or cut short, so that rows and articles say of their
 * pictures what is true of the disk. Null while it is there as it was stored.
 */
export const lostFiles: Migration = {
  version: 6,
  name: 'lost-files',
  sql: `
ALTER TABLE assets ADD COLUMN lost_at INTEGER;
CREATE INDEX assets_lost ON assets (hash) WHERE lost_at IS NOT NULL;
`,
};
