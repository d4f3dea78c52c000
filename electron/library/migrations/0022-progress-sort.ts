import type { Migration } from '../migrate.js';

/** Conditions of the five views, as their indexes by the time of saving have them. */
const views = {
  all: 'deleted_at IS NULL',
  unread: "deleted_at IS NULL AND read_at IS NULL AND place = 'inbox'",
  later: "deleted_at IS NULL AND place = 'later'",
  archive: "deleted_at IS NULL AND place = 'archive'",
  starred: 'deleted_at IS NULL AND starred_at IS NOT NULL',
} as const;

const indexes = Object.entries(views).map(
  ([view, where]) =>
    `CREATE INDEX state_${view}_progress ON article_state (progress_key DESC, article_id DESC) WHERE ${where};`,
);

/** Every view can be sorted by how far its articles were read as well, in thousandths. */
export const progressSort: Migration = {
  version: 22,
  name: 'progress-sort',
  sql: `
ALTER TABLE article_state ADD COLUMN progress_key INTEGER GENERATED ALWAYS AS (CAST(progress * 1000 AS INTEGER)) VIRTUAL;
${indexes.join('\n')}
`,
};
