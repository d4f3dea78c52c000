import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PagePreview } from '../../../shared/ipc/contract/save-previews.js';
import { newId, Refusal } from '../support/fake-bridge.js';
import { giveElementsASize, openPage } from '../support/page.js';
import { openDialog, saveButton, type } from './open-dialog.js';

giveElementsASize();

const ADDRESS = 'https://harbor.example/essay';

const page = (changes: Partial<PagePreview> = {}): PagePreview => ({
  title: 'The quiet return',
  publisher: 'The Harbor Review',
  authors: [],
  language: 'en',
  characters: 1_940,
  readingSeconds: 540,
  related: 0,
  isWeak: false,
  host: 'harbor.example',
  publishedAt: null,
  pictures: 3,
  hasPicture: false,
  obstacle: null,
  isContinued: false,
  isFramed: false,
  ...changes,
});

test('An address that was typed shows its page once the typing rests, and is given up with the dialog', async () => {
  const { fake, field, dialog } = await openDialog();
  fake.answer('articles.preview-address', () => page());
  type(field, 'https://harbor.example/ess');
  type(field, ADDRESS);
  const found = await within(dialog).findByRole('region', { name: 'What was found' });
  expect(found.textContent).toBe(
    'TThe Harbor Review · harbor.exampleThe quiet return1,940 characters · 9 min · 3 pictures',
  );
  expect(within(dialog).getByText('Text found')).toBeTruthy();
  expect(fake.requestsOf('articles.preview-address'), 'Half an address is nobody’s').toEqual([
    { address: ADDRESS },
  ]);
  const ends = fake.requestsOf('articles.end-preview').length;
  fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1) ?? dialog);
  await waitFor(() => expect(fake.requestsOf('articles.end-preview').length).toBe(ends + 1));
});

/** Opens the dialog over an address that was left in it, and asks for a look. */
async function lookAtLeft(answer: (preview: PagePreview) => PagePreview | Refusal) {
  const opened = await openDialog();
  opened.fake.answer('articles.preview-address', () => answer(page()));
  type(opened.field, ADDRESS);
  fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1) ?? opened.dialog);
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
  const button = await screen.findByRole('button', { name: 'Preview' });
  expect(opened.fake.requestsOf('articles.preview-address'), 'Nobody typed it just now').toEqual([]);
  fireEvent.click(button);
  return within(screen.getByRole('dialog', { name: 'Save article' }));
}

test.each([
  [{ isWeak: true, characters: 0 }, 'No text was found on the page.'],
  [{ isWeak: true, characters: 40 }, 'Only 40 characters of text were found on the page.'],
  [{ isWeak: true, obstacle: 'scripts' }, 'The page is drawn by its scripts.'],
  [{ isWeak: true, obstacle: 'login' }, 'The page asks for a sign-in.'],
  [{ isContinued: true }, 'The article goes on on other pages'],
  [{ isFramed: true, isWeak: true, characters: 0 }, 'The page shows its article in a frame'],
] as const)('A page that would not be saved whole says so: %j', async (changes, told) => {
  const dialog = await lookAtLeft((found) => ({ ...found, ...changes }));
  expect(await dialog.findByText(told, { exact: false })).toBeTruthy();
});

test('A site that does not answer is told in a few words, and the address can be saved all the same', async () => {
  const dialog = await lookAtLeft(() => new Refusal({ code: 'timeout', host: 'harbor.example' }));
  expect((await dialog.findByRole('status')).textContent).toMatch(/^No preview: /);
  expect(saveButton().hasAttribute('disabled')).toBe(false);
});

test('From a private address the way leads to the settings that allow it, and the address waits in the dialog', async () => {
  const dialog = await lookAtLeft(() => new Refusal({ code: 'private-address', host: '10.0.0.7:80' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Allow in Settings…' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: /10\.0\.0\.7:80/ })).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
  expect(screen.getByRole('textbox', { name: 'Address or text' })).toHaveProperty('value', ADDRESS);
});

test('Tags are completed and made beside an address, and go along with the save, also one still being typed', async () => {
  const { fake } = await openPage();
  fake.answer('tags.list', () => [{ id: 1, name: '바다', count: 3 }]);
  fake.answer('articles.save', () => ({ articleId: newId(), jobId: newId() }));
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
  const dialog = screen.getByRole('dialog', { name: 'Save article' });
  type(within(dialog).getByRole('textbox', { name: 'Address or text' }), ADDRESS);
  const tags = within(dialog).getByRole('combobox', { name: 'Add a tag' });
  tags.focus();
  fireEvent.change(tags, { target: { value: '바' } });
  await within(dialog).findByRole('option', { name: /^바다/ });
  fireEvent.keyDown(tags, { key: 'Enter' });
  fireEvent.change(tags, { target: { value: 'local-first' } });
  fireEvent.keyDown(tags, { key: 'Enter', ctrlKey: true });
  await waitFor(() =>
    expect(fake.requestsOf('articles.save')).toMatchObject([{ tags: ['바다', 'local-first'] }]),
  );
});
