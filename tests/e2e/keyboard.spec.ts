import type { CDPSession, Page } from '@playwright/test';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article } from './article.js';
import { ask } from './bridge.js';
import { contextMenuLabels, chooseFromContextMenu } from './context-menu.js';
import { headlines, row, saveInBulk, shownNames } from './headlines.js';
import { saveDialog } from './save-dialog.js';

/** Titles from the newest to the oldest of the list: the order of the rows. */
const titles = stories
  .slice(0, 5)
  .map(({ title }) => title)
  .toReversed();
const [newest = '', second = '', third = '', fourth = '', oldest = ''] = titles;

const heading = (page: Page) => article(page).getByRole('heading', { level: 1 });

/** The focus is on something that shows it: an outline of its own, or the ring of the list or its row. */
async function expectFocusSeen(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing has it';
    const box = focused.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return 'it is on something that is not drawn';
    const rings = [focused, ...focused.querySelectorAll('[data-current="true"]')];
    const hasRing = rings.some((element) => getComputedStyle(element).outlineStyle !== 'none');
    const pane = getComputedStyle(focused.parentElement ?? focused, '::after');
    return hasRing || pane.borderTopStyle === 'solid' || focused.matches('input, textarea, select')
      ? 'seen'
      : `it is on ${focused.tagName} ${focused.id} ${focused.className} and cannot be seen`;
  });
  expect(seen, where).toBe('seen');
}

async function hangul(keyboard: CDPSession, key: string, code: string, modifiers = 0): Promise<void> {
  const windowsVirtualKeyCode = code.charCodeAt(code.length - 1);
  const event = { key, code, windowsVirtualKeyCode, modifiers };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

const SHIFT = 8;

test('Everything from the first start to the settings and back is done without the mouse', async ({
  app,
  site,
}) => {
  test.slow();
  const { page } = app;
  const keyboard = await page.context().newCDPSession(page);
  const press = (key: string) => page.keyboard.press(key);

  await test.step('Save', async () => {
    await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
    await press('Control+n');
    await expect(saveDialog(page)).toBeVisible();
    await expectFocusSeen(page, 'In the save dialog');
    await page.keyboard.type(site.address(stories[0]?.path ?? ''));
    await press('Enter');
    await expect(saveDialog(page)).toBeHidden();
    await expect(heading(page)).toHaveText(oldest);
  });
  for (const { path } of stories.slice(1, 5)) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the rows is the order of the saves
    await ask(page, 'articles.save', { source: { kind: 'address', address: site.address(path) } });
  }
  await expect(headlines(page).getByRole('option', { name: /saved offline/ })).toHaveCount(5);

  await test.step('Move with Hangul on', async () => {
    await press('Escape');
    await expect(headlines(page)).toBeFocused();
    await press('Home');
    await expect(heading(page)).toHaveText(newest);
    await expectFocusSeen(page, 'In the list');
    await hangul(keyboard, 'ㅓ', 'KeyJ');
    await expect(heading(page)).toHaveText(second);
    await hangul(keyboard, 'ㅏ', 'KeyK');
    await expect(heading(page)).toHaveText(newest);
    await press('End');
    await expect(heading(page)).toHaveText(oldest);
    await press('Home');
    await expect(heading(page)).toHaveText(newest);
  });

  await test.step('Read, and back', async () => {
    await press('Enter');
    await expect(page.locator('#article-scroll')).toBeFocused();
    await expectFocusSeen(page, 'In the article');
    await press(' ');
    await expect(row(page, newest)).not.toHaveAccessibleName(/^Unread/);
    await press('ArrowLeft');
    await expect(headlines(page)).toBeFocused();
    await press('ArrowRight');
    await expect(page.locator('#article-scroll')).toBeFocused();
    await press('Escape');
    await expect(headlines(page)).toBeFocused();
  });

  await test.step('Star, later, archive, and undo', async () => {
    await press('s');
    await expect(row(page, newest)).toHaveAccessibleName(/starred/);
    await press('l');
    await expect(row(page, newest)).toHaveCount(0);
    await expect(heading(page)).toHaveText(second);
    await press('e');
    await expect(row(page, second)).toHaveCount(0);
    await expectFocusSeen(page, 'After archiving');
    await press('z');
    await expect(row(page, second)).toHaveCount(1);
    await press('z');
    await expect(row(page, newest)).toHaveCount(1);
    await hangul(keyboard, 'ㅋ', 'KeyZ', SHIFT);
    await expect(row(page, newest), 'Shift Z does it again').toHaveCount(0);
    await press('Control+z');
    await expect(row(page, newest)).toHaveCount(1);
  });

  await test.step('Select several, with Hangul on, and act on them', async () => {
    await press('Home');
    await expect(heading(page)).toHaveText(newest);
    await hangul(keyboard, 'ㅓ', 'KeyJ', SHIFT);
    await press('Shift+ArrowDown');
    await expect(page.getByText('3 selected').first()).toBeVisible();
    await expect(headlines(page).getByRole('option', { selected: true })).toHaveCount(3);
    await expectFocusSeen(page, 'While selecting');
    await press('Shift+K');
    await expect(page.getByText('2 selected').first()).toBeVisible();
    await press('m');
    await expect(row(page, second)).not.toHaveAccessibleName(/^Unread/);
    await press('Escape');
    await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toBeHidden();
    await expect(headlines(page)).toBeFocused();
    await press('Control+a');
    await expect(page.getByText('5 selected').first()).toBeVisible();
    await press('Delete');
    await expect(headlines(page)).toHaveCount(0);
    await press('z');
    await expect(headlines(page).getByRole('option', { selected: true })).toHaveCount(5);
    await press('Escape');
    await press('Home');
    await press('x');
    await expect(page.getByText('1 selected').first()).toBeVisible();
    await press('x');
    await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toBeHidden();
  });

  await test.step('Mark everything below as read', async () => {
    await press('Home');
    await expect(heading(page)).toHaveText(newest);
    await press('j');
    await press('j');
    await expect(heading(page)).toHaveText(third);
    await press('o');
    await expect(row(page, fourth)).not.toHaveAccessibleName(/^Unread/);
    await expect(row(page, oldest)).not.toHaveAccessibleName(/^Unread/);
    expect(await shownNames(page), 'Read rows stay').toHaveLength(5);
    await press('r');
    await expect(row(page, oldest)).toHaveCount(0);
  });

  await test.step('The menu of a row', async () => {
    await press('g');
    await press('i');
    await expect(headlines(page).getByRole('option')).toHaveCount(5);
    await press('F6');
    await press('F6');
    await press('Home');
    await expect(heading(page)).toHaveText(newest);
    await headlines(page).focus();
    const labels = await contextMenuLabels(app, () => press('Shift+F10'));
    expect(labels).toContain('Mark everything below as read');
    await chooseFromContextMenu(app, () => press('ContextMenu'), 'Archive');
    await expect(row(page, newest), 'All keeps what is archived').toHaveCount(1);
    await press('g');
    await press('a');
    await expect(row(page, newest)).toHaveCount(1);
  });

  await test.step('Settings and back', async () => {
    await press('Control+,');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await page.getByRole('switch', { name: 'Single-key shortcuts' }).focus();
    await press(' ');
    await press('Escape');
    await expect(headlines(page)).toBeFocused();
    await expectFocusSeen(page, 'Back from the settings');
    await press('g');
    await press('i');
    await expect(page.getByRole('link', { name: /^Archive/ })).toHaveAttribute('aria-current', 'page');
    await press('F6');
    await expect(page.locator(':focus')).toBeVisible();
    await press('Control+n');
    await expect(saveDialog(page), 'Keys with Ctrl go on').toBeVisible();
  });
});

