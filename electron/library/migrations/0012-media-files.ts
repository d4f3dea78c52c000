import type { Migration } from '../migrate.js';

/** Films and sounds of articles that a person chose to keep, by the addresses they have in the body. */
export const mediaFiles: Migration = {
  version: 12,
  name: 'media-files',
  sql: `
CREATE TABLE media_files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES assets(hash),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX media_files_by_article ON media_files (article_id, address);
CREATE INDEX media_files_by_hash ON media_files (hash);
`,
};
