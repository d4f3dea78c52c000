import type { Migration } from '../migrate.js';

/** Articles of which something is not on disk are counted from an index that holds no others. */
export const incomplete: Migration = {
  version: 18,
  name: 'incomplete',
  sql: `
CREATE INDEX state_incomplete ON article_state (article_id)
WHERE deleted_at IS NULL AND (body IN ('failed', 'headline') OR pictures_missing > 0);
`,
};
