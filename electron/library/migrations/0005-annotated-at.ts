import type { Migration } from '../migrate.js';

/**
 * When an article was last annotated, so that the notes of a whole library can be paged by articles, newest activity
 * first, from an index. Null while it has neither highlights nor notes.
 */
export const annotatedAt: Migration = {
  version: 5,
  name: 'annotated-at',
  sql: `
ALTER TABLE article_state ADD COLUMN annotated_at INTEGER;
UPDATE article_state SET annotated_at = (
  SELECT MAX(updated_at) FROM (
    SELECT h.updated_at FROM highlights h WHERE h.article_id = article_state.article_id AND h.deleted_at IS NULL
    UNION ALL
    SELECT n.updated_at FROM notes n WHERE n.article_id = article_state.article_id AND n.deleted_at IS NULL));
CREATE INDEX state_annotated ON article_state (annotated_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND annotated_at IS NOT NULL;
CREATE INDEX highlights_by_color ON highlights (color, article_id) WHERE deleted_at IS NULL;
`,
};
