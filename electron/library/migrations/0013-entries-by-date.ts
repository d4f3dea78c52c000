import type { Migration } from '../migrate.js';

/**
 * Single highlights and notes on articles can be paged from an index, the newest first, colour by colour or all
 * together. Those of one article are found with the deleted ones among them, where highlights are looked for in another
 * version, and where an article goes for good and takes them along.
 */
export const entriesByDate: Migration = {
  version: 13,
  name: 'entries-by-date',
  sql: `
CREATE INDEX highlights_by_color_date ON highlights (color, created_at DESC, uid DESC, article_id)
  WHERE deleted_at IS NULL;
CREATE INDEX notes_on_articles_by_date ON notes (created_at DESC, uid DESC, article_id)
  WHERE deleted_at IS NULL AND highlight_id IS NULL;
CREATE INDEX highlights_with_deleted ON highlights (article_id, version);
CREATE INDEX notes_with_deleted ON notes (article_id);
CREATE INDEX notes_on_highlights_with_deleted ON notes (highlight_id) WHERE highlight_id IS NOT NULL;
`,
};
