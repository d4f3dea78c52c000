import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { newId, Refusal } from '../support/fake-bridge.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';
import { openDialog, saveButton, type } from './open-dialog.js';

giveElementsASize();

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
    expect(option(/harbor.example.*In line/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('region', { name: 'Saving this article' })).toBeTruthy();
    expect(fake.requestsOf('articles.change'), 'What was just saved is not yet read').toEqual([]);
    await waitFor(() => expect(document.activeElement?.id, 'Keys are for what was saved').toBe('headlines'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Delete' });
    await waitFor(() => expect(fake.requestsOf('articles.delete')).toHaveLength(1));
  });

  test('takes many files at once into the chosen place, as a drop does', async () => {
    const { fake, dialog } = await openDialog();
    fake.answer('articles.save', () => ({ articleId: newId(), jobId: newId() }));
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Later' }));
    const files = ['a.txt', 'b.html'].map((name) => new File([`words of ${name}`], name));
    fireEvent.change(within(dialog).getByLabelText('Choose file…', { selector: 'input' }), {
      target: { files },
    });
    await waitFor(() => expect(fake.requestsOf('articles.save')).toHaveLength(2));
    expect(fake.requestsOf('articles.save')).toMatchObject(
      files.map(({ name }) => ({ source: { kind: 'file', name }, place: 'later' })),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
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

  test.each([
    ['https://harbor.example/left', [0, 'https://harbor.example/left'.length]],
    ['제목\n\n쓰다 만 글입니다.', null],
  ])(
    'opened again over what was left in it, %j, selects an address to be replaced and no text',
    async (left, selected) => {
      const { field, dialog } = await openDialog();
      type(field, left);
      fireEvent(dialog, new Event('cancel', { cancelable: true }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      fireEvent.click(screen.getAllByRole('button', { name: 'Save article' })[0] ?? document.body);
      const again = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Address or text' });
      expect(again.value).toBe(left);
      const { selectionStart, selectionEnd } = again;
      expect([selectionStart, selectionEnd]).toEqual(selected ?? [selectionStart, selectionStart]);
    },
  );

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
    expect(screen.getByRole('button', { name: 'Begin anew' })).toBeTruthy();
    fake.answer('articles.save', () => ({ articleId: newId(), jobId: newId() }));
    fireEvent.click(saveButton());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    expect(screen.getByRole('textbox', { name: 'Address or text' })).toHaveProperty('value', '');
  });

  test('keeps a text twice when that is wanted, where it is to lie by then', async () => {
    const there = article({ title: 'Already here' });
    const { fake, field } = await openDialog([there]);
    fake.answer('articles.save', ({ mayRepeat }) =>
      mayRepeat === true
        ? { articleId: newId(), jobId: newId() }
        : new Refusal({ code: 'duplicate', articleId: there.headline.id }),
    );
    type(field, '제목\n\n붙여넣은 본문');
    fireEvent.click(saveButton());
    const anyway = await waitFor(() => screen.getByRole('button', { name: 'Save anyway' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Later' }));
    fireEvent.click(anyway);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.requestsOf('articles.save').at(-1)).toEqual({
      source: { kind: 'text', text: '제목\n\n붙여넣은 본문' },
      place: 'later',
      mayRepeat: true,
    });
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

  test('saves many addresses at once, and says in one sentence what became of them', async () => {
    const { fake, field } = await openDialog();
    const [articleId, other] = [newId(), newId()];
    fake.answer('articles.save-many', () => [
      { kind: 'saved', articleId },
      { kind: 'saved', articleId: other },
      { kind: 'duplicate', articleId: newId() },
    ]);
    type(field, 'https://a.example/1\nhttps://a.example/2\nhttps://a.example/3');
    expect(screen.getByText('Saves 3 addresses with their pictures.')).toBeTruthy();
    fake.answer('articles.find-many', () => ({ fresh: 2, here: 1, repeated: 0 }));
    type(field, 'https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\nhttps://a.example/1');
    const hint = 'Saves 2 addresses with their pictures; 1 is here already; 1 repeated address is left out.';
    expect(await screen.findByText(hint)).toBeTruthy();
    fireEvent.click(saveButton());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.requestsOf('articles.save-many')).toEqual([
      { addresses: ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'] },
    ]);
    expect(
      screen.getAllByText('Saving 2 articles; 1 was already here; 1 repeated address left out.').length,
    ).toBeGreaterThan(0);
  });

  test('names the lines that are no addresses beforehand, and keeps them as such in the field', async () => {
    const { fake, dialog, field } = await openDialog();
    const tab = () => within(dialog).getByRole('tab', { selected: true }).textContent;
    fake.answer('articles.save-many', ({ addresses }) =>
      addresses.map(() => ({ kind: 'saved', articleId: newId() })),
    );
    type(field, 'https://a.example/1\nnot an address\nhttps://a.example/2\nhttps://a.example/1');
    expect(screen.getByText('Not a web address, will not be saved: not an address.')).toBeTruthy();
    fireEvent.click(saveButton());
    const alert = await waitFor(() => screen.getByRole('alert'));
    expect(alert.textContent).toBe('Not a web address, so not saved: not an address.');
    expect(screen.getByText('Saving 2 articles; 1 repeated address left out.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(2);
    expect(field).toHaveProperty('value', 'not an address');
    expect(tab()).toBe('Address');
    expect(saveButton()).toHaveProperty('disabled', true);
    type(field, 'still no address');
    expect(tab()).toBe('Address');
    expect(screen.getByText('Not a web address, will not be saved: still no address.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('tab', { name: 'Paste text' }));
    expect(saveButton()).toHaveProperty('disabled', false);
  });

  test('says nothing of what was taken when nothing could be', async () => {
    const { field } = await openDialog();
    type(field, 'https://a.example/1\nhttps://a.example/2');
    fireEvent.click(saveButton());
    await waitFor(() => screen.getByRole('alert'));
    expect(screen.queryByText(/^Nothing new/)).toBeNull();
  });

  test('does not send more addresses than can be saved at once', async () => {
    const { field } = await openDialog();
    type(field, Array.from({ length: 501 }, (_, n) => `https://a.example/${n}`).join('\n'));
    expect(screen.getByText(/501 addresses are too many at once/)).toBeTruthy();
    expect(saveButton()).toHaveProperty('disabled', true);
  });

  test('fills in the address on the clipboard, selected, unless it is here or something was typed', async () => {
    const there = article();
    const { fake } = await openPage([there]);
    const openAgain = async (clipboard: string | null) => {
      fake.answer('clipboard.address', () => clipboard);
      fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
      const field = screen.getByRole('textbox', { name: 'Address or text' });
      await waitFor(() => expect(fake.requestsOf('clipboard.address')).toHaveLength(asked));
      asked += 1;
      return field;
    };
    let asked = 1;
    const field = await openAgain('https://a.example/1');
    await waitFor(() => expect(field).toHaveProperty('value', 'https://a.example/1'));
    expect(field).toMatchObject({ selectionStart: 0, selectionEnd: 'https://a.example/1'.length });
    fireEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1) ?? field);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    const before = fake.requestsOf('articles.find').length;
    const again = await openAgain(there.url);
    await waitFor(() => expect(fake.requestsOf('articles.find').length).toBeGreaterThan(before));
    expect(again).toHaveProperty('value', '');
  });

  test('shows in its tabs what was put in, and lets the arrow keys go from one to the next', async () => {
    const { dialog, field } = await openDialog();
    const selected = () => within(dialog).getByRole('tab', { selected: true });
    expect(selected().textContent).toBe('Address');
    type(field, '제목\n\n붙여넣은 본문입니다.');
    expect(selected().textContent).toBe('Paste text');
    expect(within(dialog).getByRole('textbox')).toBe(field);
    fireEvent.keyDown(selected(), { key: 'ArrowRight' });
    expect(selected().textContent).toBe('File');
    expect(document.activeElement).toBe(selected());
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    expect(saveButton()).toHaveProperty('disabled', true);
    fireEvent.keyDown(selected(), { key: 'ArrowRight' });
    expect(selected().textContent).toBe('Address');
    expect(field).toHaveProperty('value', '제목\n\n붙여넣은 본문입니다.');
  });

  test('shows what was found in a text before it is saved, and says when that is little', async () => {
    const { fake, dialog, field } = await openDialog();
    const found = { publisher: '디지털데일리', authors: ['권하영'], language: 'ko', readingSeconds: 60 };
    fake.answer('articles.preview', ({ text }) => ({
      ...found,
      title: '찾은 제목',
      characters: text.length,
      related: 5,
      isWeak: text.length < 20,
    }));
    type(field, '제목\n\n짧은 본문.');
    const card = await waitFor(() => within(dialog).getByRole('region', { name: 'What was found' }));
    expect(card.textContent).toBe(
      '디디지털데일리 · 권하영찾은 제목10 characters · 1 min · 5 other headlines',
    );
    expect(within(dialog).getByRole('status').textContent).toContain('Only 10 characters were found.');
    type(field, '제목\n\n더 긴 본문이라 아무것도 빠지지 않았다.');
    await waitFor(() => expect(within(dialog).queryByRole('status')).toBeNull());
    type(field, 'https://harbor.example/a');
    expect(within(dialog).queryByRole('region')).toBeNull();
    expect(fake.requestsOf('articles.preview'), 'An address is looked at when it is saved').toHaveLength(2);
  });

  test('puts what is saved where it was told to', async () => {
    const { fake, dialog, field } = await openDialog();
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Later' }));
    type(field, 'https://harbor.example/a');
    fireEvent.click(saveButton());
    await waitFor(() =>
      expect(fake.requestsOf('articles.save')).toEqual([
        { source: { kind: 'address', address: 'https://harbor.example/a' }, place: 'later' },
      ]),
    );
  });
});
