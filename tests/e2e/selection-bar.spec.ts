import { expect, test } from './app.js';
import { article } from './article.js';
import { openArticle, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';

test('The colours stay at the selected words when the type grows and the window shrinks', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await page.keyboard.press('F6');
  await article(page).evaluate((body) => {
    const all = [...body.querySelectorAll('p')];
    const said = all.find((one) => one.textContent?.startsWith('The archive has put'))?.firstChild;
    if (said) window.getSelection()?.setBaseAndExtent(said, 4, said, 24);
  });
  const bar = page.getByRole('toolbar', { name: /^Selection/ });
  /** Pixels between the bar and the selected words. */
  const distance = async (): Promise<number> => {
    const words = await page.evaluate(
      () => window.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0,
    );
    const box = await bar.boundingBox();
    return Math.round(words - (box ? box.y + box.height : 0));
  };
  const before = await distance();
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await expect.poll(distance).toBe(before);
  await takePicture(page, 'selection-large-type-light-en');
  await page.setViewportSize({ width: 1000, height: 760 });
  await expect.poll(distance).toBe(before);
});
