import type { Migration } from '../migrate.js';

/** Conditions of the five views, as their indexes by the time of saving have them. */
const views = {
  all: 'deleted_at IS NULL',
  unread: "deleted_at IS NULL AND read_at IS NULL AND place = 'inbox'",
  later: "deleted_at IS NULL AND place = 'later'",
  archive: "deleted_at IS NULL AND place = 'archive'",
  starred: 'deleted_at IS NULL AND starred_at IS NOT NULL',
} as const;

const keys = {
  published: 'dated_at DESC, article_id DESC',
  length: 'reading_seconds, article_id DESC',
  source: 'source, article_id DESC',
} as const;

const indexes = Object.entries(views).flatMap(([view, where]) =>
  Object.entries(keys).map(
    ([key, columns]) => `CREATE INDEX state_${view}_${key} ON article_state (${columns}) WHERE ${where};`,
  ),
);

/**
 * Every view can be sorted by when its articles were published, by their length and by their source as well: from an
 * index of its own, whose condition is that of the view.
 */
export const listSorts: Migration = {
  version: 15,
  name: 'list-sorts',
  sql: `
ALTER TABLE article_state ADD COLUMN dated_at INTEGER GENERATED ALWAYS AS (COALESCE(published_at, saved_at)) VIRTUAL;
ALTER TABLE article_state ADD COLUMN source TEXT GENERATED ALWAYS AS (lower(COALESCE(publisher, host, ''))) VIRTUAL;
${indexes.join('\n')}
`,
};
