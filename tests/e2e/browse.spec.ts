import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article, expectArticle } from './article.js';
import { backdate } from './backdate.js';
import { ask } from './bridge.js';
import { headlines, openArticle, row, saveInBulk, showView, shownNames } from './headlines.js';

const [oldest, older, newer, newest] = stories.slice(0, 4).map(({ title }) => title);
if (!oldest || !older || !newer || !newest) throw new Error('There are four stories and more.');

test('Headlines are grouped by day, newest first, and walked with J, K and the arrows', async ({
  app,
  site,
}) => {
  await saveInBulk(
    app.page,
    stories.slice(0, 4).map(({ path }) => site.address(path)),
  );
  await app.end();
  backdate(app.libraryFolder, older, 1);
  backdate(app.libraryFolder, oldest, 70);
  await app.start();
  const { page } = app;
  const heading = article(page).getByRole('heading', { level: 1 });

  await test.step('The days', async () => {
    const groups = headlines(page).getByRole('group');
    await expect(groups).toHaveCount(3);
    await expect(groups.nth(0)).toHaveAccessibleName(/^Today, /);
    await expect(groups.nth(1)).toHaveAccessibleName(/^Yesterday, /);
    await expect(groups.nth(2)).toHaveAccessibleName(/^[A-Z][a-z]+(?: \d{4})?$/);
    await expect(groups.nth(0).getByRole('option')).toHaveCount(2);
    await expect(groups.nth(2).getByRole('option')).toHaveAccessibleName(
      new RegExp(oldest.replace('?', '\\?')),
    );
    const names = await shownNames(page);
    expect(
      names.map((name) => [newest, newer, older, oldest].findIndex((title) => name.includes(title))),
    ).toEqual([0, 1, 2, 3]);
  });

  await test.step('A row says what it is and whether it can be read offline', async () => {
    await expect(row(page, newest)).toHaveAccessibleName(
      /^Unread, Bees on the roof of the tax office, The Harbour Ledger, \d\d:\d\d, 1 min, saved offline$/,
    );
    await expect(row(page, newest)).toContainText('Six hives have stood');
  });

  await test.step('J, K and the arrows', async () => {
    await page.keyboard.press('j');
    await expect(heading).toHaveText(newest);
    await expect(row(page, newest)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('j');
    await expect(heading).toHaveText(newer);
    await page.keyboard.press('k');
    await expect(heading).toHaveText(newest);
    await page.keyboard.press('k');
    await expect(heading, 'There is nothing above the first').toHaveText(newest);
    await headlines(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(heading).toHaveText(newer);
    await page.keyboard.press('ArrowUp');
    await expect(heading).toHaveText(newest);
  });

  await test.step('Read rows stay in Unread until the view is left', async () => {
    await openArticle(page, oldest);
    await expect(row(page, oldest)).not.toHaveAccessibleName(/^Unread/);
    await expect(headlines(page).getByRole('option')).toHaveCount(4);
    await showView(page, 'All');
    await expect(row(page, oldest)).toBeVisible();
    await showView(page, 'Unread');
    await expect(row(page, newer)).toBeVisible();
    await expect(row(page, oldest)).toHaveCount(0);
  });
});

test('Unread, Later, Starred, Archive and All hold what was put there, and say how much', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(
    page,
    stories.slice(0, 4).map(({ path }) => site.address(path)),
  );
  const link = (name: string) =>
    page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name });
  await expect(link('Unread')).toHaveText(/^Unread\s*4$/);
  await expect(link('All')).toHaveText(/^All\s*4$/);

  await openArticle(page, newest);
  await page.keyboard.press('l');
  await expect(row(page, newest)).toHaveCount(0);
  await openArticle(page, newer);
  await page.keyboard.press('e');
  await expect(row(page, newer)).toHaveCount(0);
  await openArticle(page, older);
  await page.keyboard.press('s');

  await expect(link('Later')).toHaveText(/^Later\s*1$/);
  await expect(link('Starred')).toHaveText(/^Starred\s*1$/);
  await expect(link('Archive')).toHaveText(/^Archive\s*1$/);
  await expect(link('Unread')).toHaveText(/^Unread\s*1$/);
  await expect(link('All')).toHaveText(/^All\s*4$/);

  for (const [view, key, title] of [
    ['Later', 'l', newest],
    ['Archive', 'a', newer],
    ['Starred', 's', older],
    ['Unread', 'u', oldest],
  ] as const) {
    // oxlint-disable no-await-in-loop -- one view after the other
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(link(view)).toHaveAttribute('aria-current', 'page');
    await expect(headlines(page).getByRole('option')).toHaveCount(1);
    await expect(row(page, title)).toBeVisible();
    // oxlint-enable no-await-in-loop
  }
});

