import { expect, test } from './app.js';
import { article, expectArticle, markedWords, selectWords } from './article.js';
import { send } from './bridge.js';
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
