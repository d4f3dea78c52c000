import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { ask } from './bridge.js';
import { chooseFromContextMenu } from './context-menu.js';
import { headlines, idOf, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';

const KOREAN = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH = 'The town that set its clocks by the tide';

const field = (page: Page) => page.getByRole('combobox', { name: /^(?:Search|검색)$/ });
const hits = (page: Page) =>
  page.getByRole('listbox', { name: /^(?:Found articles|찾은 글)$/ }).getByRole('option');
const marked = (page: Page): Promise<readonly string[]> =>
  page.getByRole('main').locator('mark').allTextContents();

test('What is typed is found in the whole library, read in the article, and left again by key alone', async ({
  app,
  site,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await keyboard.type('tide');
  await expect(hits(page)).toHaveText([new RegExp(ENGLISH)]);
  await expect
    .poll(async () => new Set((await marked(page)).map((words) => words.toLowerCase())))
    .toEqual(new Set(['tide']));

  await field(page).fill('객선 OR tide');
  await expect(hits(page)).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await takePicture(page, 'search');

  await field(page).fill('tide -clock');
  await expect(page.getByRole('heading', { name: 'Nothing matches “tide -clock”' })).toBeVisible();
  await field(page).fill('from:');
  await expect(page.getByText('Type on, or choose what to look for.')).toBeVisible();
  await field(page).fill('writer:kim');
  await expect(page.getByText('no such condition, so it is looked for as it stands')).toBeVisible();
  await field(page).fill('객선 OR tide');
  await page.getByRole('button', { name: /^Title/ }).click();
  await expect(hits(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Source', exact: true }).click();
  await takePicture(page, 'search-facets');
  await page.getByRole('button', { name: 'The Harbour Ledger 1' }).click();
  await expect(field(page)).toHaveValue('(객선 OR tide) from:"The Harbour Ledger" ');
  await expect(hits(page)).toHaveText([new RegExp(ENGLISH)]);
  await page.getByRole('button', { name: 'Anywhere' }).click();
  await field(page).fill('tide -is:read before:someday');
  await page.getByRole('button', { name: 'Remove -is:read' }).click();
  await expect(field(page)).toHaveValue('tide before:someday');
  await field(page).fill('tide is:read before:someday');
  await expect(page.getByRole('list', { name: 'Conditions' })).toContainText(
    'a date such as 2025-11, today or 7d',
  );
  await page.getByRole('button', { name: 'Remove is:read' }).click();
  await expect(field(page)).toHaveValue('tide before:someday');
  await expect(hits(page)).toHaveCount(1);

  await field(page).press('Enter');
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(ENGLISH);
  await expect(page.getByRole('search', { name: 'Find in article' })).toContainText('1 /');
  await keyboard.press('Control+Shift+F');
  await expect(field(page)).toHaveValue('tide before:someday');
  await field(page).fill('clock tide -결항률');
  await expect(hits(page)).toHaveCount(1);
  await field(page).press('Enter');
  const bar = page.getByRole('search', { name: 'Find in article' });
  await expect(bar.getByRole('textbox')).toHaveValue('clock tide');
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].map(String).map((said) => said.toLowerCase()),
    );
  await expect.poll(async () => new Set(await painted())).toEqual(new Set(['clock', 'tide']));
  await keyboard.press('F3');
  await expect(bar).toContainText('2 /');
  await keyboard.press('Control+Shift+F');
  await keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('option', { name: new RegExp(ENGLISH) })).toBeVisible();
});

test('A mistyped word is answered with the one that was meant, and Enter takes it', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('clokcs');
  await expect(page.getByRole('button', { name: /^clocks · 1 article/ })).toBeVisible();
  await takePicture(page, 'search-meant');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('clocks');
  await expect(hits(page)).toHaveText([new RegExp(ENGLISH)]);
  await field(page).fill('여객썬');
  await page.getByRole('button', { name: /^여객선 · 1 article/ }).click();
  await expect(field(page)).toHaveValue('여객선');
  await field(page).fill('tide NOT zeppelin');
  await expect(page.getByText('put - before what must not be there')).toBeVisible();
  await expect(page.getByRole('button', { name: /^tide -zeppelin · 1 article/ })).toBeVisible();
  await takePicture(page, 'search-not');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('tide -zeppelin');
  await field(page).fill('tide AND clock ');
  await expect(hits(page), 'It says “and”, too').toHaveCount(1);
  await page.getByRole('button', { name: /^tide clock · 1 article/ }).click();
  await expect(field(page)).toHaveValue('tide clock ');
  await field(page).fill('ㅅㅁㅇ');
  await expect(hits(page)).toHaveText([new RegExp(KOREAN)]);
});

