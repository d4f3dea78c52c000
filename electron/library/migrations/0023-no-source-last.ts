import type { Migration } from '../migrate.js';

/** Conditions of the five views, as their indexes by the time of saving have them. */
const views = {
  all: 'deleted_at IS NULL',
  unread: "deleted_at IS NULL AND read_at IS NULL AND place = 'inbox'",
  later: "deleted_at IS NULL AND place = 'later'",
  archive: "deleted_at IS NULL AND place = 'archive'",
  starred: 'deleted_at IS NULL AND starred_at IS NOT NULL',
} as const;

const names = Object.keys(views).map((view) => `state_${view}_source`);
const indexes = Object.entries(views).map(
  ([view, where]) =>
    `CREATE INDEX state_${view}_source ON article_state (source, article_id DESC) WHERE ${where};`,
);

/** Sorted by source, what has none stands behind all that have one: its key is the last letter there is. */
export const noSourceLast: Migration = {
  version: 23,
  name: 'no-source-last',
  sql: `
${names.map((name) => `DROP INDEX ${name};`).join('\n')}
ALTER TABLE article_state DROP COLUMN source;
ALTER TABLE article_state ADD COLUMN source TEXT GENERATED ALWAYS AS
  (lower(COALESCE(publisher, host, char(1114111)))) VIRTUAL;
${indexes.join('\n')}
`,
};
