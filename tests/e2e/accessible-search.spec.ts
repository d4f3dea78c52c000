import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { ask } from './bridge.js';
import { headlines, saveInBulk } from './headlines.js';
import { expectAccessible, ROUNDS } from './rounds.js';
import { chooseLanguage, chooseTheme } from './settings-page.js';

const field = (page: Page) => page.getByRole('combobox', { name: /^(?:Search|검색)$/ });
const search = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('/');
  await field(page).fill(query);
};
const hits = (page: Page) => page.getByRole('main').getByRole('option');

/** What search and navigation show beside what every view has (`accessibility.spec.ts`), each with the way to it from the list. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a search not begun': async (page) => {
    await search(page, '');
    await expect(page.getByRole('region', { name: /^(?:Recent searches|최근 검색)$/ })).toBeVisible();
  },
  'a query that means another': async (page) => {
    await search(page, 'tide NOT zeppelin');
    await expect(page.getByRole('main').locator('output').getByRole('button')).toContainText(
      'tide -zeppelin',
    );
  },
  'a search in one place': async (page) => {
    await search(page, '여객선');
    await page.getByRole('button', { name: /^(?:Title|제목)/ }).click();
    await expect(hits(page)).toHaveCount(1);
    await page.getByRole('button', { name: /^(?:Date|기간)$/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'articles that are chosen': async (page) => {
    await headlines(page).focus();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar').first()).toBeVisible();
  },
  'the navigation as a rail': async (page) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible();
  },
  'the navigation in a drawer': async (page) => {
    await page.setViewportSize({ width: 480, height: 700 });
    await page.getByRole('button', { name: /^(?:Navigation|탐색)/ }).click();
    await expect(page.getByRole('navigation').getByRole('link').first()).toBeInViewport();
  },
};

test('No part of search and navigation breaks a rule of accessibility, in every theme and both languages', async ({
  app,
  site,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await ask(page, 'searches.save', { name: '전지', query: '전지', within: 'title' });
  await ask(page, 'searches.remember', { query: 'tide -clock' });
  for (const round of ROUNDS) {
    // oxlint-disable no-await-in-loop -- one look after the other
    await chooseLanguage(page, round.language);
    await chooseTheme(page, round.theme);
    for (const [view, show] of Object.entries(views)) {
      await test.step(`${view}, ${round.theme}, ${round.language}`, async () => {
        await page.keyboard.press('Escape');
        await page.setViewportSize({ width: 1280, height: 800 });
        await page
          .getByRole('navigation')
          .getByRole('link', { name: /^(?:All|전체)/ })
          .click();
        await show(page);
        await expectAccessible(page, view, round);
        await page.keyboard.press('Escape');
      });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    // oxlint-enable no-await-in-loop
  }
});
