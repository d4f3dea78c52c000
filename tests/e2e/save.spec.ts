import { expect, test } from './app.js';
import { article, expectArticle, paragraphs, pictures } from './article.js';
import { row } from './headlines.js';
import { save } from './save-dialog.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';
const FROM_DISK = /^asset:\/\/sha256\/[0-9a-f]{64}$/;

test('A Korean page is saved by its address: a row at once, its steps, then the whole article with its pictures', async ({
  app,
  site,
}) => {
  const { page } = app;
  const releasePage = site.hold('/news/ferry');
  const releasePicture = site.hold('/pictures/charging.jpg');
  await save(page, site.address('/news/ferry'));

  await expect(row(page, 'Saving')).toBeVisible();
  const steps = page.getByRole('region', { name: 'Saving this article' });
  await expect(steps.getByRole('listitem')).toHaveText([/^Address/, /^Text/, /^Pictures/, /^Storing/]);
  await expect(steps.locator('[aria-current=step]')).toHaveText(/^Address/);
  releasePage();
  await expect(steps.locator('[aria-current=step]')).toHaveText('Pictures1 / 2');
  await expect(row(page, 'Saving: pictures 1/2')).toBeVisible();
  releasePicture();

  await expectArticle(page, KOREAN_TITLE);
  await expect(row(page, new RegExp(`${KOREAN_TITLE}, 물결신문.*saved offline`))).toBeVisible();
  const text = await paragraphs(page);
  expect(text).toHaveLength(10);
  expect(text[0]).toMatch(/^남해 끝자락 달맞이섬과/);
  expect(text.at(-1)).toMatch(/밝혔다\.$/);
  await expect(article(page)).toContainText('한새벽');
  await expect(article(page)).not.toContainText(/등대지기|무단 전재|saebyeok@/);
  await expect(article(page)).toHaveAttribute('lang', 'ko');

  await expect(article(page).getByRole('figure').first()).toContainText(
    '마지막 배가 들어오기 전 바다가 잠시 잔잔하다.',
  );
  expect(await pictures(page)).toEqual([
    { source: expect.stringMatching(FROM_DISK), width: 1200, height: 750 },
    { source: expect.stringMatching(FROM_DISK), width: 960, height: 600 },
  ]);
});

test('An English page keeps its headings, list, quotation, table, code and links', async ({ app, site }) => {
  const { page } = app;
  await save(page, site.address('/en/clock'));
  await expectArticle(page, ENGLISH_TITLE);
  const body = article(page);
  await expect(body.getByRole('heading', { level: 2 })).toHaveText([
    'A ledger in four hands',
    'What the numbers hid',
  ]);
  await expect(body.getByRole('listitem')).toHaveCount(3);
  await expect(body.getByRole('listitem').last().locator('em')).toHaveText('however small');
  await expect(body.locator('blockquote')).toContainText('A boat does not care');
  await expect(body.getByRole('table')).toContainText('Corrections in one week of March 1902');
  await expect(body.getByRole('columnheader')).toHaveText(['Day', 'High water', 'Correction']);
  await expect(body.getByRole('cell')).toHaveCount(9);
  await expect(body.locator('pre')).toHaveText('correction = round(11 - 0.8 * hours_after_full_moon / 24)');
  await expect(body.getByRole('link', { name: 'tide tables for Merrow' })).toHaveAttribute(
    'title',
    'https://tide-tables.example/merrow',
  );
  await expect(body).toContainText('Ada Fennimore');
  await expect(body).not.toContainText(/Subscribe|All rights reserved/);
  const [first, second] = await pictures(page);
  expect(first?.source).toMatch(FROM_DISK);
  expect(first?.width).toBeGreaterThanOrEqual(600);
  expect(second).toEqual({ source: expect.stringMatching(FROM_DISK), width: 320, height: 200 });
});

test('A page in EUC-KR reads like the same page in UTF-8', async ({ app, site }) => {
  const { page } = app;
  await save(page, site.address('/euc-kr/news/ferry'));
  await expectArticle(page, KOREAN_TITLE);
  const text = await paragraphs(page);
  expect(text).toHaveLength(10);
  expect(text.join('')).not.toContain('\u{fffd}');
  expect(text[2]).toContain('“약이 제때 들어오니');
});

test('A picture that cannot be had leaves its caption and a reason, and the rest is kept', async ({
  app,
  site,
}) => {
  const { page } = app;
  await save(page, site.address('/en/bell'));
  await expectArticle(page, 'A bell without its photograph');
  await expect(row(page, '1 picture missing')).toBeVisible();
  const [lost, kept] = await article(page).getByRole('figure').all();
  await expect(lost ?? page.locator('nothing')).toContainText('The bell in its net of rope');
  await expect(lost ?? page.locator('nothing')).toContainText('This picture could not be fetched.');
  await expect(lost ?? page.locator('nothing')).toContainText('moments before the rain began');
  await expect(kept ?? page.locator('nothing')).toContainText('where the bell could be heard in fog');
  expect(await pictures(page)).toEqual([
    { source: expect.stringMatching(FROM_DISK), width: 960, height: 600 },
  ]);
});
