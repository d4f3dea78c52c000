import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { root } from './running-app.js';

/** Keeps a picture of the window outside the repository's history, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: join(root, 'node_modules/.cache/pictures', `${name}.png`) });
}
