import type { Migration } from '../migrate.js';

/** Whether a tag stands under another one, or is it. The rest of its name is of no matter, so no pattern is made of a person's words. */
const isUnder = (tag: string, above: string): string =>
  `(${tag}.name = ${above}.name OR substr(${tag}.name, 1, length(${above}.name) + 1) = ${above}.name || '/')`;

/** Tells all tags over an article that it came (1) or went (-1). */
const counted = (article: string, by: 1 | -1): string => `
  UPDATE tags SET article_count = article_count + ${by}
  WHERE id IN (SELECT tag_id FROM tagged WHERE article_id = ${article});`;

const isLive = (article: string): string =>
  `EXISTS (SELECT 1 FROM article_state s WHERE s.article_id = ${article} AND s.deleted_at IS NULL)`;

/** Says anew which tags a tag stands under, and which stand under it. */
const pathsOf = (tag: string): string => `
  INSERT OR IGNORE INTO tag_paths (tag_id, above_id)
  SELECT one.id, above.id FROM tags one JOIN tags above ON ${isUnder('one', 'above')}
  WHERE one.id = ${tag} OR above.id = ${tag};`;

/** That an article is no longer under a tag, unless another tag of its keeps it there. */
const untagged = (from: string): string => `
  DELETE FROM tagged WHERE ${from} AND NOT EXISTS (
    SELECT 1 FROM article_tags x JOIN tag_paths p ON p.tag_id = x.tag_id
    WHERE x.article_id = tagged.article_id AND p.above_id = tagged.tag_id);`;

/**
 * A tag is nested by its name, `politics/assembly`. `tagged` holds which articles a tag or one under it was given to, in
 * the order of the lists, and each tag how many of them are not in the trash. Triggers keep both: whatever writes,
 * undo and the command line too, lists and counts are read from one index (storage.md §8).
 */
export const tags: Migration = {
  version: 17,
  name: 'tags',
  sql: `
ALTER TABLE tags ADD COLUMN article_count INTEGER NOT NULL DEFAULT 0;
CREATE TABLE tag_paths (
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  above_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, above_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX tag_paths_by_above ON tag_paths (above_id);
CREATE TABLE tagged (
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  saved_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, saved_at, article_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX tagged_by_article ON tagged (article_id);
CREATE INDEX tags_with_articles ON tags (name) WHERE article_count > 0;

INSERT INTO tag_paths (tag_id, above_id)
SELECT one.id, above.id FROM tags one JOIN tags above ON ${isUnder('one', 'above')};
INSERT INTO tagged (tag_id, saved_at, article_id)
SELECT DISTINCT p.above_id, x.saved_at, x.article_id FROM article_tags x JOIN tag_paths p ON p.tag_id = x.tag_id;
UPDATE tags SET article_count = (SELECT COUNT(*) FROM tagged t JOIN article_state s ON s.article_id = t.article_id
  WHERE t.tag_id = tags.id AND s.deleted_at IS NULL);

CREATE TRIGGER tag_made AFTER INSERT ON tags BEGIN ${pathsOf('NEW.id')}
END;
CREATE TRIGGER tag_renamed AFTER UPDATE OF name ON tags WHEN NEW.name <> OLD.name BEGIN
  DELETE FROM tag_paths WHERE (tag_id = NEW.id OR above_id = NEW.id) AND tag_id <> above_id; ${pathsOf('NEW.id')}
END;
CREATE TRIGGER tag_under AFTER INSERT ON tag_paths BEGIN
  INSERT OR IGNORE INTO tagged (tag_id, saved_at, article_id)
  SELECT NEW.above_id, saved_at, article_id FROM article_tags WHERE tag_id = NEW.tag_id;
END;
CREATE TRIGGER tag_no_longer_under AFTER DELETE ON tag_paths BEGIN
  ${untagged(
    'tag_id = OLD.above_id AND article_id IN (SELECT article_id FROM article_tags WHERE tag_id = OLD.tag_id)',
  )}
END;
CREATE TRIGGER tag_given AFTER INSERT ON article_tags BEGIN
  INSERT OR IGNORE INTO tagged (tag_id, saved_at, article_id)
  SELECT above_id, NEW.saved_at, NEW.article_id FROM tag_paths WHERE tag_id = NEW.tag_id;
END;
CREATE TRIGGER tag_taken AFTER DELETE ON article_tags BEGIN
  ${untagged(
    'article_id = OLD.article_id AND tag_id IN (SELECT above_id FROM tag_paths WHERE tag_id = OLD.tag_id)',
  )}
END;
CREATE TRIGGER tagged_made AFTER INSERT ON tagged WHEN ${isLive('NEW.article_id')} BEGIN
  UPDATE tags SET article_count = article_count + 1 WHERE id = NEW.tag_id;
END;
CREATE TRIGGER tagged_gone AFTER DELETE ON tagged WHEN ${isLive('OLD.article_id')} BEGIN
  UPDATE tags SET article_count = article_count - 1 WHERE id = OLD.tag_id;
END;
CREATE TRIGGER tagged_deleted AFTER UPDATE OF deleted_at ON article_state
WHEN OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL BEGIN ${counted('NEW.article_id', -1)}
END;
CREATE TRIGGER tagged_restored AFTER UPDATE OF deleted_at ON article_state
WHEN OLD.deleted_at IS NOT NULL AND NEW.deleted_at IS NULL BEGIN ${counted('NEW.article_id', 1)}
END;
CREATE TRIGGER tagged_article_gone AFTER DELETE ON article_state WHEN OLD.deleted_at IS NULL BEGIN
  ${counted('OLD.article_id', -1)}
END;
-- An article that is brought back from the trash counts as saved anew.
CREATE TRIGGER tagged_moved AFTER UPDATE OF saved_at ON article_state WHEN NEW.saved_at <> OLD.saved_at BEGIN
  UPDATE article_tags SET saved_at = NEW.saved_at WHERE article_id = NEW.article_id;
  UPDATE tagged SET saved_at = NEW.saved_at WHERE article_id = NEW.article_id;
END;
`,
};
