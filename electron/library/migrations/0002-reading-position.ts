import type { Migration } from '../migrate.js';

/** The share of the text alone moved the reader whenever the type or the window changed its size. */
export const readingPosition: Migration = {
  version: 2,
  name: 'reading-position',
  sql: `
ALTER TABLE article_state ADD COLUMN position_version INTEGER;
ALTER TABLE article_state ADD COLUMN position_offset INTEGER;
ALTER TABLE article_state ADD COLUMN position_below INTEGER;
`,
};
