import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { article, expectArticle, markedWords } from './article.js';
import { ask, send } from './bridge.js';
import { chooseFromContextMenu } from './context-menu.js';
import { answerFolderDialog, answerSaveDialog } from './export.js';
import { idOf, openArticle, saveInBulk, showView } from './headlines.js';

const ENGLISH = 'The town that set its clocks by the tide';
const KOREAN = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';

/** Marks words through the bridge, as the page itself would. */
async function mark(page: Page, title: string, words: string, color: string, note = ''): Promise<void> {
  const articleId = await idOf(page, title);
  const quote = { exact: words, prefix: '', suffix: '' };
  const anchor = { version: 1, textVersion: 1, quote, position: { start: 0, end: words.length } };
  const added = await ask(page, 'highlights.add', { articleId, color, anchor });
  if (note !== '')
    await ask(page, 'notes.write', { articleId, highlightId: Reflect.get(Object(added), 'id'), text: note });
}

const notes = (page: Page): Locator => page.getByRole('main', { name: 'Notes' });
const entries = (page: Page): Locator => notes(page).getByRole('listitem');
const titles = (page: Page): Promise<readonly string[]> =>
  notes(page).getByRole('heading', { level: 2 }).allTextContents();

/** Two articles with highlights and notes; the page of notes is open. */
async function openNotes(page: Page, addresses: readonly string[]): Promise<void> {
  await saveInBulk(page, addresses);
  await mark(page, ENGLISH, 'A boat does not care what hour it is in the capital.', 'purple', 'In one line.');
  await mark(page, ENGLISH, 'ran eleven minutes behind', 'blue');
  await mark(
    page,
    KOREAN,
    '소리가 없으니 오히려 바람과 물결 소리가 또렷하게 들린다',
    'yellow',
    '귀로 아는 날씨',
  );
  await ask(page, 'notes.write', {
    articleId: await idOf(page, KOREAN),
    highlightId: null,
    text: 'On the whole article.',
  });
  await page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('link', { name: /^Notes/ })
    .click();
  await expect(entries(page)).toHaveCount(4);
}