test('The row of the open article stays in sight when the window gets narrow and wide again', async ({
  app,
  site,
}) => {
  const { page } = app;
  const resized = async (width: number): Promise<void> => {
    await app.electron.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted, 700),
      width,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  };
  await resized(1400);
  await saveInBulk(
    page,
    stories.map(({ path }) => site.address(path)),
  );
  const open = headlines(page).getByRole('option', { selected: true });
  await showView(page, 'All');
  await headlines(page).press('End');
  await expect(open).toBeInViewport({ ratio: 1 });
  await resized(400);
  await expect(open).toBeInViewport({ ratio: 1 });
  await resized(740);
  await expect(open).toBeInViewport({ ratio: 1 });
  await resized(1400);
  await expect(open).toBeInViewport({ ratio: 1 });
});

test('What is saved while the list is scrolled moves no row in sight; at its top it is seen', async ({
  app,
}) => {
  const { page } = app;
  const save = (n: number): Promise<unknown> =>
    ask(page, 'articles.save', { source: { kind: 'text', text: `Text ${n}\n\nA short one, number ${n}.` } });
  for (let n = 1; n <= 20; n += 1) await save(n); // oxlint-disable-line no-await-in-loop -- their order is that of the rows
  await expect(row(page, 'Text 20')).toBeVisible();
  // A row gets a line more once its text is there.
  await expect.poll(() => ask(page, 'jobs.list')).toEqual([]);
  await expect(headlines(page).getByRole('option').filter({ hasNotText: 'saved offline' })).toHaveCount(0);
  const list = headlines(page);
  await list.evaluate((box) => box.scrollTo({ top: 700, behavior: 'instant' }));
  const seen = row(page, 'Text 11');
  await expect(seen).toBeInViewport();
  // Told once nothing is scrolled any more: a list that rests measures its rows otherwise than one that is scrolled.
  await expect
    .poll(() => ask(page, 'window.read'))
    .toMatchObject({ listPlace: { offset: expect.any(Number) } });
  const before = await seen.boundingBox();
  await save(21);
  await expect(
    page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Unread' }),
  ).toHaveText(/^Unread\s*21$/);
  await expect.poll(async () => (await seen.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await list.evaluate((box) => box.scrollTo({ top: 0, behavior: 'instant' }));
  await expect(row(page, 'Text 21')).toBeInViewport();
  await save(22);
  await expect(row(page, 'Text 22')).toBeInViewport();
});

test('A list at its top stays there while many come above the open article, which bring it a scroll bar', async ({
  app,
}) => {
  const { page } = app;
  const text = (n: number): string => `Text ${n}\n\nA short one, number ${n}.`;
  const save = (n: number): Promise<unknown> =>
    ask(page, 'articles.save', { source: { kind: 'text', text: text(n) } });
  await save(1);
  await openArticle(page, 'Text 1');
  const list = headlines(page);
  const box = () => list.evaluate(({ clientWidth, scrollTop }) => ({ clientWidth, scrollTop }));
  const before = await box();
  for (let n = 2; n <= 24; n += 1) await save(n); // oxlint-disable-line no-await-in-loop -- their order is that of the rows
  await expect(row(page, 'Text 24')).toBeInViewport();
  await expect.poll(async () => (await box()).clientWidth).toBeLessThan(before.clientWidth);
  // What another width leads to is done after the next layout.
  await page.evaluate(
    () => new Promise((drawn) => void requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect((await box()).scrollTop).toBe(0);
  await expect(row(page, 'Text 24')).toBeInViewport();
});

test('How far an article is read is kept however quickly one goes on to the next', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock'), site.address('/news/ferry')]);
  await page.keyboard.press('j');
  await expectArticle(page, '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로');
  const pane = page.locator('#article-scroll');
  await page.mouse.move(1000, 500);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => pane.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(250);
  const before = await pane.evaluate(({ scrollTop }) => scrollTop);
  await page.keyboard.press('j');
  await expectArticle(page, 'The town that set its clocks by the tide');
  await page.keyboard.press('k');
  await expectArticle(page, '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로');
  await expect
    .poll(async () => Math.abs((await pane.evaluate(({ scrollTop }) => scrollTop)) - before))
    .toBeLessThan(40);
});
