import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

const both = () => [
  article({ title: 'first', savedAt: '2025-11-23T05:30:00.000Z' }),
  article({ title: 'second', savedAt: '2025-11-23T05:29:00.000Z' }),
];
const press = (key: string, part = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...part });

test('Z names the article where it is not the one that is open, and leads to it', async () => {
  await openPage(both());
  press('j');
  await articleOpen('first');
  press('s');
  await waitFor(() => expect(option(/first.*starred/)).toBeTruthy());
  press('j');
  await articleOpen('second');
  press('z');
  // The article under way may have a status of its own.
  const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  await waitFor(() => expect(told()).toContainEqual(expect.stringMatching(/^Undid: .*\(“first”\)\.$/)));
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  await articleOpen('first');
  expect(screen.queryByRole('button', { name: 'Show' })).toBeNull();
});

test('The heading of the trash has the focus when it opens, not the whole column', async () => {
  await openPage(both());
  press('g');
  press('t');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Trash' })));
});

test('Del acts on the article from the list, not from a link of the navigation or a tool', async () => {
  const { fake } = await openPage(both());
  press('j');
  await articleOpen('first');
  screen.getByRole('link', { name: /^Later/ }).focus();
  press('Delete');
  screen.getByRole('button', { name: 'Star' }).focus();
  press('Delete');
  expect(fake.requestsOf('articles.delete')).toEqual([]);
  option(/first/).focus();
  press('Delete');
  await waitFor(() => expect(fake.requestsOf('articles.delete')).toHaveLength(1));
});

test('The settings take the focus when they open, and give it back to where it was', async () => {
  await openPage(both());
  press('j');
  await articleOpen('first');
  const text = document.getElementById('article-scroll');
  text?.focus();
  press(',', { ctrlKey: true });
  const shown = screen.getByRole('main', { name: 'Settings' });
  await waitFor(() => expect(shown.contains(document.activeElement)).toBe(true));
  press('Escape');
  await waitFor(() => expect(document.activeElement?.id).toBe('article-scroll'));
});

test('Ctrl A selects what is in a field, and never the words of a window, a dialog or a page around it', async () => {
  await openPage(both());
  /** Whether Chromium may select by itself: an event that is not prevented gives true. */
  const selects = (element: Element) => fireEvent.keyDown(element, { key: 'a', ctrlKey: true });
  press('n', { ctrlKey: true });
  expect(selects(screen.getByRole('textbox', { name: 'Address or text' }))).toBe(true);
  expect(selects(screen.getByRole('radio', { name: 'Later' }))).toBe(false);
  expect(selects(screen.getByRole('button', { name: 'Save' }))).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  press(',', { ctrlKey: true });
  expect(selects(screen.getByRole('main', { name: 'Settings' }))).toBe(false);
});
