import { expect, test } from './app.js';
import { article, expectArticle, paragraphs, pictures } from './article.js';
import { openArticle, row, saveInBulk } from './headlines.js';
import type { RunningApp } from './running-app.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';
const OUTSIDE = 'https://tide-tables.example/merrow';

/** Notes the addresses handed to the system instead of opening a browser. */
const watchBrowser = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedAddresses', opened);
    shell.openExternal = async (address) => void opened.push(address);
  });

const openedAddresses = (app: RunningApp): Promise<unknown> =>
  app.electron.evaluate(() => Reflect.get(globalThis, 'openedAddresses'));

test('When the site is gone, everything saved is still here: text, captions, pictures, links', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await site.close();
  await app.restart();
  const { page } = app;
  await watchBrowser(app);

  await openArticle(page, KOREAN_TITLE);
  expect(await paragraphs(page)).toHaveLength(10);
  await expect(article(page).getByText('뭍 선착장에서 충전하는 첫물결호.')).toBeVisible();
  const shown = await pictures(page);
  expect(shown.map(({ width }) => width)).toEqual([1200, 960]);

  await openArticle(page, ENGLISH_TITLE);
  expect((await pictures(page)).every(({ width }) => width > 0)).toBe(true);

  await test.step('A link to the outside shows its address, and a click hands it to the system', async () => {
    const outside = article(page).getByRole('link', { name: 'tide tables for Merrow' });
    await outside.hover();
    await expect(page.getByText(OUTSIDE, { exact: true })).toBeVisible();
    await outside.click();
    await expect.poll(() => openedAddresses(app)).toEqual([OUTSIDE]);
    await expectArticle(page, ENGLISH_TITLE);
  });

  await test.step('A link to a saved article opens it here', async () => {
    await article(page).getByRole('link', { name: 'an island ferry changed' }).click();
    await expectArticle(page, KOREAN_TITLE);
    await expect(row(page, KOREAN_TITLE)).toHaveAttribute('aria-selected', 'true');
    expect(await openedAddresses(app)).toEqual([OUTSIDE]);
  });
});
