import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { send } from './bridge.js';
import { isThere, killAll, processTree } from './processes.js';
import { canSandbox, root } from './running-app.js';

test.skip(process.platform !== 'linux', 'Who holds a profile is read from the lock Chromium makes on Linux.');

/** The process that holds a profile; null while none does. */
function holder(profile: string): number | null {
  try {
    return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  } catch {
    return null;
  }
}

interface Opened {
  readonly browser: Browser;
  readonly page: Page;
}

/** The window of whatever app runs over a profile. Playwright's own way to start Electron knows only the process it started. */
async function opened(profile: string): Promise<Opened> {
  const found: Opened[] = [];
  await expect(async () => {
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (page) found.push({ browser, page });
    expect(page).toBeDefined();
  }).toPass({ timeout: 30_000 });
  const [app] = found;
  if (!app) throw new Error('There is a window.');
  await expect(app.page.getByRole('navigation').first()).toBeVisible();
  return app;
}

test('Quitting and starting again comes up over the same profile, with the same switches and in the same language', async ({}, info) => {
  const profile = info.outputPath('profile');
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings: { language: 'ko' } }));
  const electron = z.string().parse(createRequire(import.meta.url)('electron'));
  const switches = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--log-level=3',
    ...(canSandbox ? [] : ['--no-sandbox']),
  ];
  const first = spawn(electron, [...switches, '.'], { cwd: root, stdio: 'ignore' });
  const ended = once(first, 'exit');
  try {
    const before = await opened(profile);
    expect(holder(profile)).toBe(first.pid);
    await send(before.page, 'app.start-again').catch(() => undefined); // it may be gone before it has answered
    expect(await ended, 'It quit in order').toEqual([0, null]);
    await before.browser.close();

    await expect.poll(() => holder(profile) ?? first.pid, { timeout: 30_000 }).not.toBe(first.pid);
    const after = await opened(profile);
    const pid = holder(profile) ?? 0;
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    for (const name of switches) expect(line).toContain(name);
    await expect(after.page.locator('html')).toHaveAttribute('lang', 'ko');
    process.kill(pid, 'SIGTERM');
    await expect.poll(() => isThere(pid), { timeout: 15_000 }).toBe(false);
  } finally {
    const left = holder(profile);
    for (const pid of [first.pid, left]) if (pid && isThere(pid)) killAll(processTree(pid));
  }
});
