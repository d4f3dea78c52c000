import type { Page } from '@playwright/test';
import { controls } from './accessibility.js';
import { expect, test } from './app.js';
import { openArticle, saveInBulk } from './headlines.js';
import { menuLabels } from './menu.js';
import { openSettings } from './settings-page.js';

/** Every control says something in Korean. */
async function expectKorean(page: Page): Promise<void> {
  // A line length is a number in every language, and English calls itself so.
  const named = (await controls(page)).filter(({ name }) => !/^(?:\d+|English)$/.test(name));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ name }) => !/\p{Script=Hangul}/u.test(name))).toEqual([]);
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
    expect(await menuLabels(app, '파일')).toEqual([
      '기사 저장…',
      '클립보드에서 저장',
      '실패한 저장 다시 시도',
      '메모 내보내기…',
      '페이지 전체 내보내기…',
      '설정…',
      '끝내기',
    ]);

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
