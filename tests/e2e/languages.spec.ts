import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { openArticle, saveInBulk } from './headlines.js';
import { menuLabels } from './menu.js';
import { openSettings } from './settings-page.js';

/** Names of every control that can be seen, as assistive technology reads them. */
async function controlNames(page: Page): Promise<readonly string[]> {
  const roles = [
    'button',
    'link',
    'combobox',
    'textbox',
    'toolbar',
    'navigation',
    'main',
    'listbox',
    'dialog',
  ] as const;
  const names = await Promise.all(
    roles.map(async (role) => {
      const controls = await page.getByRole(role).all();
      return Promise.all(
        controls.map(async (control) => {
          const snapshot = await control.ariaSnapshot();
          return /^- \w+ "([^"]*)"/.exec(snapshot)?.[1] ?? `${role} without a name`;
        }),
      );
    }),
  );
  return names.flat();
}

/** Every control says something in Korean. */
async function expectKorean(page: Page): Promise<void> {
  const names = await controlNames(page);
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !/\p{Script=Hangul}/u.test(name))).toEqual([]);
}

test.describe('On a Korean system', () => {
  test.use({ settings: null, startArguments: ['--lang=ko'] });

  test('the first start speaks Korean, and Settings changes the language at once and for good', async ({
    app,
  }) => {
    const { page } = app;
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('heading', { name: 'Offprint에 오신 것을 환영합니다' })).toBeVisible();
    await expectKorean(page);
    expect(await menuLabels(app, '파일')).toEqual(['기사 저장…', '메모 내보내기…', '설정…', '끝내기']);

    await openSettings(page);
    await expect(page.getByRole('combobox', { name: '언어' })).toHaveValue('system');
    await page.getByRole('combobox', { name: '언어' }).selectOption('en');
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    await expect.poll(() => menuLabels(app, 'File')).toContain('Save Article…');

    await app.restart({ args: ['--lang=ko'] });
    await expect(app.page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  });
});

test.describe('In Korean', () => {
  test.use({ settings: { language: 'ko', theme: 'light' } });

  test('every control of every view has a Korean name', async ({ app, site }) => {
    const { page } = app;
    await saveInBulk(page, [site.address('/news/ferry')]);
    await openArticle(page, '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로');
    await expectKorean(page);
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('dialog', { name: '기사 저장' })).toBeVisible();
    await expectKorean(page);
    await page.keyboard.press('Escape');
    await openSettings(page);
    await expect(page.getByRole('combobox', { name: '테마' })).toBeVisible();
    await expectKorean(page);
    await expect(page.getByRole('combobox', { name: '테마' }).getByRole('option')).toHaveText([
      '시스템',
      '밝게',
      '세피아',
      '어둡게',
    ]);
  });
});
