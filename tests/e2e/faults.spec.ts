import type { Locator } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { row } from './headlines.js';
import { canSandbox, root, RunningApp } from './running-app.js';
import { enter, save } from './save-dialog.js';
import { chooseTheme, openSettings } from './settings-page.js';
import { smallDisk } from './small-disk.js';

test('An empty settings file is kept aside, and the app starts as it comes', async ({ app }) => {
  await chooseTheme(app.page, 'sepia');
  await app.end();
  const file = join(app.profile, 'settings.json');
  rmSync(`${file}.bak`, { force: true });
  writeFileSync(file, '');
  await app.start({ args: ['--lang=en'] });
  await openSettings(app.page);
  await expect(app.page.getByRole('combobox', { name: 'Theme' })).toHaveValue('system');
  const kept = readdirSync(app.profile).filter((name) => name.startsWith('settings.json.bad-'));
  expect(kept.map((name) => readFileSync(join(app.profile, name), 'utf8'))).toEqual(['']);
  await expect(app.page.getByText(`The file was kept as ${kept[0]}`).first()).toBeAttached();
});

test('Settings of a wrong kind are kept aside before others are used, and that is told once', async ({
  app,
}) => {
  await app.end();
  const file = join(app.profile, 'settings.json');
  const hosts = '["no host at all","127.0.0.1:8080"]';
  const bad = `{"settings":{"theme":"pink","language":7,"singleKeys":false,"allowedPrivateHosts":${hosts}}}`;
  writeFileSync(file, bad);
  await app.start({ args: ['--lang=en'] });
  const told = (): Locator => app.page.getByText(/The file was kept as settings\.json\.bad-/);
  await expect(told().first()).toBeAttached();
  const kept = (): readonly string[] =>
    readdirSync(app.profile).filter((name) => name.startsWith('settings.json.bad-'));
  expect(kept().map((name) => readFileSync(join(app.profile, name), 'utf8'))).toEqual([bad]);
  await app.restart({ args: ['--lang=en'] });
  await openSettings(app.page);
  await expect(app.page.getByRole('combobox', { name: 'Theme' })).toHaveValue('system');
  await expect(app.page.getByRole('textbox', { name: 'Allowed private addresses' })).toHaveValue(
    '127.0.0.1:8080',
  );
  await expect(told()).toHaveCount(0);
  expect(kept()).toHaveLength(1);
});

