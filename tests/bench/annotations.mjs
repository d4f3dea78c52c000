// Highlights and notes for a library made by large-library.mjs, written past the app while it is not running.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');

const COLORS = ['yellow', 'green', 'blue', 'orange', 'purple'];
const PIECE = 24;

const uid = (kind, n) => `0198f7a0-0000-7${kind}00-8000-${n.toString(16).padStart(12, '0')}`;

/** Marks words in every article, as many times in each; a third of the highlights gets a note. */
export function annotate(profile, inEach) {
  const database = new DatabaseSync(join(profile, 'library', 'library.db'));
  const articles = database.prepare('SELECT article_id AS id, text FROM article_versions').all();
  const highlight = database.prepare(
    `INSERT INTO highlights (uid, article_id, version, text_version, start, "end", quote, prefix, suffix, color, created_at, updated_at)
     VALUES (?, ?, 1, 1, ?, ?, ?, '', '', ?, ?, ?)`,
  );
  const note = database.prepare(
    'INSERT INTO notes (uid, article_id, highlight_id, text, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const count = database.prepare(
    'UPDATE article_state SET highlight_count = ?, note_count = ?, annotated_at = ? WHERE article_id = ?',
  );
  let n = 0;
  database.exec('BEGIN');
  for (const { id, text } of articles) {
    const at = Date.now() - Number(id) * 60_000;
    let notes = 0;
    for (let piece = 0; piece < inEach; piece += 1) {
      n += 1;
      const madeAt = at - piece * 1_000;
      const start = (piece * 31) % (text.length - PIECE);
      const quote = text.slice(start, start + PIECE);
      const color = COLORS[n % COLORS.length];
      const { lastInsertRowid } = highlight.run(
        uid(1, n),
        id,
        start,
        start + PIECE,
        quote,
        color,
        madeAt,
        madeAt,
      );
      if (n % 3 !== 0) continue;
      notes += 1;
      note.run(uid(2, n), id, lastInsertRowid, '핵심 주장. 발표 자료 3쪽에 인용하기.', madeAt, madeAt);
    }
    count.run(inEach, notes, at, id);
  }
  database.exec('COMMIT');
  database.close();
  return n;
}
