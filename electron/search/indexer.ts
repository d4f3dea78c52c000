import { z } from 'zod';
import type { Database } from '../library/database.js';
import { indexText } from './index-text.js';
import { initialsOf } from './initials.js';
import { SEARCH_COLUMNS } from './match-expression.js';
import { wordsOf } from './words.js';

const Due = z.object({ article: z.int(), rev: z.int() });
const Applied = z.object({ applied: z.int() });
const Source = z.object({
  title: z.string(),
  body: z.string(),
  notes: z.string(),
  highlights: z.string(),
  author: z.string(),
  source: z.string(),
  tags: z.string(),
});

const joinedRows = (column: string, table: string): string =>
  `(SELECT COALESCE(group_concat(${column}, char(10)), '') FROM library.${table} x WHERE x.article_id = s.article_id AND x.deleted_at IS NULL)`;

/** What is read of an article into the columns of the index. Exported so that a test can ask for its plan. */
export const SOURCE_SQL = `SELECT s.title, COALESCE(v.text, '') AS body,
  ${joinedRows('x.text', 'notes')} AS notes,
  ${joinedRows('x.quote', 'highlights')} AS highlights,
  COALESCE((SELECT group_concat(value, char(10)) FROM json_each(v.byline)), '') AS author,
  COALESCE(s.publisher, '') || char(10) || COALESCE(s.host, '') AS source,
  (SELECT COALESCE(group_concat(g.name, char(10)), '') FROM library.article_tags t JOIN library.tags g ON g.id = t.tag_id
   WHERE t.article_id = s.article_id AND g.deleted_at IS NULL) AS tags
FROM library.article_state s JOIN library.articles a ON a.id = s.article_id
LEFT JOIN library.article_versions v ON v.article_id = a.id AND v.n = a.current_version
WHERE s.article_id = ?`;

const INSERT = `INSERT INTO found (rowid, ${SEARCH_COLUMNS.join(', ')}) VALUES (?, ${SEARCH_COLUMNS.map(() => '?').join(', ')})`;

/** Keeps the index of words in step with the library, a slice at a time. */
export class Indexer {
  readonly #database: () => Database;

  /** `database` is the file of the index with the library attached (`openSearchFile`). */
  constructor(database: () => Database) {
    this.#database = database;
  }

  /** How many articles wait to be read. */
  waiting(): number {
    const sql = `SELECT COUNT(*) AS applied FROM library.search_revisions WHERE rev > (SELECT applied FROM progress)`;
    return this.#database().get(Applied, sql)?.applied ?? 0;
  }

  /**
   * Reads the next articles that changed, all or none of them. Gives how many: fewer than `most` when it is in step.
   * @throws AppError `disk-full`, `library-damaged` (of the index) and what else a write can answer
   */
  step(most: number): number {
    const database = this.#database();
    return database.transaction(() => {
      const due = database.all(
        Due,
        `SELECT article_id AS article, rev FROM library.search_revisions
         WHERE rev > (SELECT applied FROM progress) ORDER BY rev LIMIT ?`,
        [most],
      );
      for (const { article } of due) this.#read(database, article);
      const last = due.at(-1);
      if (last) database.run('UPDATE progress SET applied = ?', [last.rev]);
      return due.length;
    });
  }

  /** Joins some of the small parts that many writes left; whether there is more to join. @throws AppError as {@link step} does */
  tidy(): boolean {
    const database = this.#database();
    const changes = (): number => database.get(Applied, 'SELECT total_changes() AS applied')?.applied ?? 0;
    const before = changes();
    database.run("INSERT INTO found (found, rank) VALUES ('merge', 64)");
    return changes() - before >= 2; // https://sqlite.org/fts5.html#the_merge_command
  }

  #read(database: Database, article: number): void {
    const forgotten = database.run('DELETE FROM indexed WHERE article_id = ?', [article]);
    if (forgotten.changes > 0) database.run('DELETE FROM found WHERE rowid = ?', [article]);
    const read = database.get(Source, SOURCE_SQL, [article]);
    if (!read) return;
    const source = { ...read, initials: initialsOf(read.title) };
    for (const word of wordsOf([read.title, read.author, read.source, read.tags].join('\n')))
      database.run('INSERT OR IGNORE INTO words (word) VALUES (?)', [word]);
    database.run(INSERT, [article, ...SEARCH_COLUMNS.map((column) => indexText(source[column]))]);
    database.run('INSERT INTO indexed (article_id) VALUES (?)', [article]);
  }
}
