import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.js';
import { chooseFromContextMenu } from './context-menu.js';
import { headlines, openArticle, row, saveInBulk, showView } from './headlines.js';

const KOREAN = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH = 'The town that set its clocks by the tide';

const navigation = (page: Page): Locator => page.getByRole('navigation', { name: 'Library' });
const tag = (page: Page, name: string): Locator =>
  navigation(page).getByRole('link', { name: new RegExp(`^Tag ${name},`) });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const shown = (page: Page): Locator => headlines(page).getByRole('option');

test('Articles are tagged, found and sorted out by their tags with keys alone, and every act is taken back', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock'), site.address('/news/ferry')]);
  let { page } = app;
  await showView(page, 'All');

  await test.step('One article, a tag made as it is typed', async () => {
    await openArticle(page, KOREAN);
    await page.keyboard.press('t');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.type('바다/여객선');
    await expect(dialog(page).getByRole('option')).toHaveText(['New tag “바다/여객선”']);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('list', { name: 'Tags of the selection' })).toContainText('여객선');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole('article').getByRole('list', { name: 'Tags' })).toHaveText('#바다/여객선');
    await expect(tag(page, '바다')).toHaveAccessibleName('Tag 바다, 1 article');
    await expect(row(page, KOREAN)).toHaveAccessibleName(/tagged 바다\/여객선/);
  });

  await test.step('Several, completed from first consonants, as one act', async () => {
    await headlines(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('t');
    await page.keyboard.type('ㅂㄷ');
    await expect(dialog(page).getByRole('option').first()).toContainText('바다');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 articles tagged.').first()).toBeVisible();
    await expect(tag(page, '바다')).toHaveAccessibleName('Tag 바다, 2 articles');
    await page.keyboard.press('z');
    await expect(tag(page, '바다')).toHaveAccessibleName('Tag 바다, 1 article');
    await page.keyboard.press('Shift+Z');
    await expect(tag(page, '바다')).toHaveAccessibleName('Tag 바다, 2 articles');
  });

  await test.step('The list of a tag, and what stands under it folded away', async () => {
    await tag(page, '바다').press('Enter');
    await expect(page.getByRole('region', { name: '바다' })).toBeVisible();
    await expect(shown(page)).toHaveCount(2);
    await tag(page, '바다/여객선').press('Enter');
    await expect(shown(page)).toHaveCount(1);
    const fold = navigation(page).getByRole('button', { name: 'Tags under 바다' });
    await fold.press('Enter');
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(tag(page, '바다/여객선')).toBeHidden();
    await app.restart();
    page = app.page;
    await expect(tag(page, '바다')).toBeVisible();
    await expect(tag(page, '바다/여객선')).toBeHidden();
    await navigation(page).getByRole('button', { name: 'Tags under 바다' }).press('Enter');
    await expect(tag(page, '바다/여객선')).toBeVisible();
  });

  await test.step('Searched for, also by what a tag stands under', async () => {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('tag:바다');
    const hits = page.getByRole('main').getByRole('option');
    await expect(hits).toHaveCount(2);
    await page.getByRole('combobox').fill('tag:바다/여객선');
    await expect(hits).toHaveCount(1);
    await page.keyboard.press('Escape');
  });

  await test.step('Renamed, made one with another, deleted, and all of it back', async () => {
    const choose = (name: string, act: string): Promise<void> =>
      chooseFromContextMenu(app, () => tag(page, name).click({ button: 'right' }), act);
    await choose('바다', 'Rename…');
    await dialog(page).getByRole('combobox').fill('Sea');
    await page.keyboard.press('Enter');
    await expect(tag(page, 'Sea/여객선')).toBeVisible();
    await choose('Sea/여객선', 'Merge into…');
    await dialog(page).getByRole('combobox').fill('Sea');
    await expect(dialog(page).getByText('the two become one')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(tag(page, 'Sea/여객선')).toBeHidden();
    await expect(tag(page, 'Sea')).toHaveAccessibleName('Tag Sea, 2 articles');
    await choose('Sea', 'Delete tag');
    await expect(tag(page, 'Sea')).toBeHidden();
    await headlines(page).focus();
    for (const back of ['Sea', 'Sea/여객선', '바다/여객선']) {
      // oxlint-disable-next-line no-await-in-loop -- one act after the other
      await page.keyboard.press('z');
      // oxlint-disable-next-line no-await-in-loop -- the same
      await expect(tag(page, back)).toBeVisible();
    }
    await expect(row(page, ENGLISH)).toBeVisible();
  });

  await test.step('Everything is there after a restart', async () => {
    await tag(page, '바다').click();
    await app.restart();
    await expect(tag(app.page, '바다')).toHaveAttribute('aria-current', 'page');
    await expect(shown(app.page)).toHaveCount(2);
  });
});
