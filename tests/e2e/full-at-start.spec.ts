import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { row } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { RunningApp } from './running-app.js';
import { save } from './save-dialog.js';
import { smallDisk } from './small-disk.js';

test('Started on a full disk everything can be read, changes say why they are not made, and all goes on by itself when there is room', async ({}, info) => {
  const { disk, unmount } = smallDisk(info);
  const app = new RunningApp({
    profile: join(disk, 'profile'),
    settings: { language: 'en', theme: 'light' },
  });
  const filler = join(disk, 'filler');
  try {
    await app.start();
    await save(
      app.page,
      'Kept words\n\nThese words were saved while there was still room for them on this disk.',
    );
    await expectArticle(app.page, 'Kept words');
    await app.end();
    const { bavail, bsize } = statfsSync(disk);
    expect(() => appendFileSync(filler, Buffer.alloc(bavail * bsize + 1_000_000))).toThrow('ENOSPC');

    await app.start();
    const { page } = app;
    const why = page.getByText('The disk is full. Everything saved can be read');
    await expect(why).toBeVisible();
    await row(page, 'Kept words').click();
    await expectArticle(page, 'Kept words');
    await page.keyboard.press('s');
    await expect(page.getByRole('alert')).toContainText('The disk is full, so nothing was changed.');
    await takePicture(page, 'full-at-start-light-en');

    rmSync(filler);
    await expect(async () => {
      await page.keyboard.press('s');
      await expect(row(page, 'Kept words')).toContainText('starred', { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(why).toBeHidden();
  } finally {
    await app.end();
    unmount();
  }
});
