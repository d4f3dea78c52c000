import { expect, test } from './app.js';
import { article, expectArticle } from './article.js';
import { save } from './save-dialog.js';

test('A sound is kept after its size was told, plays without its site from any place, and can be taken away', async ({
  app,
  site,
}) => {
  const { page } = app;
  await save(page, site.address('/en/chime'));
  await expectArticle(page, 'The bell that tells the weather');
  const figure = article(page).getByRole('figure');
  await expect(figure).toContainText('Audio · 0:03');
  await expect(figure).toContainText('The bell of Merrow');
  await figure.getByRole('button', { name: 'Keep offline…' }).click();
  await figure.getByRole('button', { name: 'Keep 24 KB' }).click();
  const player = figure.locator('audio');
  await expect(player).toBeVisible();
  await site.close();
  expect(
    await player.evaluate(async (element) => {
      if (!(element instanceof HTMLAudioElement)) throw new Error('An audio element was expected.');
      element.muted = true;
      element.currentTime = 2.5;
      await element.play();
      await new Promise((ended) => element.addEventListener('ended', ended, { once: true }));
      return { seconds: Math.round(element.duration), isFromDisk: element.src.startsWith('asset://media/') };
    }),
  ).toEqual({ seconds: 3, isFromDisk: true });
  await page.screenshot({ path: test.info().outputPath('kept.png') });
  await figure.getByRole('button', { name: 'Delete from this device' }).click();
  await expect(figure.getByRole('button', { name: 'Keep offline…' })).toBeVisible();
  await page.keyboard.press('z');
  await expect(player).toBeVisible();
});
