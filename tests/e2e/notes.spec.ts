import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { article, expectArticle, markedWords, selectWords } from './article.js';
import { send } from './bridge.js';
import { chooseFromContextMenu, contextMenuLabels } from './context-menu.js';
import { idOf, openArticle, row, saveInBulk, showView } from './headlines.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const WORDS = '소리가 없으니 오히려 바람과 물결 소리가 또렷하게 들린다';
const NOTE = '귀로 먼저 아는 날씨. 다음 글에 쓸 것.';
const ARTICLE_NOTE = 'Ask the county for the winter figures.';

test('A highlight, a note on it and a note on the article are there after a restart, at the same words', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/news/ferry')]);
  await openArticle(app.page, TITLE);
  const notes = () => app.page.getByRole('complementary', { name: 'Notes' });

  await selectWords(app.page, WORDS);
  const selection = app.page.getByRole('toolbar', { name: /^Selection/ });
  await selection.getByRole('button', { name: /^Highlight yellow/ }).click();
  await expect(selection).toBeHidden();
  await expect.poll(() => markedWords(app.page)).toEqual([WORDS]);
  await expect(row(app.page, '1 highlight')).toBeVisible();

  await article(app.page).locator('mark').click();
  const noteOnWords = () => notes().getByRole('textbox', { name: /^Note on “/ });
  await noteOnWords().fill(NOTE);
  await notes().getByRole('textbox', { name: 'Note on this article' }).fill(ARTICLE_NOTE);
  await expect(noteOnWords()).toHaveValue(NOTE);

  await app.restart();
  await showView(app.page, 'All');
  await openArticle(app.page, TITLE);
  await expect.poll(() => markedWords(app.page)).toEqual([WORDS]);
  await expect(article(app.page).locator('mark')).toHaveCSS('background-color', 'rgb(254, 219, 114)');
  await expect(noteOnWords()).toHaveValue(NOTE);
  await expect(notes().getByRole('textbox', { name: 'Note on this article' })).toHaveValue(ARTICLE_NOTE);
});

test('Add note marks the selected words and opens a note on them; undo takes the highlight back', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await selectWords(page, 'The clock was never slow.');
  await page
    .getByRole('toolbar', { name: /^Selection/ })
    .getByRole('button', { name: /^Add note/ })
    .click();
  await expect.poll(() => markedWords(page)).toEqual(['The clock was never slow.']);
  const note = page.getByRole('textbox', { name: /^Note on “The clock was never slow\.”/ });
  await expect(note).toBeFocused();
  await page.keyboard.type('It kept the tide’s noon.');
  await page.keyboard.press('Escape');
  await expect(note).toHaveValue('It kept the tide’s noon.');

  await page.keyboard.press('z');
  await expect(page.getByRole('status')).toHaveText('Undid: write the note.');
  await page.keyboard.press('z');
  await expect(page.getByRole('status')).toHaveText('Undid: add 1 highlight.');
  await expect.poll(() => markedWords(page)).toEqual([]);
});

test('A highlight runs over the end of a paragraph and through a link', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await page.keyboard.press('F6');
  await article(page).evaluate((body) => {
    const all = [...body.querySelectorAll('p')];
    const from = all.find((one) => one.textContent?.startsWith('The archive has put'))?.firstChild;
    const to = all.find((one) => one.textContent?.startsWith('The council will vote'))?.firstChild;
    if (from && to) window.getSelection()?.setBaseAndExtent(from, 4, to, 11);
  });
  await page.getByRole('button', { name: /^Highlight yellow/ }).click();
  await expect
    .poll(async () => (await markedWords(page)).join(''))
    .toMatch(/^archive has put its own tide tables for Merrow beside.*The market square.*The council$/s);
  await expect(article(page).getByRole('link', { name: 'tide tables for Merrow' })).toBeVisible();
  await expectArticle(page, 'The town that set its clocks by the tide');
});

