// A library of any size in a file the app itself made: its schema is the app's own, the rows are written past the app.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');

const MINUTE_MS = 60_000;
const publishers = [
  '한결데일리',
  'The Harbor Review',
  '서해경제',
  'Letterform Weekly',
  '물결과학',
  '골목신문',
];
const titles = [
  '“데이터는 국경 안에”… 통신사·빅테크, 소버린 클라우드 공동 구축 나선다',
  'The quiet return of software that works without the network',
  '반도체 후공정 투자 다시 늘어… 장비 발주 3분기 연속 증가',
  'Setting Hangul and Latin on the same line',
  '동해 심층수 온도 10년 관측, 무엇이 달라졌나',
];
const sentence = '암호키를 국내 기관이 직접 쥐는 구조로 공공 시장의 문을 연다는 것이 이번 구상의 뼈대다. ';

const paragraphs = Array.from({ length: 12 }, () => ({
  type: 'paragraph',
  inlines: [{ type: 'text', value: sentence.repeat(4).trim() }],
}));
const figure = (asset, address) => ({
  type: 'figure',
  asset,
  address,
  alt: '',
  caption: [],
  credit: null,
  width: 800,
  height: 450,
  failure: null,
});
const text = Array.from({ length: 12 }, () => sentence.repeat(4).trim()).join('\n');

/** A UUIDv7 for the n-th article: in order, never twice. */
const uid = (n, time) => {
  const hex = time.toString(16).padStart(12, '0');
  const tail = n.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${tail}`;
};

/** Puts a file of noise into the asset store; its hash. */
function putPicture(assets, size) {
  const bytes = randomBytes(size);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const shelf = join(assets, hash.slice(0, 2));
  mkdirSync(shelf, { recursive: true });
  writeFileSync(join(shelf, hash), bytes);
  return hash;
}

/**
 * Writes articles one every 20 minutes back from now into the library of an app that is not running; two in three are read.
 * Each shows some pictures, which are files of noise of `pictureBytes`.
 */
export function fillLibrary(profile, count, { pictures = 0, pictureBytes = 3_000 } = {}) {
  const database = new DatabaseSync(join(profile, 'library', 'library.db'));
  const asset = database.prepare(
    "INSERT INTO assets (hash, mime, bytes, width, height, created_at) VALUES (?, 'image/jpeg', ?, 800, 450, ?)",
  );
  const shows = database.prepare('INSERT INTO article_assets (article_id, version, hash) VALUES (?, 1, ?)');
  const article = database.prepare(
    'INSERT INTO articles (uid, url, current_version, created_at) VALUES (?, ?, 1, ?)',
  );
  const state = database.prepare(
    `INSERT INTO article_state (article_id, read_at, saved_at, updated_at, title, publisher, host, lang, excerpt, char_count, reading_seconds, thumbnail, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'saved')`,
  );
  const version = database.prepare(
    `INSERT INTO article_versions (article_id, n, quality, title, byline, publisher, lang, blocks, text, text_version, hash, created_at)
     VALUES (?, 1, 'article', ?, '[]', ?, ?, ?, ?, 1, ?, ?)`,
  );
  const now = Date.now();
  database.exec('BEGIN');
  for (let n = 0; n < count; n += 1) {
    const time = now - (count - n) * 20 * MINUTE_MS;
    const title = `${titles[n % titles.length]} (${n + 1})`;
    const publisher = publishers[n % publishers.length];
    const language = n % 2 === 0 ? 'ko' : 'en';
    const id = Number(article.run(uid(n, time), `https://news.example/${n}`, time).lastInsertRowid);
    const readAt = n % 3 === 0 ? null : time;
    const hashes = Array.from({ length: pictures }, () =>
      putPicture(join(profile, 'library/assets'), pictureBytes),
    );
    for (const hash of hashes) {
      asset.run(hash, pictureBytes, time);
      shows.run(id, hash);
    }
    const figures = hashes.map((hash, at) => figure(hash, `https://news.example/${n}/${at}.jpg`));
    const blocks = JSON.stringify([...figures, ...paragraphs]);
    state.run(
      id,
      readAt,
      time,
      time,
      title,
      publisher,
      'news.example',
      language,
      sentence,
      text.length,
      240,
      hashes[0] ?? null,
    );
    version.run(id, title, publisher, language, blocks, text, String(n), time);
  }
  database.exec('COMMIT');
  database.close();
}

/** How many bytes the largest step of Undo takes. */
export function largestStepBytes(profile) {
  const database = new DatabaseSync(join(profile, 'library', 'library.db'));
  const { bytes } = database.prepare('SELECT MAX(LENGTH(changes)) AS bytes FROM undo_log').get();
  database.close();
  return bytes;
}
