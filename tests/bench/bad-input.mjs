// Every bad answer a site can give, saved at once in the built app with its real limits: how long until each has its end, and how long the window and the library kept anybody waiting meanwhile.
// npm run bench -- bad-input
import { _electron } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { at } from './plain-library.mjs';

const root = join(import.meta.dirname, '../..');
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const PATHS = [
  '/ok',
  '/endless-loop',
  '/chain?n=19',
  '/to?address=file:///etc/hostname',
  '/to?address=data:text/html,x',
  '/to-self-on-other-loopback',
  '/slow-head',
  '/slow-body',
  '/endless',
  '/gzip-bomb',
  '/gzip-twice',
  '/short',
  '/lie-type',
  '/exe-as-html',
  '/euckr-nolabel',
  '/euckr-as-utf8',
  '/utf7',
  '/deep',
  '/big',
  '/laughs',
  '/xxe',
  '/dataurl',
  '/svg',
  '/png-bomb',
  '/bad-pictures',
  '/article',
];

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
let server;
let app;
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/fixtures/bad-server.ts'),
      outDir: join(folder, 'built'),
      rolldownOptions: { output: { entryFileNames: 'bad-server.mjs' } },
    },
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { startBadServer } = await import(join(folder, 'built/bad-server.mjs'));
  server = await startBadServer();
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const settings = { language: 'en', theme: 'light', allowedPrivateHosts: [server.hostAndPort] };
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings }));
  app = await _electron.launch({
    cwd: root,
    args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${profile}`],
  });
  const page = await app.firstWindow();
  await page.locator('nav').first().waitFor();
  // What the start itself leaves to do is not counted.
  await page.waitForTimeout(6_000);
  const found = await page.evaluate(
    async (addresses) => {
      const gaps = [];
      const answers = [];
      const meter = { isOver: false };
      const frames = (async () => {
        let last = await new Promise(requestAnimationFrame);
        while (!meter.isOver) {
          const now = await new Promise(requestAnimationFrame);
          gaps.push(now - last);
          last = now;
        }
      })();
      const ask = async (name, request) => {
        const answer = await window.offprint.send(name, request);
        if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
        return answer.value;
      };
      await new Promise((next) => setTimeout(next, 10_000));
      const before = gaps.splice(0);
      const from = performance.now();
      const saved = await ask('articles.save-many', { addresses });
      const ids = saved.map(({ articleId }) => articleId);
      let rows = [];
      for (;;) {
        const asked = performance.now();
        rows = await ask('articles.headlines', { ids });
        answers.push(performance.now() - asked);
        if (rows.every(({ body, failure }) => body !== 'saving' || failure !== null)) break;
        await new Promise((next) => setTimeout(next, 100));
      }
      const seconds = (performance.now() - from) / 1_000;
      meter.isOver = true;
      await frames;
      return { before, gaps, answers, seconds, ends: rows.map(({ body, failure }) => failure?.code ?? body) };
    },
    PATHS.map((path) => server.origin + path),
  );
  PATHS.forEach((path, n) => console.log(`${path.padEnd(36)} ${found.ends[n]}`));
  console.log(`all ${PATHS.length} had their end after ${found.seconds.toFixed(0)} s`);
  const tell = (name, list) =>
    console.log(
      `${name}: median ${at(list, 0.5).toFixed(1)}, p99 ${at(list, 0.99).toFixed(1)}, longest ${at(list, 1).toFixed(0)} ms`,
    );
  tell('frame gaps of the window before', found.before);
  tell('frame gaps of the window meanwhile', found.gaps);
  tell('answers of the library', found.answers);
} finally {
  await app?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
