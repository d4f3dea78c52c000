import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tag, TagId } from '../../shared/model/tag.js';
import { tagKey, tagLevels } from '../../shared/tags.js';
import type { Database } from './database.js';
import { AnyRow, NumberRow, TextRow } from './row-values.js';

const TagRow = z.object({ id: z.int(), name: z.string(), count: z.int() });
const NamedRow = z.object({ id: z.int(), name: z.string() });
type Named = z.infer<typeof NamedRow>;
const DatedTag = NamedRow.extend({ updated_at: z.number() });
type DatedTag = z.infer<typeof DatedTag>;

/** The statement of all tags with articles. Exported so that a test can ask for its plan. */
export const TAGS_SQL = `SELECT id, name, article_count AS count FROM tags INDEXED BY tags_with_articles
  WHERE article_count > 0 ORDER BY name`;

/** Tags by name. One that no article has any more is kept, unseen, for Undo; its name goes on meaning it. */
export class TagsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All tags that have articles, by name. */
  list(): Tag[] {
    return [...this.#database.all(TagRow, TAGS_SQL)];
  }

  /** The tag of a name, whatever its case; null when there never was one. */
  find(name: string): Named | null {
    const key = tagKey(name);
    const all = this.#database.all(
      NamedRow,
      'SELECT id, name FROM tags WHERE deleted_at IS NULL ORDER BY id',
    );
    return all.find((tag) => tag.name === name) ?? all.find((tag) => tagKey(tag.name) === key) ?? null;
  }

  /** The tag of an id that outlives its file; null when there never was one. */
  byUid(uid: string): DatedTag | null {
    return this.#database.get(DatedTag, 'SELECT id, name, updated_at FROM tags WHERE uid = ?', [uid]);
  }

  /** Whether an article has a tag itself, or cannot get it: one in the trash gets none. */
  has(id: TagId, articleRow: number): boolean {
    const sql = `SELECT 1 FROM article_tags WHERE tag_id = ?1 AND article_id = ?2 UNION ALL
      SELECT 1 FROM article_state WHERE article_id = ?2 AND deleted_at IS NOT NULL`;
    return this.#database.get(AnyRow, sql, [id, articleRow]) !== null;
  }

  /** The tag of a name and every tag it stands under, made where they are missing. What is there is spelled as it was. */
  ensure(name: string, now: number): TagId {
    let above = '';
    let id = 0;
    for (const level of tagLevels(name)) {
      const wanted = above === '' ? level : `${above}/${level.slice(level.lastIndexOf('/') + 1)}`;
      const found = this.find(wanted) ?? this.#insert(wanted, now);
      above = found.name;
      id = found.id;
    }
    return id;
  }

  #insert(name: string, now: number): Named {
    const sql = 'INSERT INTO tags (uid, name, created_at, updated_at) VALUES (?, ?, ?, ?)';
    return { id: this.#database.run(sql, [uuid(), name, now, now]).rowId, name };
  }

  /** The name of a tag; null when there is none of that number. */
  name(id: TagId): string | null {
    return this.#database.get(TextRow, 'SELECT name AS value FROM tags WHERE id = ?', [id])?.value ?? null;
  }

  /** A tag and all that stand under it. */
  withUnder(id: TagId): readonly Named[] {
    const sql = `SELECT g.id, g.name FROM tag_paths p JOIN tags g ON g.id = p.tag_id WHERE p.above_id = ? ORDER BY g.name`;
    return this.#database.all(NamedRow, sql, [id]);
  }

  /** The articles a tag itself was given to. */
  articles(id: TagId): readonly number[] {
    const sql = 'SELECT article_id AS value FROM article_tags WHERE tag_id = ?';
    return this.#database.all(NumberRow, sql, [id]).map(({ value }) => value);
  }

  /** The tags of a selection that were given to its articles themselves, and to how many of them. */
  ofRows(rows: readonly number[]): Tag[] {
    const sql = `SELECT g.id, g.name, COUNT(*) AS count FROM json_each(?) wanted
      JOIN article_tags x ON x.article_id = wanted.value JOIN tags g ON g.id = x.tag_id GROUP BY g.id ORDER BY g.name`;
    return [...this.#database.all(TagRow, sql, [JSON.stringify(rows)])];
  }
}
