import { expect, test } from './app.js';
import { article, expectArticle, paragraphs, pictures } from './article.js';
import { openArticle, row, saveInBulk, showView } from './headlines.js';
import { save } from './save-dialog.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

test('Killed in the middle of saving, the app starts with no half article, and goes on to save the whole one', async ({
  app,
  site,
}) => {
  const release = site.hold('/pictures/charging.jpg');
  await save(app.page, site.address('/news/ferry'));
  await expect(row(app.page, 'Saving: pictures 1/2')).toBeVisible();

  await app.kill();
  await app.start();
  await expect(row(app.page, 'Saving')).toBeVisible();
  await row(app.page, 'Saving').click();
  await expect(app.page.getByRole('region', { name: 'Saving this article' })).toBeVisible();
  await expect(article(app.page).locator('> p')).toHaveCount(0);

  release();
  await expectArticle(app.page, TITLE);
  expect(await paragraphs(app.page)).toHaveLength(10);
  expect((await pictures(app.page)).map(({ width }) => width)).toEqual([1200, 960]);
  await expect(row(app.page, TITLE)).toHaveCount(1);
});

test('When the library process dies, the window stays, a new one takes over, and nothing is lost', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const [before] = await app.helperPids('Offprint library');
  if (before === undefined) throw new Error('The library process was not found.');
  process.kill(before, 'SIGKILL');
  await expect
    .poll(async () => (await app.helperPids('Offprint library')).filter((pid) => pid !== before))
    .toHaveLength(1);

  await save(page, 'After the fall\n\nThe library took this as if nothing had happened. It had, of course.');
  await expectArticle(page, 'After the fall');
  await showView(page, 'All');
  await openArticle(page, 'The town that set its clocks by the tide');
  await expectArticle(page, 'The town that set its clocks by the tide');
  app.forgive(/The library process ended/);
});

test('When the parse process dies over a page, the row keeps the address and a second try succeeds', async ({
  app,
  site,
}) => {
  test.skip(process.platform === 'win32', 'Windows cannot hold a process still.');
  const { page } = app;
  // It starts once the window is usable.
  await expect.poll(async () => (await app.helperPids('Offprint parser')).length).toBe(1);
  const [parser] = await app.helperPids('Offprint parser');
  if (parser === undefined) throw new Error('The parse process was not found.');
  process.kill(parser, 'SIGSTOP');
  await save(page, site.address('/news/ferry'));
  await expect(row(page, 'Saving: text')).toBeVisible();
  process.kill(parser, 'SIGKILL');

  await expect(row(page, 'Not saved: text not readable')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Headline and address are kept.');
  await expect(page.getByRole('alert')).toContainText(site.address('/news/ferry'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectArticle(page, TITLE);
  await expect(row(page, TITLE)).toHaveCount(1);
});
