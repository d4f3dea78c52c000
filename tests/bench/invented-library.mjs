// Writes invented articles into the library of an app that is not running: its schema is the app's own, the rows are written past the app.
import { createRequire } from 'node:module';
import { inventedArticle } from './invented-news.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const STEP_MS = 20 * 60_000;

const uid = (n, time) => {
  const hex = time.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
};

/**
 * One every 20 minutes back from now; of ten, four unread, two in the archive, one for later, one starred. Bodies are stored as `packBody`
 * gives them, else as before the app packed them. Gives seconds of writing and bytes of text.
 */
export function inventLibrary(file, count, how = {}) {
  const { articleOf, packBody } = { articleOf: inventedArticle, packBody: (json) => json, ...how };
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  const article = database.prepare(
    'INSERT INTO articles (uid, url, current_version, created_at) VALUES (?, ?, 1, ?)',
  );
  const state = database.prepare(
    `INSERT INTO article_state (article_id, place, read_at, starred_at, saved_at, published_at, updated_at, title, publisher, host, lang, excerpt, char_count, reading_seconds, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'saved')`,
  );
  const version = database.prepare(
    `INSERT INTO article_versions (article_id, n, quality, title, byline, publisher, lang, blocks, text, text_version, hash, created_at)
     VALUES (?, 1, 'article', ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
  );
  const now = Date.now();
  let milliseconds = 0;
  let bytes = 0;
  for (let n = 0; n < count; n += 1) {
    if (n % 1_000 === 0) database.exec('BEGIN');
    const { language, title, paragraphs, publisher, author, chance } = articleOf(n);
    const time = now - (count - n) * STEP_MS;
    const text = paragraphs.join('\n');
    const began = performance.now();
    bytes += Buffer.byteLength(text);
    const id = Number(article.run(uid(n, time), `https://news${n % 97}.example/${n}`, time).lastInsertRowid);
    const place = chance < 0.2 ? 'archive' : chance < 0.3 ? 'later' : 'inbox';
    state.run(
      id, place, n % 10 < 6 ? time : null, n % 10 === 0 ? time : null, time, time - 3_600_000, time, title, publisher,
      `news${n % 97}.example`, language, text.slice(0, 160), text.length, Math.round(text.length / 8),
    ); // prettier-ignore
    const blocks = paragraphs.map((value) => ({ type: 'paragraph', inlines: [{ type: 'text', value }] }));
    version.run(
      id,
      title,
      JSON.stringify([author]),
      publisher,
      language,
      packBody(JSON.stringify(blocks), text),
      text,
      String(n),
      time,
    );
    if (n % 1_000 === 999 || n === count - 1) database.exec('COMMIT');
    milliseconds += performance.now() - began;
  }
  database.close();
  return { seconds: milliseconds / 1_000, bytes };
}
