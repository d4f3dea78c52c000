import type { Migration } from '../migrate.js';

/** Each trigger gives an article the next number: whatever wrote, undo and the command line too, the index hears of it. */
const touched = (article: string): string => `
  INSERT INTO search_revisions (article_id, rev)
  SELECT ${article}, COALESCE((SELECT MAX(rev) FROM search_revisions), 0) + 1
  WHERE TRUE ON CONFLICT (article_id) DO UPDATE SET rev = excluded.rev;`;

const SHOWN_IN_ROW = 'title, publisher, host';
const triggers = [
  ['article_made', 'INSERT ON article_state', 'NEW.article_id'],
  ['article_renamed', `UPDATE OF ${SHOWN_IN_ROW} ON article_state`, 'NEW.article_id'],
  ['article_gone', 'DELETE ON articles', 'OLD.id'],
  ['version_shown', 'UPDATE OF current_version ON articles', 'NEW.id'],
  ['highlight_made', 'INSERT ON highlights', 'NEW.article_id'],
  ['highlight_changed', 'UPDATE OF quote, deleted_at ON highlights', 'NEW.article_id'],
  ['highlight_gone', 'DELETE ON highlights', 'OLD.article_id'],
  ['note_made', 'INSERT ON notes', 'NEW.article_id'],
  ['note_changed', 'UPDATE OF text, deleted_at ON notes', 'NEW.article_id'],
  ['note_gone', 'DELETE ON notes', 'OLD.article_id'],
  ['tag_given', 'INSERT ON article_tags', 'NEW.article_id'],
  ['tag_taken', 'DELETE ON article_tags', 'OLD.article_id'],
] as const;

/**
 * Which articles the index of words has yet to read: one growing number for all of them, of which the index remembers
 * how far it has come. An article that is gone keeps its number, so that the index forgets it (storage.md §8).
 */
export const searchRevisions: Migration = {
  version: 16,
  name: 'search-revisions',
  sql: `
CREATE TABLE search_revisions (
  article_id INTEGER PRIMARY KEY,
  rev INTEGER NOT NULL
) STRICT;
INSERT INTO search_revisions (article_id, rev) SELECT id, id FROM articles;
CREATE UNIQUE INDEX search_revisions_by_rev ON search_revisions (rev);
${triggers.map(([name, event, article]) => `CREATE TRIGGER search_${name} AFTER ${event} BEGIN ${touched(article)}\nEND;`).join('\n')}
CREATE TRIGGER search_tag_renamed AFTER UPDATE OF name, deleted_at ON tags BEGIN
  INSERT INTO search_revisions (article_id, rev)
  SELECT article_id, COALESCE((SELECT MAX(rev) FROM search_revisions), 0) + ROW_NUMBER() OVER ()
  FROM (SELECT DISTINCT article_id FROM article_tags WHERE tag_id = NEW.id)
  WHERE TRUE ON CONFLICT (article_id) DO UPDATE SET rev = excluded.rev;
END;
`,
};