test('A search is kept in the navigation with what it finds now, renamed, deleted and brought back; the last ones are offered again', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const kept = (name: string) =>
    app.page
      .getByRole('navigation', { name: 'Library' })
      .getByRole('link', { name: new RegExp(`^${name} `) });
  await page.keyboard.press('/');
  await page.keyboard.type('lan');
  await expect(page.getByRole('list', { name: 'Ways to go on' })).toContainText('lang:');
  await expect(page.getByText('to complete')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('eng');
  await page.keyboard.press('ArrowRight');
  await expect(field(page)).toHaveValue('lang:en ');
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill('tide');
  await expect(hits(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Save search' }).click();
  await expect(kept('tide')).toHaveText(/tide1$/);
  await expect(kept('tide')).toHaveAttribute('aria-current', 'page');
  await field(page).press('Enter');
  await expect(page.getByRole('article')).toBeVisible();

  const choose = (name: string, act: string): Promise<void> =>
    chooseFromContextMenu(app, () => kept(name).click({ button: 'right' }), act);
  await choose('tide', 'Rename…');
  await page.getByRole('dialog').getByRole('textbox').fill('Coast');
  await page.keyboard.press('Enter');
  await expect(kept('Coast')).toBeVisible();
  await choose('Coast', 'Delete');
  await expect(kept('Coast')).toBeHidden();
  await headlines(page).focus();
  await page.keyboard.press('z');
  await expect(kept('Coast')).toBeVisible();

  await page.keyboard.press('/');
  await field(page).fill('');
  await page.getByRole('region', { name: 'Recent searches' }).getByRole('button', { name: 'tide' }).click();
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill('석');
  await page.getByRole('button', { name: /^Title/ }).click();
  await page.getByRole('button', { name: 'Save search' }).click();
  await expect(kept('석 · Title'), 'One place alone is kept, too').toHaveText(/석 · Title1$/);
  await page.getByRole('button', { name: 'Anywhere' }).click();
  await expect(kept('석 · Title')).not.toHaveAttribute('aria-current');
  await takePicture(page, 'search-kept-in-title');
  await app.restart();
  await kept('석 · Title').press('Enter');
  await expect(app.page.getByRole('button', { name: /^Title/ })).toHaveAttribute('aria-pressed', 'true');
  await kept('Coast').press('Enter');
  await expect(app.page.getByRole('button', { name: 'Anywhere' })).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(app.page)).toHaveCount(1);
});

test('What is written while one looks is found, and what is deleted is not', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await page.keyboard.press('/');
  await page.keyboard.type('결항률');
  await expect(page.getByRole('heading', { name: 'Nothing matches “결항률”' })).toBeVisible();
  await ask(page, 'articles.save', { source: { kind: 'text', text: '새 글\n결항률이 줄었다.' } });
  await expect(hits(page)).toHaveText([/새 글/]);
  await ask(page, 'notes.write', {
    articleId: await idOf(page, ENGLISH),
    highlightId: null,
    text: '나중에 다시 읽을 것',
  });
  await field(page).fill('나중에 다시');
  await expect(hits(page)).toHaveText([/2 in notes/]);
  await field(page).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note on this article' })).toBeFocused();
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: /새 글/ })).toBeVisible();
});

test.describe('In Korean', () => {
  test.use({ settings: { language: 'ko', theme: 'dark' } });

  test('Hangul is found at every key, and one Enter opens it', async ({ app, site }) => {
    const { page } = app;
    await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    const input = await page.context().newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const isFoundAt = async (state: string): Promise<void> => {
      await compose(state);
      await expect(hits(page)).toHaveText([new RegExp(KOREAN)]);
    };
    await compose('ㅇ');
    await isFoundAt('여');
    await isFoundAt('역');
    await input.send('Input.insertText', { text: '여' });
    await isFoundAt('ㄱ');
    await isFoundAt('개');
    await isFoundAt('객');
    await takePicture(page, 'search-dark-ko');
    await input.send('Input.insertText', { text: '객' });
    expect(new Set(await marked(page))).toEqual(new Set(['여객']));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(KOREAN);
  });
});
