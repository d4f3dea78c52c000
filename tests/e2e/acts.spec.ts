import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './app.js';
import { article } from './article.js';
import { headlines, openArticle, row, saveInBulk, showView } from './headlines.js';
import { chooseMenu, menuLabels } from './menu.js';
import type { RunningApp } from './running-app.js';
import { save } from './save-dialog.js';

const TITLE = 'The bell above the market';
const BELOW = 'Another text';

/** One thing that can be done with an article: how it is done in three ways, and how the window shows it. */
interface Act {
  readonly name: string;
  readonly button: RegExp;
  readonly key: string;
  readonly menuItem: string;
  readonly undoItem: RegExp;
  /** Whether a message offers to take it back. */
  readonly isOffered: boolean;
  readonly expectDone: (page: Page) => Promise<void>;
  readonly expectUndone: (page: Page) => Promise<void>;
}

const tool = (page: Page, name: RegExp): Locator =>
  page.getByRole('toolbar', { name: 'Article tools' }).getByRole('button', { name });

const isPressed =
  (name: RegExp, pressed: boolean) =>
  (page: Page): Promise<void> =>
    expect(tool(page, name)).toHaveAttribute('aria-pressed', String(pressed));

const acts: readonly Act[] = [
  {
    name: 'Marking as unread',
    button: /^Mark as unread/,
    key: 'm',
    menuItem: 'Read / Unread',
    undoItem: /^Undo Mark as Unread$/,
    isOffered: false,
    expectDone: (page) => expect(row(page, TITLE)).toHaveAccessibleName(/^Unread, /),
    expectUndone: (page) => expect(row(page, TITLE)).not.toHaveAccessibleName(/^Unread, /),
  },
  {
    name: 'Putting aside for later',
    button: /^Read later/,
    key: 'l',
    menuItem: 'Later',
    undoItem: /^Undo Later$/,
    isOffered: true,
    expectDone: isPressed(/^Move to inbox/, true),
    expectUndone: isPressed(/^Read later/, false),
  },
  {
    name: 'Giving a star',
    button: /^Star/,
    key: 's',
    menuItem: 'Star',
    undoItem: /^Undo Star$/,
    isOffered: false,
    expectDone: async (page) => {
      await isPressed(/^Star/, true)(page);
      await expect(row(page, TITLE)).toHaveAccessibleName(/, starred$/);
    },
    expectUndone: (page) => expect(row(page, TITLE)).not.toHaveAccessibleName(/starred/),
  },
  {
    name: 'Archiving',
    button: /^Archive/,
    key: 'e',
    menuItem: 'Archive',
    undoItem: /^Undo Archive$/,
    isOffered: true,
    // It goes on to the next one.
    expectDone: async (page) => {
      await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(BELOW);
      await expect(page.getByRole('status')).toHaveText('1 article archived.');
    },
    expectUndone: async (page) => {
      await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
      await isPressed(/^Archive/, false)(page);
    },
  },
  {
    name: 'Deleting',
    button: /^Delete/,
    key: 'Delete',
    menuItem: 'Delete',
    undoItem: /^Undo Delete Article$/,
    isOffered: true,
    expectDone: (page) => expect(row(page, TITLE)).toHaveCount(0),
    // It is not only listed again: it is what one reads on.
    expectUndone: async (page) => {
      await expect(row(page, TITLE)).toHaveAttribute('aria-selected', 'true');
      await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
    },
  },
];

/** The Edit menu names what it would take back; choosing it takes that back. */
async function undoByMenu(app: RunningApp, item: RegExp): Promise<void> {
  await expect.poll(async () => (await menuLabels(app, 'Edit'))[0]).toMatch(item);
  const [label = ''] = await menuLabels(app, 'Edit');
  await chooseMenu(app, 'Edit', label);
}

/** In All nothing leaves the list but what is deleted, so each act can be seen on its row. */
async function openInAll(page: Page): Promise<void> {
  await openArticle(page, TITLE);
  await expect(row(page, TITLE)).not.toHaveAccessibleName(/^Unread, /);
}

test('Read, later, star, archive and delete work by button, by key and by menu, and each can be taken back', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  const text = 'It rang for the first time in a hundred years. Nobody had been told.';
  await save(page, `${BELOW}\n\n${text}`);
  await expect(article(page)).toContainText('Nobody had been told.');
  await save(page, `${TITLE}\n\n${text}`);
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await showView(page, 'All');
  await expect(headlines(page).getByRole('option')).toHaveCount(2);

  for (const act of acts) {
    // oxlint-disable-next-line no-await-in-loop -- one act after the other
    await test.step(act.name, async () => {
      await openInAll(page);
      await tool(page, act.button).click();
      await act.expectDone(page);
      if (act.isOffered) await page.getByRole('button', { name: /^Undo/ }).click();
      else await page.keyboard.press('z');
      await expect(page.getByRole('status')).toHaveText(/^Undid: /);
      await openInAll(page);
      await act.expectUndone(page);

      await page.keyboard.press(act.key);
      await act.expectDone(page);
      await page.keyboard.press('z');
      await act.expectUndone(page);
      await openInAll(page);

      await chooseMenu(app, 'Article', act.menuItem);
      await act.expectDone(page);
      await undoByMenu(app, act.undoItem);
      await act.expectUndone(page);
    });
  }
});

test('The head of the list marks all of it as read, and Undo takes that back', async ({ app, site }) => {
  const { page } = app;
  await saveInBulk(page, [site.address('/news/ferry'), site.address('/en/clock')]);
  const unread = page.getByRole('option', { name: /^Unread/ });
  await expect(unread).toHaveCount(2);
  await page.getByRole('button', { name: 'Mark the whole list as read' }).click();
  await expect(page.getByRole('status')).toContainText('2 articles marked as read.');
  await expect(unread).toHaveCount(0);
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(unread).toHaveCount(2);
});