test('Every highlight and note of the library is on one page, filtered, edited, recoloured, deleted and found again by key', async ({
  app,
  site,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await openNotes(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const filter = (name: RegExp) => page.getByRole('group', { name: 'Filter' }).getByRole('button', { name });

  await test.step('By article, the newest activity first', async () => {
    expect(await titles(page)).toEqual([KOREAN, ENGLISH]);
    await expect(notes(page).locator('h1 + small')).toHaveText('2 articles · 3 highlights · 3 notes');
  });
  await test.step('Filtered by colours and by having a note', async () => {
    await filter(/^Blue/).click();
    await expect(entries(page)).toHaveCount(1);
    await filter(/^Yellow/).click();
    await expect(entries(page)).toHaveCount(2);
    await filter(/^Has a note 3/).click();
    await expect(entries(page)).toHaveCount(1);
    await expect(filter(/^Orange/), 'A colour that nothing has filters nothing').toHaveCount(0);
    await filter(/^Yellow/).click();
    await expect(notes(page).getByRole('heading', { name: 'Nothing fits this filter' })).toBeVisible();
    await notes(page).getByRole('button', { name: 'Show everything' }).click();
    await expect(entries(page)).toHaveCount(4);
  });
  await test.step('By key: on, note, colour, delete, undo', async () => {
    await keyboard.press('j');
    await expect(entries(page).nth(0)).toBeFocused();
    await keyboard.press('End');
    await expect(entries(page).nth(3)).toBeFocused();
    await keyboard.press('Home');
    await expect(entries(page).nth(0)).toBeFocused();
    await keyboard.press('PageDown');
    await expect(entries(page).nth(1), 'To the end of its column').toBeFocused();
    await keyboard.press('PageUp');
    await expect(entries(page).nth(0)).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('n');
    await expect(notes(page).getByRole('textbox')).toBeFocused();
    await keyboard.type(', 바다에서');
    await keyboard.press('Escape');
    await expect(entries(page).nth(1)).toBeFocused();
    await expect(entries(page).nth(1)).toContainText('귀로 아는 날씨, 바다에서');
    await keyboard.press('2');
    await expect(entries(page).nth(1)).toHaveAttribute('aria-label', /^Highlight green, has note: 소리가/);
    await keyboard.press('Delete');
    await expect(entries(page)).toHaveCount(3);
    await expect(entries(page).nth(1)).toHaveAttribute('aria-label', /^Highlight blue/);
    await keyboard.press('z');
    await expect(entries(page)).toHaveCount(4);
    await expect(entries(page).nth(1)).toHaveAttribute('aria-label', /^Highlight green/);
  });
  await test.step('In a menu as well', async () => {
    const open = () => entries(page).nth(1).click({ button: 'right' });
    await chooseFromContextMenu(app, open, 'Colour', 'Orange');
    await expect(entries(page).nth(1)).toHaveAttribute('aria-label', /^Highlight orange/);
  });
  await test.step('Jumping to the words, of an article that is in no list shown', async () => {
    await ask(page, 'articles.change', { ids: [await idOf(page, ENGLISH)], change: { place: 'archive' } });
    await keyboard.press('j');
    await expect(entries(page).nth(2)).toBeFocused();
    await keyboard.press('j');
    await keyboard.press('Enter');
    await expectArticle(page, ENGLISH);
    await expect(article(page).locator('mark:focus')).toHaveText(/^A boat does not care/);
    await expect(article(page).locator('mark:focus')).toBeInViewport();
    await expect(page.getByRole('textbox', { name: /^Note on “A boat/ })).toHaveValue('In one line.');
    expect(await markedWords(page)).toContain('ran eleven minutes behind');
  });
  await test.step('Chosen ones are deleted together, by key, and come back together', async () => {
    await keyboard.press('g');
    await keyboard.press('n');
    await entries(page).nth(0).getByRole('checkbox').check();
    await entries(page).nth(2).getByRole('checkbox').check();
    await keyboard.press('Delete');
    await expect(entries(page)).toHaveCount(2);
    await expect(page.getByRole('status')).toContainText('2 highlights and notes deleted.');
    await keyboard.press('z');
    await expect(entries(page)).toHaveCount(4);
  });
  await test.step('A press on quoted words goes to them', async () => {
    await entries(page).filter({ hasText: 'ran eleven' }).locator('blockquote').click();
    await expectArticle(page, ENGLISH);
    await expect(article(page).locator('mark:focus')).toHaveText(/^ran eleven minutes behind/);
  });
  await test.step('Back to the list, and to the page by key', async () => {
    await keyboard.press('Escape');
    await keyboard.press('g');
    await keyboard.press('n');
    await expect(entries(page).filter({ hasText: 'ran eleven' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(page.getByRole('listbox', { name: 'Headlines' })).toBeFocused();
  });
});

test('Notes stand by article, by date or by colour, and the choice is remembered', async ({ app, site }) => {
  await openNotes(app.page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const groupings = (): Locator => notes(app.page).getByRole('radiogroup', { name: 'Group by' });
  const by = (name: string): Locator => groupings().getByRole('radio', { name });
  const choose = (name: string): Promise<void> => groupings().getByText(name, { exact: true }).click();
  await expect(by('Article')).toBeChecked();
  await choose('Colour');
  await expect
    .poll(async () => (await titles(app.page)).toSorted(), 'In two columns')
    .toEqual(['Blue', 'Notes on articles', 'Purple', 'Yellow']);
  await expect(entries(app.page)).toHaveCount(4);
  await expect(entries(app.page).first()).toContainText(KOREAN);
  await choose('Date');
  await expect(notes(app.page).getByRole('heading', { level: 2 })).toHaveCount(1);
  await expect(entries(app.page)).toHaveCount(4);
  await entries(app.page).nth(1).focus();
  await app.page.keyboard.press('Delete');
  await expect(entries(app.page)).toHaveCount(3);
  await app.page.keyboard.press('z');
  await expect(entries(app.page)).toHaveCount(4);

  await expect
    .poll(async () => Reflect.get(Object(await ask(app.page, 'window.read')), 'notesGrouping'))
    .toBe('date');
  await app.restart();
  await expect(by('Date')).toBeChecked();
  await expect(entries(app.page)).toHaveCount(4);
});

test('Notes are exported: chosen ones into one file, all of them into a folder, and no file is lost', async ({
  app,
  site,
}, info) => {
  const { page } = app;
  await openNotes(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const folder = info.outputPath('notes');
  mkdirSync(folder);

  await test.step('A chosen article in one file', async () => {
    await notes(page)
      .getByRole('checkbox', { name: `Select all of “${ENGLISH}”` })
      .check();
    await expect(notes(page).getByText('2 selected')).toBeVisible();
    await notes(page).getByRole('button', { name: 'Yellow 1' }).click();
    await expect(entries(page)).toHaveCount(1);
    await expect(notes(page).getByText('2 selected')).toBeVisible();
    await notes(page)
      .getByRole('button', { name: /^Export/ })
      .click();
    await expect(dialog.getByRole('radio', { name: 'Selected (2)' })).toBeChecked();
    await expect(dialog.getByRole('radio', { name: 'What is shown (yellow)' })).toBeVisible();
    await expect(dialog.locator('pre')).toContainText(`# ${ENGLISH}`);
    const file = join(folder, 'chosen.md');
    await answerSaveDialog(app, file);
    await dialog.getByRole('button', { name: /^Save file/ }).click();
    await expect(page.getByRole('status')).toHaveText('Notes written to chosen.md.');
    await expect(dialog).toBeHidden();
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(
      /> ran eleven minutes behind\n>\n> — blue · .*\n\n> A boat does not care.*\n>\n> — purple · .*\n\nIn one line\./,
    );
    expect(text).not.toContain('소리가');
    await notes(page).getByRole('button', { name: 'All 4' }).click();
    await notes(page).getByRole('button', { name: 'Clear selection' }).click();
    await expect(entries(page)).toHaveCount(4);
  });
  await test.step('Everything, a file each, twice', async () => {
    await page.keyboard.press('Control+e');
    await dialog.getByRole('radio', { name: 'A file for each article' }).check();
    await expect(dialog).toContainText('2 files. The first begins:');
    await answerFolderDialog(app, null);
    await dialog.getByRole('button', { name: /^Choose folder/ }).click();
    await expect(dialog.getByRole('button', { name: /^Choose folder/ })).toBeEnabled();
    await answerFolderDialog(app, folder);
    await dialog.getByRole('button', { name: /^Choose folder/ }).click();
    await expect(page.getByRole('status')).toHaveText('2 files written to the folder “notes”.');
    expect(readdirSync(folder).toSorted()).toEqual([`${KOREAN}.md`, `${ENGLISH}.md`, 'chosen.md'].toSorted());
    expect(readFileSync(join(folder, `${KOREAN}.md`), 'utf8')).toContain('On the whole article.');

    await page.keyboard.press('Control+e');
    await dialog.getByRole('radio', { name: 'A file for each article' }).check();
    await dialog.getByRole('button', { name: /^Choose folder/ }).click();
    await expect(page.getByRole('status')).toHaveText(
      '0 files written to the folder “notes”. 2 files were there already.',
    );
    expect(readdirSync(folder)).toHaveLength(3);
  });
  await test.step('What a deleted article held is gone from the page until it is brought back', async () => {
    await ask(page, 'articles.delete', { ids: [await idOf(page, ENGLISH)] });
    await expect(entries(page)).toHaveCount(2);
    await send(page, 'undo.undo');
    await expect(entries(page)).toHaveCount(4);
    await showView(page, 'All');
    await openArticle(page, KOREAN);
  });
});

test('A note that is being written keeps its caret while the window gets too narrow for two columns, and its number is gone with its article', async ({
  app,
  site,
}) => {
  const { page } = app;
  await openNotes(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const columns = (): Promise<string | null> =>
    notes(page).locator('[data-count]').getAttribute('data-count');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1400, 800));
  await expect.poll(columns).toBe('2');
  await notes(page).getByRole('button', { name: 'In one line.' }).click();
  const field = notes(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 800));
  await expect.poll(columns).toBe('1');
  await expect(field).toBeFocused();
  await page.keyboard.insertText(' just');
  await expect(field).toHaveValue(/^In ? just ?one line\.$/);

  const link = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^Notes/ });
  await expect(link).toHaveText(/4$/);
  await showView(page, 'All');
  await ask(page, 'articles.delete', { ids: [await idOf(page, ENGLISH)] });
  await expect(link).toHaveText(/2$/);
});
