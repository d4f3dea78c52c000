import type { Migration } from '../migrate.js';

/**
 * A save that failed for a reason that passes waits and is tried again by itself: how often that happened is counted
 * apart from `tries`, which counts deaths of the process. What ended stays in Activity until a person dismisses it.
 */
export const waitingSaves: Migration = {
  version: 3,
  name: 'waiting-saves',
  sql: `
ALTER TABLE jobs ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE jobs ADD COLUMN dismissed_at INTEGER;
CREATE INDEX jobs_ended ON jobs (updated_at DESC) WHERE state IN ('done', 'failed', 'cancelled') AND dismissed_at IS NULL;
`,
};
