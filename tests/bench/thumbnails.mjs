// Memory of the page with a list of articles whose pictures are 5.6 MB PNGs, scrolled from end to end.
// npm run bench -- thumbnails [--articles 60]
import { _electron } from '@playwright/test';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import { fillLibrary } from './large-library.mjs';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { articles: { type: 'string', default: '60' } } });
const count = Number(values.articles);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const [WIDTH, HEIGHT] = [1_600, 1_170];

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of noise, which does not compress: 5.6 MB. */
function noise() {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  const lines = Array.from({ length: HEIGHT }, () =>
    Buffer.concat([Buffer.alloc(1), randomBytes(WIDTH * 3)]),
  );
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Gives every article a picture of its own. */
function illustrate(profile) {
  const database = new DatabaseSync(join(profile, 'library', 'library.db'));
  const add = database.prepare(
    "INSERT INTO assets (hash, mime, bytes, created_at) VALUES (?, 'image/png', ?, 0)",
  );
  const set = database.prepare('UPDATE article_state SET thumbnail = ? WHERE article_id = ?');
  const assets = join(profile, 'library', 'assets');
  for (const { id } of database.prepare('SELECT id FROM articles').all()) {
    const bytes = noise();
    const hash = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(join(assets, hash.slice(0, 2)), { recursive: true });
    writeFileSync(join(assets, hash.slice(0, 2), hash), bytes);
    add.run(hash, bytes.length);
    set.run(hash, id);
  }
  database.close();
}

const launch = (profile) =>
  _electron.launch({ cwd: root, args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${profile}`] });

/** Resident megabytes of the process of the page, now; largest since the last look. */
async function memory(app, page) {
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  await page.waitForTimeout(500);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return `${of('VmRSS').toFixed(0)} MB (peak ${of('VmHWM').toFixed(0)} MB)`;
}

/** Scrolls to the end and back, waiting at each stop until every picture in sight is there; the longest frame. */
const scroll = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const list = document.querySelector('#headlines');
    const isThere = () =>
      [...list.querySelectorAll('img')].every((picture) => picture.complete && picture.naturalWidth > 0);
    let longest = 0;
    const end = list.scrollHeight - list.clientHeight;
    const stops = [...Array(25).keys()].map((n) => (end * n) / 24);
    const from = performance.now();
    for (const top of [...stops, ...stops.toReversed()]) {
      list.scrollTop = top;
      let last = await frame();
      do {
        const now = await frame();
        longest = Math.max(longest, now - last);
        last = now;
      } while (!isThere());
    }
    return { longest, milliseconds: performance.now() - from };
  });

const profile = mkdtempSync(join(tmpdir(), 'offprint-thumbnails-'));
try {
  const first = await launch(profile);
  await (
    await first.firstWindow()
  )
    .getByRole('button', { name: /Save|저장/ })
    .first()
    .waitFor();
  await first.close();
  fillLibrary(profile, count);
  illustrate(profile);
  for (const round of ['none made yet', 'all made']) {
    const app = await launch(profile);
    const page = await app.firstWindow();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.locator(`[aria-setsize="${count}"]`).first().waitFor();
    const { longest, milliseconds } = await scroll(page);
    console.log(
      `${round}: page ${await memory(app, page)}; to the end and back ${milliseconds.toFixed(0)} ms, longest frame ${longest.toFixed(0)} ms`,
    );
    await app.close();
  }
  const small = join(profile, 'library', 'thumbnails');
  mkdirSync(small, { recursive: true });
  const files = readdirSync(small, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.map((file) => statSync(join(file.parentPath, file.name)).size);
  console.log(`${files.length} small pictures, ${(bytes.reduce((a, b) => a + b, 0) / 1024).toFixed(0)} KB`);
} finally {
  rmSync(profile, { recursive: true, force: true });
}
