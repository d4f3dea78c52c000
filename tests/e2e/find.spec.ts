import { expect, test } from './app.js';
import { article, selectWords } from './article.js';
import { openArticle, saveInBulk } from './headlines.js';
import { chooseMenu } from './menu.js';
import { takePicture } from './pictures-of-the-app.js';
import { chooseTheme } from './settings-page.js';
import type { Page } from '@playwright/test';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';

/** Words that are painted under a name, as they stand in the page. */
const painted = (page: Page, name: 'found' | 'found-at-hand'): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const highlight = CSS.highlights.get(wanted);
    return Array.from(highlight ?? [], (range) => (range instanceof Range ? range.toString() : ''));
  }, name);

const bar = (page: Page) => page.getByRole('search', { name: /^(?:Find in article|글에서 찾기)$/ });
const field = (page: Page) => bar(page).getByRole('textbox');

test('Words are found in an article as they are typed, over links and highlights, and left at with Esc', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, ENGLISH_TITLE);
  await selectWords(page, 'The clock was never slow.');
  await page.getByRole('button', { name: /^Highlight green/ }).click();
  await expect(article(page).locator('mark')).toBeVisible();

  await page.locator('#article-scroll').evaluate((pane) => pane.scrollTo({ top: 0, behavior: 'instant' }));
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('THE CLOCK');
  const all = await painted(page, 'found');
  expect(all.length).toBeGreaterThan(2);
  expect(new Set(all.map((words) => words.toLowerCase()))).toEqual(new Set(['the clock']));
  await expect(bar(page)).toContainText(`1 / ${all.length}`);
  await expect(page.getByRole('status')).toHaveText(`Match 1 of ${all.length}`);

  await test.step('A match inside a highlight leaves the article as it is', async () => {
    const before = await article(page).evaluate((body) => body.querySelectorAll('*').length);
    await field(page).fill('clock was never');
    expect(await painted(page, 'found-at-hand')).toEqual(['clock was never']);
    expect(await article(page).evaluate((body) => body.querySelectorAll('*').length)).toBe(before);
    await takePicture(page, 'find-light-en');
  });

  await test.step('Enter, F3 and Ctrl G go on and round, with Shift back', async () => {
    await field(page).fill('the clock');
    await page.keyboard.press('Enter');
    await expect(bar(page)).toContainText(`2 / ${all.length}`);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Control+Shift+G');
    await expect(bar(page)).toContainText(`${all.length} / ${all.length}`);
    await page.keyboard.press('Control+g');
    await expect(bar(page)).toContainText(`1 / ${all.length}`);
    await bar(page).getByRole('button', { name: 'Next match' }).click();
    await expect(bar(page)).toContainText(`2 / ${all.length}`);
  });

  await test.step('Esc closes the bar, and the words stay selected', async () => {
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    expect(await page.evaluate(() => window.getSelection()?.toString().toLowerCase())).toBe('the clock');
    await expect(page.locator('#article-scroll')).toBeFocused();
    expect(await painted(page, 'found')).toEqual([]);
  });

  await test.step('The menu asks for the selected words; what is nowhere is said to be', async () => {
    await chooseMenu(app, 'Edit', 'Find in Article…');
    await expect(field(page)).toHaveValue(/^the clock$/i);
    await field(page).fill('locomotive');
    await expect(bar(page)).toContainText('Not found');
    await field(page).fill('ada fennimore');
    await expect.poll(() => painted(page, 'found-at-hand'), 'Who wrote it').toEqual(['Ada Fennimore']);
    await expect(article(page).locator('.byline')).toBeInViewport();
    await field(page).fill('locomotive');
    await expect(page.getByRole('status')).toHaveText('Not found');
    await page.keyboard.press('Escape');
  });
});

