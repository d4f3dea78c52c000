import type { Migration } from '../migrate.js';

/**
 * How each version of an article came, and what of it a person mended. The places of highlights in versions other than
 * the one they were made in are kept, so that nothing has to be searched for again and what cannot be found is known.
 */
export const versions: Migration = {
  version: 9,
  name: 'versions',
  sql: `
ALTER TABLE article_versions ADD COLUMN origin TEXT NOT NULL DEFAULT 'saved'
  CHECK (origin IN ('saved', 'pictures', 'extracted', 'fetched', 'mended'));
-- which parts a person mended, as JSON; null when nothing
ALTER TABLE article_versions ADD COLUMN mends TEXT;
UPDATE article_versions SET origin = 'pictures' WHERE EXISTS (
  SELECT 1 FROM article_versions before WHERE before.article_id = article_versions.article_id
  AND before.n = article_versions.n - 1 AND before.hash = article_versions.hash
  AND before.raw_asset IS article_versions.raw_asset);

CREATE TABLE highlight_places (
  highlight_id INTEGER NOT NULL REFERENCES highlights(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  -- null when its words were not found in that version
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (highlight_id, version)
) WITHOUT ROWID, STRICT;
`,
};