test('A key that the input method hides until it comes up does the same', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address(stories[0]?.path ?? '')]);
  await expect(row(page, oldest)).toBeVisible();
  // Chromium fills in `code` for events of the debugger: this one must be made in the page.
  await page.evaluate(() => {
    const event = (type: string, key: string, code: string) =>
      document.body.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true }));
    event('keydown', 'Process', '');
    event('keyup', 'ㅓ', 'KeyJ');
  });
  await expect(heading(page)).toHaveText(oldest);
});

test('Rows are picked with the mouse as in any list, and the menu of a picked row is for all of them', async ({
  app,
  site,
}) => {
  const { page } = app;
  await saveInBulk(
    page,
    stories.slice(0, 5).map(({ path }) => site.address(path)),
  );
  await row(page, newest).click();
  await row(page, third).click({ modifiers: ['Control'] });
  await expect(page.getByText('2 selected').first()).toBeVisible();
  await row(page, oldest).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected').first()).toBeVisible();
  await expect(heading(page), 'The open article stays').toHaveText(newest);
  await chooseFromContextMenu(app, () => row(page, fourth).click({ button: 'right' }), 'Archive');
  await expect(headlines(page).getByRole('option')).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('3 articles archived.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(headlines(page).getByRole('option')).toHaveCount(5);
  await expect(page.getByText('3 selected').first(), 'And is as it was').toBeVisible();
  await expect(heading(page)).toHaveText(newest);
  await page.keyboard.press('Escape');

  await chooseFromContextMenu(
    app,
    () => row(page, third).click({ button: 'right' }),
    'Mark everything above as read',
  );
  await expect(row(page, second)).not.toHaveAccessibleName(/^Unread/);
  await expect(row(page, third)).toHaveAccessibleName(/^Unread/);
  await chooseFromContextMenu(app, () => row(page, third).click({ button: 'right' }), 'Copy address');
  await expect(page.getByRole('status')).toContainText('Copied');
});