test('Next match goes on from the text into the notes, and round', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, ENGLISH_TITLE);
  await selectWords(page, 'The clock was never slow.');
  await page.getByRole('button', { name: /^Highlight green/ }).click();
  await page.locator('mark').click();
  const long = Array.from({ length: 12 }, (_, line) => `Line ${line + 1} of what one thinks.`).join('\n');
  await page.getByRole('textbox', { name: /^Note on “/ }).fill(`${long}\nAsk the CLOCKmaker, and his clock.`);
  await page.getByRole('textbox', { name: 'Note on this article' }).fill('A clock for the column on time.');
  await page.keyboard.press('Escape');
  await page.locator('#article-scroll').focus();
  await page.keyboard.press('Control+f');
  await field(page).fill('clock');
  const inText = (await painted(page, 'found')).length;
  const atHand = page.getByRole('complementary').locator('[data-at-hand="true"]');
  await expect(bar(page)).toContainText(`/ ${inText + 3}`);
  await expect(atHand).toHaveCount(0);

  await page.keyboard.press('Shift+F3');
  await expect(bar(page)).toContainText(`${inText + 3} / ${inText + 3}`);
  await expect(page.getByRole('status')).toHaveText(`Match ${inText + 3} of ${inText + 3}, in a note`);
  await expect(atHand).toHaveText('clock');
  await expect(atHand).toBeInViewport();
  await takePicture(page, 'find-note-light-en');
  await page.keyboard.press('Shift+F3');
  await expect(atHand).toHaveText('CLOCK');
  await page.keyboard.press('Shift+F3');
  await expect(page.getByRole('region', { name: 'Note on this article' })).toContainText('A clock for');
  await expect(atHand).toBeInViewport();
  expect(await painted(page, 'found-at-hand')).toEqual([]);
  await page.keyboard.press('Shift+F3');
  await expect(atHand).toHaveCount(0);
  expect(await painted(page, 'found-at-hand')).toHaveLength(1);
  for (let step = 0; step < 4; step += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.keyboard.press('F3');
  await expect(bar(page), 'Round the end').toContainText(`1 / ${inText + 3}`);

  await test.step('What a search found is gone through the same way', async () => {
    await page.keyboard.press('Escape');
    await chooseTheme(page, 'dark');
    await page.setViewportSize({ width: 740, height: 640 });
    await page.keyboard.press('Control+Shift+F');
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('never clockmaker');
    await expect(page.getByRole('main').getByRole('option')).toHaveCount(1);
    await search.press('Enter');
    await expect(bar(page)).toContainText(/^1 \/ \d/);
    await page.keyboard.press('Shift+F3');
    await expect(atHand).toHaveText('CLOCKmaker');
    await expect(atHand).toBeInViewport();
    await takePicture(page, 'find-note-narrow-dark-en');
  });
});

test.describe('In Korean', () => {
  test.use({ settings: { language: 'ko', theme: 'light' } });

  test('Hangul is found while its last syllable is still being typed', async ({ app, site }) => {
    const { page } = app;
    await saveInBulk(page, [site.address('/news/ferry')]);
    await openArticle(page, KOREAN_TITLE);
    await page.locator('#article-scroll').focus();
    await page.keyboard.press('Control+f');
    const input = await page.context().newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

    await compose('ㅇ');
    await expect.poll(() => painted(page, 'found')).toContain('여');
    await compose('여');
    await input.send('Input.insertText', { text: '여' });
    await compose('개');
    await expect.poll(async () => new Set(await painted(page, 'found'))).toEqual(new Set(['여객']));
    await compose('객');
    await input.send('Input.insertText', { text: '객' });
    await expect.poll(async () => new Set(await painted(page, 'found'))).toEqual(new Set(['여객']));
    const count = (await painted(page, 'found')).length;
    await expect(bar(page)).toContainText(`1 / ${count}`);
    await takePicture(page, 'find-light-ko');
    await page.keyboard.press('Escape');
    await chooseTheme(page, 'dark');
    await page.keyboard.press('Control+f');
    await takePicture(page, 'find-dark-ko');
    await field(page).fill('전기 여객선, 석 달'.normalize('NFD'));
    await expect(bar(page), 'The title is searched, however its letters are composed').toContainText('1 / 1');
    expect(await painted(page, 'found-at-hand')).toEqual(['전기 여객선, 석 달']);
    await takePicture(page, 'find-title-dark-ko');
    await field(page).fill('달맞이섬 선착장');
    await expect(bar(page), 'Captions are searched').toContainText('1 / 1');

    await page.setViewportSize({ width: 400, height: 560 });
    for (const words of ['섬마을', '절반으로']) {
      // oxlint-disable no-await-in-loop -- one after the other
      await field(page).fill(words);
      await expect.poll(() => painted(page, 'found-at-hand')).toEqual([words]);
      await takePicture(page, 'find-narrow-dark-ko');
      const [top, bottom] = await page.evaluate(() => {
        const [found] = CSS.highlights.get('found-at-hand') ?? [];
        const search = document.querySelector('search');
        return [
          found instanceof Range ? found.getBoundingClientRect().top : 0,
          search?.getBoundingClientRect().bottom ?? 0,
        ];
      });
      expect(top, 'The bar stands over no match').toBeGreaterThanOrEqual(bottom);
      // oxlint-enable no-await-in-loop
    }
  });
});
