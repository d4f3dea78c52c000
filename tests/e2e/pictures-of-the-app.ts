import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { root } from './running-app.js';

/** Keeps a picture of the window outside the repository's history, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A lazy picture out of sight never comes, and would be waited for to the end.
    const inSight = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    await Promise.all(inSight.map((image) => image.decode().catch(() => {}))); // a broken one is to be seen as it is
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
  });
  await page.screenshot({ path: join(root, 'node_modules/.cache/pictures', `${name}.png`) });
}