test('A profile folder that cannot be written is named, and the app ends as failed', async ({}, info) => {
  const { disk, unmount } = smallDisk(info, 'ro');
  const electron: unknown = createRequire(import.meta.url)('electron');
  if (typeof electron !== 'string') throw new Error('The electron package did not name its binary.');
  try {
    const flags = [`--user-data-dir=${disk}`, '--lang=en', `--shot=${info.outputPath('none.png')}`];
    const { status, stderr } = spawnSync(electron, [...flags, ...(canSandbox ? [] : ['--no-sandbox']), '.'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stderr).toContain(`This folder cannot be written: ${disk}`);
    expect(stderr).not.toContain('already runs');
    expect(status).toBe(1);
  } finally {
    unmount();
  }
});

test('With a full disk every change says so, nothing is lost, and all goes on when there is room', async ({}, info) => {
  const { disk, unmount } = smallDisk(info);
  const app = new RunningApp({
    profile: join(disk, 'profile'),
    settings: { language: 'en', theme: 'light' },
  });
  try {
    await app.start();
    const { page } = app;
    await save(
      page,
      'Kept words\n\nThese words were saved while there was still room for them on this disk.',
    );
    await expectArticle(page, 'Kept words');

    const filler = join(disk, 'filler');
    /** Takes all the room there is, and what Chromium gave back since: it tidies up whenever it likes. */
    const fill = (): void => {
      const { bavail, bsize } = statfsSync(disk);
      // More than there is: what the app writes meanwhile takes from it.
      expect(() => appendFileSync(filler, Buffer.alloc(bavail * bsize + 1_000_000))).toThrow('ENOSPC');
    };
    fill();
    // From the button that opened the dialog Del is nothing.
    await row(page, 'Kept words').click();
    await page.keyboard.press('Delete');
    const told = page.getByRole('alert').filter({ hasText: 'The disk is full, so nothing was changed.' });
    await expect(told).toBeVisible();
    await expectArticle(page, 'Kept words');
    const name = await row(page, 'Kept words').textContent();
    for (const key of ['e', 'l', 's', 'm', 'v', 'Shift+A']) {
      // oxlint-disable no-await-in-loop -- one key after the other
      await page.getByRole('button', { name: 'Dismiss' }).first().click();
      fill();
      await page.keyboard.press(key);
      await expect(told, key).toBeVisible();
      await expect(page.getByRole('status')).not.toHaveText(/archived|moved|starred|marked|Theme/);
      await expectArticle(page, 'Kept words');
      await expect(row(page, 'Kept words')).toHaveText(name ?? '');
      // oxlint-enable no-await-in-loop
    }
    await page.getByRole('button', { name: 'Dismiss' }).first().click();
    await openSettings(page);
    fill();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect(told).toBeVisible();
    fill();
    await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('light');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText('The last copy could not be made.')).toBeVisible();
    await expect(page.getByText('There is no copy yet.')).toHaveCount(0);
    await page.keyboard.press('Escape');
    fill();
    await enter(
      page,
      'Too late\n\nThere is no room for these words now, and that is told in the dialog itself.',
    );
    await expect(page.getByText(/The disk is full/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expectArticle(page, 'Kept words');

    await app.electron.evaluate(({ dialog }) => {
      const questions: string[] = [];
      Reflect.set(globalThis, 'questions', questions);
      dialog.showMessageBoxSync = (...said: readonly unknown[]) => {
        questions.push(JSON.stringify(said.at(-1)));
        return 0;
      };
    });
    const asked = (): Promise<readonly string[]> =>
      app.electron.evaluate(() => Reflect.get(globalThis, 'questions'));
    fill();
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('A thought there is no room for');
    await app.electron.evaluate(({ app: electronApp }) => electronApp.quit());
    await expect.poll(async () => (await asked()).length, 'What was just typed holds the app').toBe(1);
    expect((await asked())[0]).toContain('A note is not stored yet.');
    await expect(page.getByText(/not stored yet: disk full/)).toBeVisible();
    await page.keyboard.press('Escape');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(async () => (await asked()).length, 'No window closes over it unasked').toBe(2);
    await expect(page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue(
      'A thought there is no room for',
    );

    rmSync(filler);
    await expect(page.getByText(/not stored yet/)).toBeHidden({ timeout: 15_000 });
    await openSettings(page);
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByText(/^Last copy:/)).toBeVisible();
    await app.restart();
    await openSettings(app.page);
    await expect(app.page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
    await app.page.keyboard.press('Escape');
    await expectArticle(app.page, 'Kept words');
    await expect(app.page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue(
      'A thought there is no room for',
    );
  } finally {
    await app.end();
    unmount();
  }
});

test('Words that a library folder refused come back into their note after a kill, and that is told', async ({}, info) => {
  test.slow(); // three starts
  const app = new RunningApp({
    profile: info.outputPath('profile'),
    settings: { language: 'en', theme: 'light' },
  });
  const note = (): Locator => app.page.getByRole('textbox', { name: 'Note on this article' });
  try {
    await app.start();
    await save(app.page, 'Kept words\n\nThese words were saved while the folder could still be written.');
    await expectArticle(app.page, 'Kept words');
    await app.end();
    const folder = app.libraryFolder;
    const isMounted =
      spawnSync('mount', ['--bind', folder, folder], { stdio: 'ignore' }).status === 0 &&
      spawnSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' }).status === 0;
    test.skip(!isMounted, 'Needs root on Linux, to mount a folder to be read only.');

    await app.start();
    await app.page.getByRole('option', { name: /Kept words/ }).click();
    await expectArticle(app.page, 'Kept words');
    await app.page.keyboard.press('Shift+N');
    await app.page.keyboard.type('A thought nobody could store');
    await expect(app.page.getByText(/not stored yet/)).toBeVisible();
    const held = (): string =>
      existsSync(join(app.profile, 'note-drafts.json'))
        ? readFileSync(join(app.profile, 'note-drafts.json'), 'utf8')
        : '';
    await expect.poll(held).toContain('A thought nobody could store');
    await app.kill();
    spawnSync('umount', ['-l', folder]);

    await app.start();
    const told = app.page.getByText(/could not be stored last time is back/).first();
    await expect(told).toBeAttached();
    await app.page.getByRole('option', { name: /Kept words/ }).click();
    await expect(note()).toHaveValue('A thought nobody could store');
    await expect.poll(held).toBe('');
    await app.restart();
    await expect(note()).toHaveValue('A thought nobody could store');
  } finally {
    await app.end();
    spawnSync('umount', ['-l', app.libraryFolder]);
  }
});

test('A library folder that may be written again is written without a new start, and the note that waited is stored', async ({}, info) => {
  const app = new RunningApp({
    profile: info.outputPath('profile'),
    settings: { language: 'en', theme: 'light' },
  });
  const folder = app.libraryFolder;
  const mount = (...options: readonly string[]): boolean =>
    spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
  try {
    await app.start();
    await save(app.page, 'Kept words\n\nThese words were saved while the folder could still be written.');
    await expectArticle(app.page, 'Kept words');
    await app.end();
    const isMounted = mount('--bind', folder, folder) && mount('-o', 'remount,ro,bind', folder);
    test.skip(!isMounted, 'Needs root on Linux, to mount a folder to be read only.');

    await app.start();
    const { page } = app;
    const told = page.getByText('The library folder may not be written.', { exact: false });
    await expect(told).toBeVisible();
    await row(page, 'Kept words').click();
    await expectArticle(page, 'Kept words');
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('A thought that waits');
    await expect(page.getByText(/not stored yet/)).toBeVisible();

    mount('-o', 'remount,rw,bind', folder);
    await expect(page.getByText(/not stored yet/)).toBeHidden({ timeout: 30_000 });
    await expect(told).toBeHidden();
    await app.restart();
    await expect(app.page.getByRole('textbox', { name: 'Note on this article' })).toHaveValue(
      'A thought that waits',
    );
  } finally {
    await app.end();
    spawnSync('umount', ['-l', folder]);
  }
});
