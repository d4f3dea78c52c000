// Time of a save of a small page that its scripts draw, beside one that is sent whole; and what of the hidden window is left.
// npm run bench -- rendering [--rounds 10]
import { _electron } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
const rounds = Number(values.rounds);
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const paragraph = (n) =>
  `Paragraph ${n}. The harbour master keeps two clocks. Neither of them is right for more than a day. `.repeat(
    3,
  );
const body = (n) =>
  `<article><h1>Story ${n}</h1>${[1, 2, 3, 4].map((part) => `<p>${paragraph(part)}</p>`).join('')}</article>`;
const drawn = (n) => `<!doctype html><title>Shell ${n}</title><div id="root"></div><script>
fetch('/text/${n}').then((answer) => answer.text()).then((text) => {
  document.title = 'Story ${n}';
  document.querySelector('#root').setHTMLUnsafe(text);
});</script>`;

const server = createServer((request, response) => {
  const [, kind, n] = (request.url ?? '').split('/');
  const pages = {
    drawn: drawn(n),
    sent: `<!doctype html><title>Story ${n}</title>${body(n)}`,
    text: body(n),
  };
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[kind] ?? '');
});
await new Promise((listening) => void server.listen(0, '127.0.0.1', listening));
const host = `127.0.0.1:${server.address().port}`;
const profile = mkdtempSync(join(tmpdir(), 'offprint-rendering-'));
const settings = { language: 'en', theme: 'light', allowedPrivateHosts: [host] };
writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings }));
const app = await _electron.launch({
  cwd: root,
  args: [root, ...sandbox, '--log-level=3', `--user-data-dir=${profile}`],
});

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
/** Megabytes of all processes together, and how many pages and processes there are. */
const held = () =>
  app.evaluate(({ app: electron, webContents }) => {
    const metrics = electron.getAppMetrics();
    const kibibytes = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    return {
      megabytes: Math.round(kibibytes / 1024),
      processes: metrics.length,
      pages: webContents.getAllWebContents().length,
    };
  });

try {
  const page = await app.firstWindow();
  await page.getByRole('navigation').waitFor();
  const ask = (name, request) =>
    page.evaluate(
      async ([command, given]) => {
        const answer = await window.offprint.send(command, given);
        if (!answer.ok) throw new Error(`${command}: ${answer.failure.code}`);
        return answer.value;
      },
      [name, request],
    );
  const save = async (kind, n) => {
    const begun = performance.now();
    const source = { kind: 'address', address: `http://${host}/${kind}/${n}` };
    const { articleId } = await ask('articles.save', { source });
    for (;;) {
      const { headline } = await ask('articles.open', { id: articleId });
      if (headline.body === 'saved') return performance.now() - begun;
      if (headline.body !== 'saving') throw new Error(`${kind} ${n}: ${headline.failure?.code}`);
      await page.waitForTimeout(10);
    }
  };
  await save('sent', 'warm');
  await save('drawn', 'warm');
  await page.waitForTimeout(3_000);
  const before = await held();
  const times = { sent: [], drawn: [] };
  for (let n = 0; n < rounds; n += 1) {
    times.sent.push(await save('sent', `s${n}`));
    times.drawn.push(await save('drawn', `d${n}`));
  }
  await page.waitForTimeout(3_000);
  const after = await held();
  for (const [kind, all] of Object.entries(times))
    console.log(
      `${kind}: median ${Math.round(median(all))} ms, min ${Math.round(Math.min(...all))}, max ${Math.round(Math.max(...all))}`,
    );
  console.log(`before ${JSON.stringify(before)}, after ${rounds} renderings ${JSON.stringify(after)}`);
} finally {
  await app.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
