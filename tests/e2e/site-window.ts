import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.js';

/** A page among the windows and views, such as the bar of the window of sites or the site below it, by its address. */
export async function siteWindow({ electron }: RunningApp, address: RegExp): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(() => {
      found = electron.windows().find((page) => address.test(page.url()));
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('No such page.');
  return found;
}