test('A first note is typed with pauses, and its field keeps the focus while the note is stored and takes its place', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const note = page.getByRole('textbox', { name: 'Note on this article' });
  const articleId = await idOf(page, 'The town that set its clocks by the tide');
  const stored = () => send(page, 'highlights.list', { articleId });
  await note.click();
  await page.keyboard.type('Ask for');
  await expect.poll(stored).toMatchObject({ value: { notes: [{ text: 'Ask for' }] } });
  await expect(note).toBeFocused();
  await page.keyboard.type(' the ledgers.');
  await expect.poll(stored).toMatchObject({ value: { notes: [{ text: 'Ask for the ledgers.' }] } });
  await expect(note).toHaveValue('Ask for the ledgers.');
  await expect(row(page, 'The town that set its clocks')).toBeVisible();
});

/** Marks words in a colour through the bar over them. */
async function highlight(page: Page, words: string, color: string): Promise<void> {
  await selectWords(page, words);
  await page
    .getByRole('toolbar', { name: /^Selection/ })
    .getByRole('button', { name: new RegExp(`^Highlight ${color}`) })
    .click();
  await expect(page.locator(`mark.hl-${color}`).first()).toBeVisible();
}

test('Highlights over each other stay visible, each can be reached, recoloured and deleted, and all of it undone', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  const mark = (color: string) => article(page).locator(`mark.hl-${color}`);
  await highlight(page, 'ran eleven minutes behind the rest of the country', 'blue');
  await highlight(page, 'behind the rest', 'orange');
  await expect(mark('orange')).toHaveText(/^behind the rest/);
  await expect(mark('blue')).toHaveCount(3);

  await test.step('A press means the shortest, pressed again the longer one', async () => {
    await mark('orange').click();
    await expect(notes.getByRole('textbox', { name: 'Note on “behind the rest”' })).toBeFocused();
    await mark('orange').click();
    await expect(notes.getByRole('textbox', { name: /^Note on “ran eleven/ })).toBeFocused();
  });
  await test.step('Recoloured in its note', async () => {
    await notes.getByRole('button', { name: 'Change to green' }).click();
    await expect(mark('blue')).toHaveCount(0);
    await expect(mark('green')).toHaveCount(3);
    await expect(page.getByRole('status')).toHaveText('Highlight colour changed.');
  });
  await test.step('Recoloured, copied as a quote and deleted in its menu', async () => {
    const open = () => mark('orange').click({ button: 'right' });
    expect(await contextMenuLabels(app, open)).toEqual([
      'Colour',
      'Add note',
      'Copy',
      'Copy as quote',
      'Delete highlight',
    ]);
    await chooseFromContextMenu(app, open, 'Copy as quote');
    await expect
      .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe(
        `> behind the rest\n\n— The town that set its clocks by the tide (The Harbour Ledger)\n${site.address('/en/clock')}`,
      );
    await chooseFromContextMenu(app, open, 'Colour', 'Purple');
    await expect(mark('purple')).toBeVisible();
    await chooseFromContextMenu(app, () => mark('purple').click({ button: 'right' }), 'Delete highlight');
    await expect(mark('purple')).toHaveCount(0);
  });
  await test.step('Del deletes the highlight at hand, never the article', async () => {
    await mark('green').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(article(page).locator('mark')).toHaveCount(0);
    await expectArticle(page, 'The town that set its clocks by the tide');
  });
  await test.step('Undone one after the other', async () => {
    for (const expected of ['green', 'purple', 'orange', 'blue']) {
      // oxlint-disable-next-line no-await-in-loop -- one step back after the other
      await page.keyboard.press('z');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(mark(expected).first()).toBeVisible();
    }
    await expect(mark('orange')).toHaveText(/^behind the rest/);
    await expect(mark('blue')).toHaveCount(3);
  });
});

