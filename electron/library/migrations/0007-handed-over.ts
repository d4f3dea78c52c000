import type { Migration } from '../migrate.js';

/**
 * What the texts and files were that articles were made of, so that the same one is known when it comes again. Not
 * unique: a person may keep both. What was handed over before this is not known.
 */
export const handedOver: Migration = {
  version: 7,
  name: 'handed-over',
  sql: `
CREATE TABLE handed_over (
  hash TEXT NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (hash, article_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX handed_over_by_article ON handed_over (article_id);
`,
};
