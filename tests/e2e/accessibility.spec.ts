import type { Page } from '@playwright/test';
import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { openArticle, row, saveInBulk } from './headlines.js';
import { ask } from './bridge.js';
import { takePicture } from './pictures-of-the-app.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

/** The main views, each with the way to it. They are looked at in this order. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an article': (page) => openArticle(page, KOREAN_TITLE),
  'a failed save': async (page) => {
    await row(page, '127.0.0.1/trouble/missing').click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'the save dialog': async (page) => {
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the shortcut sheet': async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the settings': async (page) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await openSettings(page);
    await expect(page.getByRole('combobox').first()).toBeVisible();
  },
  'an empty view': async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(
      page.getByRole('heading', { name: /^(?:No starred articles|별표를 단 글이 없습니다)/ }),
    ).toBeVisible();
  },
};

test('No view breaks a rule of accessibility, in light, sepia and dark, in English and Korean', async ({
  app,
  site,
}) => {
  test.slow();
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await ask(page, 'articles.save', {
    source: { kind: 'address', address: site.address('/trouble/missing') },
  });
  await expect(row(page, 'Not saved')).toBeVisible();

  for (const language of ['en', 'ko'] as const) {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      // oxlint-disable no-await-in-loop -- one look after the other
      await chooseLanguage(page, language);
      await chooseTheme(page, theme);
      await page
        .getByRole('navigation')
        .getByRole('link', { name: /^(?:All|전체)/ })
        .click();
      for (const [view, show] of Object.entries(views)) {
        await test.step(`${view}, ${theme}, ${language}`, async () => {
          await show(page);
          await takePicture(page, `${view.replaceAll(' ', '-')}-${theme}-${language}`);
          expect.soft(await violations(page), `${view}, ${theme}, ${language}`).toEqual([]);
        });
      }
      // oxlint-enable no-await-in-loop
    }
  }
});