test('A highlighted link is still followed by a click; Enter opens the note; selected words have a menu of their own', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  await selectWords(page, 'an island ferry changed the hours');
  const open = () => page.getByRole('link', { name: /an island ferry/ }).click({ button: 'right' });
  expect(await contextMenuLabels(app, open)).toEqual([
    'Open link',
    'Copy address',
    ...['yellow', 'green', 'blue', 'orange', 'purple'].map((color) => `Highlight ${color}`),
    'Add note',
    'Copy',
    'Copy as quote',
    'Search the library for it',
  ]);
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await page
    .getByRole('toolbar', { name: /^Selection/ })
    .getByRole('button', { name: 'Copy' })
    .click();
  await expect.poll(copied).toBe('an island ferry changed the hours');
  await app.electron.evaluate(({ clipboard }) => clipboard.clear());
  await chooseFromContextMenu(app, open, 'Copy');
  await expect.poll(copied).toBe('an island ferry changed the hours');
  await chooseFromContextMenu(app, open, 'Highlight yellow');
  await expect.poll(() => markedWords(page)).toEqual(['an island ferry changed the hours']);
  await article(page)
    .locator('p', { has: page.locator('mark') })
    .evaluate((paragraph) => window.getSelection()?.selectAllChildren(paragraph));
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(copied).toMatch(/\san island ferry changed the hours\s/);
  expect(await copied()).not.toMatch(/Highlight|\u2060/);
  await article(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(copied).toContain('The hills above Merrow, seen from the market clock');
  expect(await copied(), 'What stands in the place of a picture').not.toContain('Green hills');
  await page.keyboard.press('Escape');

  const mark = article(page).locator('mark');
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: /^Note on “an island/ });
  await expect(note).toBeFocused();
  await page.keyboard.type('Which hours?');
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await page.keyboard.down('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.type(' All.');
  await expect(note).toHaveValue('Which hours? All.');
  await mark.click();
  await expectArticle(page, TITLE);
});

test('Without a mouse: from block to block, words selected, marked, coloured, noted on, found again and deleted', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/en/clock')]);
  await openArticle(page, 'The town that set its clocks by the tide');
  const { keyboard } = page;
  const mark = (color: string) => article(page).locator(`mark.hl-${color}`);
  const first = article(page).locator('> p').first();
  const third = article(page).locator('p', { hasText: 'It had been regulated' });
  const bar = page.getByRole('toolbar', { name: /^Selection/ });
  await keyboard.press('F6');

  await test.step('A paragraph is marked and coloured where the focus is', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(first).toBeFocused();
    await keyboard.press('h');
    await expect(mark('yellow')).toHaveText(/^For ninety years.*residents never did\./);
    await keyboard.press('3');
    await expect(mark('blue')).toHaveText(/^For ninety years/);
    await expect(first).toBeFocused();
  });
  await test.step('Words are selected by letter, word and line, and marked from the bar', async () => {
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Alt+ArrowDown');
    await expect(third).toBeFocused();
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowUp');
    await expect(bar).toBeVisible();
    await keyboard.press('Tab');
    await expect(bar.getByRole('button', { name: 'Highlight yellow' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(third).toBeFocused();
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(mark('green')).toHaveText(/^This winter/);
    await expect(third).toBeFocused();
  });
  await test.step('A word in the middle is walked to and noted on', async () => {
    for (let word = 0; word < 4; word += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one word after the other
      await keyboard.press('Control+ArrowRight');
    }
    await keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note on “county”' })).toBeFocused();
    await keyboard.type('Which one?');
    await keyboard.press('Escape');
    await expect(third).toBeFocused();
  });
  await test.step('Highlights are gone through, recoloured and deleted, and the article stays', async () => {
    await keyboard.press(']');
    await expect(page.getByRole('status')).toHaveText(/^Highlight blue: For ninety years/);
    await expect(mark('blue')).toBeFocused();
    await keyboard.press('5');
    await expect(mark('purple')).toBeFocused();
    await keyboard.press('Delete');
    await expect(mark('purple')).toHaveCount(0);
    await expectArticle(page, 'The town that set its clocks by the tide');
    await keyboard.press('z');
    await expect(mark('purple')).toHaveCount(1);
    await keyboard.press('Shift+]');
    await expect(page.getByRole('status')).toHaveText('Highlight green, has note: county');
    const note = await article(page).locator('mark:focus').getAttribute('aria-details');
    await expect(page.locator(`[id="${note}"]`)).toContainText('Which one?');
    // After a note on the whole article the keys are for the highlight with the focus again, until it is let go.
    await keyboard.press('Shift+N');
    await keyboard.press('Escape');
    await expect(mark('green').filter({ hasText: 'county' })).toBeFocused();
    await keyboard.press('4');
    await expect(mark('orange')).toBeFocused();
    await keyboard.press('Escape');
    await expect(third).toBeFocused();
  });
});
