import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article } from './article.js';
import { headlines, row, saveInBulk } from './headlines.js';
import { save } from './save-dialog.js';

/** A call that reaches for the internet: a connection or a datagram to an IPv4 or IPv6 address. */
const INTERNET = /\b(?:connect|sendto)\(.*AF_INET6?\b/;

/** Why system calls cannot be watched here; null when they can. As root on Linux they always can. */
function whyNotWatched(): string | null {
  if (process.platform !== 'linux') return 'strace is for Linux.';
  if (process.env['OFFPRINT_STRACE'] === 'missing')
    return 'strace is not on this machine (npm test said so).';
  const works = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
  return works || process.getuid?.() === 0 ? null : 'strace is missing or may not watch anything here.';
}

/** Writes a program that starts Electron under strace, with its whole process tree, and says where the calls are written. */
async function electronUnderStrace(folder: (name: string) => string) {
  const electron: unknown = createRequire(import.meta.url)('electron');
  if (typeof electron !== 'string') throw new Error('The electron package did not name its binary.');
  const [program, calls] = [folder('watched-electron'), folder('calls.txt')];
  const strace = `strace --follow-forks --seccomp-bpf --quiet=all --trace=connect,sendto --output='${calls}'`;
  await writeFile(program, `#!/bin/sh\nexec ${strace} '${electron}' "$@"\n`);
  await chmod(program, 0o755);
  return { program, readCalls: async () => (await readFile(calls, 'utf8')).split('\n') };
}

test('Twenty articles are read with J, and not one process asks anything of the network', async ({
  app,
  site,
}, info) => {
  const reason = whyNotWatched();
  test.skip(reason !== null, reason ?? '');
  test.slow();
  await saveInBulk(
    app.page,
    stories.map(({ path }) => site.address(path)),
  );
  await app.end();
  await site.close();

  const { program, readCalls } = await electronUnderStrace((name) => info.outputPath(name));
  // No setuid helper of a sandbox can be watched: for once the app goes without.
  await app.start({ program, args: ['--no-sandbox'] });
  const { page } = app;
  await expect(headlines(page).getByRole('option').first()).toBeVisible();
  const newestFirst = stories.toReversed();
  for (const [index, { title, paragraphs }] of newestFirst.entries()) {
    // oxlint-disable no-await-in-loop -- read one after the other
    await page.keyboard.press('j');
    await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(article(page)).toContainText(paragraphs.at(-1) ?? '');
    await expect(article(page).getByRole('figure').locator('img')).toHaveJSProperty('complete', true);
    await expect(row(page, title)).toHaveAttribute('aria-posinset', String(index + 1));
    // oxlint-enable no-await-in-loop
  }
  const whileReading = await readCalls();
  expect(whileReading.filter((call) => INTERNET.test(call))).toEqual([]);

  await test.step('The watch does see: saving an address is a call', async () => {
    await save(page, `http://${site.hosts.closed}/anything`);
    await expect(row(page, 'Will be tried again')).toBeVisible();
    await expect.poll(async () => (await readCalls()).some((call) => INTERNET.test(call))).toBe(true);
  });
});
