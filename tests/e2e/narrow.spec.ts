import type { Page } from '@playwright/test';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article } from './article.js';
import { ask } from './bridge.js';
import { openArticle, saveInBulk, showView } from './headlines.js';

/** A table of so many months that it must scroll sideways, with remarks in its last column. */
const WIDE = `<!doctype html><html lang="ko"><title>넓은 표</title><article><h1>넓은 표</h1>
<p>${'통계청이 발표한 어업생산동향에 따르면 어종마다 사정은 크게 달랐다. '.repeat(5)}</p>
<table><tr><th>지역</th>${Array.from({ length: 12 }, (_, n) => `<th>${n + 1}월</th>`).join('')}<th>비고</th></tr>
<tr><td>부산</td>${'<td>14,120</td>'.repeat(12)}<td>위판장 공사로 6월 휴장</td></tr></table>
<p>${'연구진은 다음 분기에도 같은 흐름이 이어질 것으로 내다봤다. '.repeat(4)}</p></article></html>`;

const box = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('What is narrow, or shown at twice the size, keeps its words: choices in one row, names whole, columns wide enough, rings round the words', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address(stories[0]?.path ?? '')]);
  await ask(page, 'articles.save', { source: { kind: 'text', text: WIDE } });
  await showView(page, 'All');

  await test.step('A wide table scrolls before its words stand one below the other', async () => {
    await openArticle(page, '넓은 표');
    const remark = article(page).getByRole('cell', { name: '위판장 공사로 6월 휴장' });
    const letters = await remark.evaluate(
      (cell) => cell.clientWidth / parseFloat(getComputedStyle(cell).fontSize),
    );
    expect(letters).toBeGreaterThanOrEqual(8);
    const over = await article(page)
      .getByRole('region', { name: 'Table' })
      .evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth);
    expect(over).toBeGreaterThan(0);
  });

  await test.step('The ring round a heading is as wide as its words', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(box(page, 'Trash')).toBeFocused();
    expect((await box(page, 'Trash').boundingBox())?.width).toBeLessThan(120);
    await page.keyboard.press('Control+,');
    await expect(box(page, 'Settings')).toBeFocused();
    expect((await box(page, 'Settings').boundingBox())?.width).toBeLessThan(160);
    await showView(page, 'All');
  });

  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(740, 760);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(370);

  await test.step('All places to save to stand in one row', async () => {
    await page.keyboard.press('Control+n');
    const places = page.getByRole('radiogroup', { name: 'Put into' });
    const tops = () =>
      places.locator('label').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    await expect.poll(async () => new Set(await tops()).size).toBe(1);
    await page.keyboard.press('Escape');
  });

  await test.step('What was found names its paper whole', async () => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search', exact: true }).fill('등대');
    const source = page.getByRole('option').getByText('물결신문', { exact: true });
    await expect(source).toBeVisible();
    expect(await source.evaluate((name) => name.scrollWidth - name.clientWidth)).toBeLessThanOrEqual(0);
  });

  await test.step('What narrows a search opens under its button', async () => {
    const opener = page.getByRole('button', { name: 'Source', exact: true });
    await opener.click();
    const [menu, button] = [await page.getByRole('dialog').boundingBox(), await opener.boundingBox()];
    expect(menu?.y).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 0));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('Activity, opened in the drawer, stays within the window', async () => {
    await page.getByRole('button', { name: 'Navigation', exact: true }).click();
    await page.getByRole('button', { name: 'Activity' }).click();
    const shown = await page.getByRole('dialog', { name: 'Activity' }).boundingBox();
    expect(shown?.x).toBeGreaterThanOrEqual(0);
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(370);
  });
});
