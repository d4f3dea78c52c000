import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { newId, Refusal } from '../support/fake-bridge.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

async function openDialog(...given: Parameters<typeof openPage>) {
  const page = await openPage(...given);
  fireEvent.click(screen.getAllByRole('button', { name: 'Save article' })[0] ?? document.body);
  const dialog = screen.getByRole('dialog', { name: 'Save article' });
  const field = within(dialog).getByRole('textbox', { name: 'Address or text' });
  return { ...page, dialog, field };
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const saveButton = () => screen.getByRole('button', { name: 'Save' });

describe('the save dialog', () => {
  test('has the focus in its field, and nothing to save yet', async () => {
    const { field } = await openDialog();
    expect(document.activeElement).toBe(field);
    expect(saveButton().hasAttribute('disabled')).toBe(true);
  });

  test('hands an address over, closes, and shows its row with its steps', async () => {
    const { fake, field } = await openDialog();
    fake.answer('articles.save', ({ source }) => {
      const made = article({ title: source.kind === 'address' ? source.address : '', body: 'saving' });
      fake.library.articles = [made];
      return { articleId: made.headline.id, jobId: newId() };
    });
    type(field, 'harbor.example/essay');
    fireEvent.click(saveButton());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await articleOpen('https://harbor.example/essay');
    expect(option(/harbor.example.*Saving/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('region', { name: 'Saving this article' })).toBeTruthy();
    expect(fake.requestsOf('articles.change'), 'What was just saved is not yet read').toEqual([]);
  });

  test('saves an address on Enter, but not while a syllable is being composed', async () => {
    const { fake, field } = await openDialog();
    type(field, 'https://harbor.example/a');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(fake.requestsOf('articles.save')).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(fake.requestsOf('articles.save')).toHaveLength(1));
  });

  test('takes Enter in a text for a new line', async () => {
    const { fake, field } = await openDialog();
    type(field, '제목\n\n본문입니다.');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(fake.requestsOf('articles.save')).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(fake.requestsOf('articles.save')).toEqual([
        { source: { kind: 'text', text: '제목\n\n본문입니다.' } },
      ]),
    );
  });

  test('keeps what was typed when saving fails, and says why', async () => {
    const { field } = await openDialog();
    type(field, 'https://harbor.example/a');
    fireEvent.click(saveButton());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('You are offline.'));
    expect(screen.getByDisplayValue('https://harbor.example/a')).toBe(field);
  });

  test('keeps what was typed when it is closed, until it is saved', async () => {
    const { fake, field } = await openDialog();
    type(field, '제목\n\n붙여넣은 본문');
    fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1) ?? field);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    const again = screen.getByRole('textbox', { name: 'Address or text' });
    expect(again).toHaveProperty('value', '제목\n\n붙여넣은 본문');
    fake.answer('articles.save', () => ({ articleId: newId(), jobId: newId() }));
    fireEvent.click(saveButton());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    expect(screen.getByRole('textbox', { name: 'Address or text' })).toHaveProperty('value', '');
  });

  test('offers the article that is already there', async () => {
    const there = article({ title: 'Already here' });
    const { fake, field } = await openDialog([there]);
    fake.answer('articles.save', () => new Refusal({ code: 'duplicate', articleId: there.headline.id }));
    type(field, 'https://harbor.example/a');
    fireEvent.click(saveButton());
    fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Open the saved article' })));
    await articleOpen('Already here');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('refuses file: addresses without asking', async () => {
    const { fake, field } = await openDialog();
    type(field, 'file:///etc/passwd');
    fireEvent.click(saveButton());
    expect(screen.getByRole('alert').textContent).toContain('not a web address');
    expect(fake.requestsOf('articles.save')).toEqual([]);
  });

  test('reads a chosen file itself and sends its bytes', async () => {
    const { fake, dialog } = await openDialog();
    const input = dialog.querySelector('input[type=file]');
    const file = new File(['<p>본문</p>'], 'story.html', { type: 'text/html' });
    if (input) fireEvent.change(input, { target: { files: [file] } });
    await waitFor(() => expect(fake.requestsOf('articles.save')).toHaveLength(1));
    expect(fake.requestsOf('articles.save')[0]).toMatchObject({
      source: { kind: 'file', name: 'story.html', bytes: new TextEncoder().encode('<p>본문</p>') },
    });
  });
});
