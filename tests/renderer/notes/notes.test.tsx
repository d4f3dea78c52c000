import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { makeQuote } from '../../../shared/anchor/quote.js';
import type { Highlight } from '../../../shared/model/highlight.js';
import { article, paragraph } from '../support/articles.js';
import { newId, Refusal } from '../support/fake-bridge.js';
import { en } from '../../../renderer/i18n/en.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

const TEXT = 'People read. The network did not arrive.';

function highlightOf(articleId: string, exact: string): Highlight {
  const start = Math.max(0, TEXT.indexOf(exact));
  const position = { start, end: start + exact.length };
  const quote = TEXT.includes(exact) ? makeQuote(TEXT, position) : { exact, prefix: '', suffix: '' };
  const anchor = { version: 1, textVersion: 1, quote, position };
  const at = '2025-11-23T06:00:00.000Z';
  return {
    id: newId(),
    articleId,
    color: 'yellow',
    anchor,
    place: TEXT.includes(exact) ? position : null,
    createdAt: at,
    updatedAt: at,
  };
}

async function openArticle(...marked: readonly string[]) {
  const only = article({ title: 'first' }, { blocks: [paragraph(TEXT)] });
  const page = await openPage([only]);
  page.fake.library.highlights = marked.map((words) => highlightOf(only.headline.id, words));
  fireEvent.click(option(/first/));
  await articleOpen('first');
  return { ...page, id: only.headline.id, notes: screen.getByRole('complementary', { name: 'Notes' }) };
}

function selectWords(words: string, place = 'p'): void {
  const node = screen.getByRole('article').querySelector(place)?.firstChild;
  if (!(node instanceof Text)) throw new Error('The words do not stand in one piece of text.');
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  fireEvent(document, new Event('selectionchange'));
}

describe('words of the title', () => {
  test('bring up a toolbar that copies them, as they are and as a quote with its source', async () => {
    const { fake } = await openArticle();
    selectWords('first', 'h1');
    const bar = screen.getByRole('toolbar', { name: 'Selection' });
    expect(
      within(bar)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Copy', 'Copy as quote']);
    fireEvent.click(within(bar).getByRole('button', { name: 'Copy as quote' }));
    await waitFor(() =>
      expect(fake.requestsOf('clipboard.write')).toEqual([
        { text: expect.stringMatching(/^> first\n\n— first/) },
      ]),
    );
  });

  test('are not marked by a colour, H or N, which say so, and another highlight at hand is left as it is', async () => {
    const { fake, session } = await openArticle('network');
    const [there] = fake.library.highlights;
    session.reading.store.change({ activeId: there?.id ?? null });
    for (const key of ['2', 'h', 'n']) {
      selectWords('first', 'h1');
      session.toasts.store.change({ shown: [], announced: null });
      fireEvent.keyDown(document.body, { key });
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await waitFor(() => expect(session.toasts.store.get().shown).toHaveLength(1));
      expect(session.toasts.store.get().shown[0]?.message(en)).toContain('cannot be highlighted');
    }
    expect(fake.library.highlights).toEqual([there]);
  });
});

describe('selected words', () => {
  test('bring up a toolbar with five colours and a note', async () => {
    await openArticle();
    selectWords('network');
    const bar = screen.getByRole('toolbar', { name: 'Selection' });
    const names = ['yellow', 'green', 'blue', 'orange', 'purple'].map((color) => `Highlight ${color}`);
    for (const name of [...names, 'Add note']) expect(within(bar).getByRole('button', { name })).toBeTruthy();
  });

  test('are marked with one press, and the mark is drawn', async () => {
    const { fake } = await openArticle();
    selectWords('network');
    fireEvent.click(screen.getByRole('button', { name: 'Highlight yellow' }));
    await waitFor(() => expect(document.querySelector('mark')?.firstChild?.textContent).toBe('network'));
    expect(fake.requestsOf('highlights.add')).toMatchObject([
      { color: 'yellow', anchor: { version: 1, quote: { exact: 'network', prefix: 'People read. The ' } } },
    ]);
  });

  test('can be noted on with N, in Hangul mode as well', async () => {
    await openArticle();
    selectWords('network');
    fireEvent.keyDown(document.body, { key: 'ㅜ', code: 'KeyN' });
    const note = await waitFor(() => screen.getByRole('textbox', { name: 'Note on “network”' }));
    await waitFor(() => expect(document.activeElement).toBe(note));
  });
});

test('What is typed after N while the library takes its time is the beginning of the note, and no command', async () => {
  const { fake, id } = await openArticle();
  selectWords('network');
  let answer = (): void => undefined;
  const answered = new Promise<void>((done) => (answer = done));
  const added = highlightOf(id, 'network');
  fake.answer('highlights.add', async () => {
    await answered;
    fake.library.highlights = [added];
    return added;
  });
  for (const key of ['n', 'o', 'x', 'Backspace', 'e'])
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await waitFor(() => expect(fake.requestsOf('highlights.add')).toHaveLength(1));
  answer();
  const field = await waitFor(() => screen.getByRole('textbox', { name: /^Note on “network”/ }));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field).toHaveProperty('value', 'oe');
  expect(fake.requestsOf('articles.change')).toEqual([]);
  expect(fake.requestsOf('articles.change-rows')).toEqual([]);
});

test('A highlight of code is quoted beside its note as it stands, in the face of code', async () => {
  const only = article({ title: 'first' }, { blocks: [paragraph(TEXT)] });
  const { fake, session } = await openPage([only]);
  const code = 'if (!seen) {\n  say(file);';
  fake.library.highlights = [{ ...highlightOf(only.headline.id, 'network'), code }];
  fireEvent.click(option(/first/));
  await articleOpen('first');
  act(() => session.reading.store.change({ activeId: fake.library.highlights[0]?.id ?? null }));
  const quoted = () => screen.getByRole('complementary').querySelector('blockquote code');
  await waitFor(() => expect(quoted()?.textContent).toBe(code));
});

describe('a note', () => {
  test('is stored from the first key on, and each half second while the typing goes on', async () => {
    const { fake, notes, id } = await openArticle();
    vi.useFakeTimers();
    const field = within(notes).getByRole('textbox', { name: 'Note on this article' });
    const stored = (value: string) => ({ articleId: id, highlightId: null, text: value });
    fireEvent.change(field, { target: { value: '첫' } });
    expect(fake.requestsOf('notes.write')).toEqual([stored('첫')]);
    await act(() => vi.advanceTimersByTimeAsync(300));
    fireEvent.change(field, { target: { value: '첫 줄' } });
    await act(() => vi.advanceTimersByTimeAsync(100));
    fireEvent.change(field, { target: { value: '첫 줄 다음' } });
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(fake.requestsOf('notes.write')).toEqual([stored('첫'), stored('첫 줄 다음')]);
    vi.useRealTimers();
  });

  test('gets nothing of the key that opens it, pressed or held, and everything after', async () => {
    const { notes } = await openArticle('network');
    await waitFor(() => expect(document.querySelector('mark')).toBeTruthy());
    const mark = document.querySelector('mark') ?? document.body;
    expect(fireEvent.keyDown(mark, { key: 'Enter' })).toBe(false);
    const field = await waitFor(() => within(notes).getByRole('textbox', { name: 'Note on “network”' }));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(fireEvent.keyDown(field, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(field, { key: 'Enter', repeat: true })).toBe(true);
  });

  test('is stored when its field is left, and when another article is opened', async () => {
    const { fake, notes } = await openArticle();
    const field = within(notes).getByRole('textbox', { name: 'Note on this article' });
    const written = () => fake.requestsOf('notes.write').map((one) => Reflect.get(Object(one), 'text'));
    fireEvent.change(field, { target: { value: 'o' } });
    fireEvent.change(field, { target: { value: 'one' } });
    fireEvent.blur(field);
    await waitFor(() => expect(written()).toEqual(['o', 'one']));
    fireEvent.change(field, { target: { value: 'two' } });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(written()).toEqual(['o', 'one', 'two']));
  });

  test('that the disk refuses stays in its field, and is tried again', async () => {
    const { fake, notes } = await openArticle();
    fake.answer('notes.write', () => new Refusal({ code: 'disk-full' }));
    const field = within(notes).getByRole('textbox', { name: 'Note on this article' });
    fireEvent.change(field, { target: { value: 'kept' } });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(within(notes).getByRole('alert').textContent).toContain('not stored yet: disk full'),
    );
    expect(within(notes).getByDisplayValue('kept')).toBe(field);
  });
});

test.each([null, 'network'])(
  'A note that is not stored yet (on %s) is in the margin when its article is opened again',
  async (words) => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
    const { fake, session, id } = await openArticle(...(words === null ? [] : [words]));
    fake.answer('notes.write', () => new Refusal({ code: 'disk-full' }));
    const [marked] = fake.library.highlights;
    act(() => session.drafts.type({ articleId: id, highlightId: marked?.id ?? null }, 'kept'));
    act(() => session.drafts.flushAll());
    await waitFor(() => expect(fake.requestsOf('notes.write')).toHaveLength(1));
    act(() => session.reading.close());
    await act(() => session.reading.open(id));
    expect(screen.getByRole('complementary', { name: 'Notes' }).dataset['placement']).toBe('margin');
    expect(screen.getByDisplayValue('kept')).toBeTruthy();
  },
);

describe('highlights on opening', () => {
  test('are drawn again at their words', async () => {
    await openArticle('network');
    await waitFor(() => expect(document.querySelector('mark')?.firstChild?.textContent).toBe('network'));
  });

  test('whose words are gone are listed and say so', async () => {
    const { notes } = await openArticle('words that were there');
    const lost = within(notes).getByRole('region', { name: 'Lost their place' });
    expect(lost.textContent).toContain('words that were there');
    expect(lost.textContent).toContain('one highlight was not found in this version');
  });

  test('can be deleted', async () => {
    const { fake, notes } = await openArticle('network');
    fireEvent.click(document.querySelector('mark') ?? document.body);
    fireEvent.click(await waitFor(() => within(notes).getByRole('button', { name: 'Delete highlight' })));
    await waitFor(() => expect(document.querySelector('mark')).toBeNull());
    expect(fake.requestsOf('highlights.delete')).toHaveLength(1);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 highlight deleted.'));
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();
  });
});

test('The field of a note stays the same while its first words are stored and the notes would move', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  const { fake, notes } = await openArticle();
  const field = within(notes).getByRole('textbox', { name: 'Note on this article' });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: 'first words' } });
  await waitFor(() => expect(fake.library.notes).toHaveLength(1));
  expect(screen.getByRole('complementary', { name: 'Notes' })).toBe(notes);
  expect(document.activeElement).toBe(field);
  act(() => field.blur());
  await waitFor(() =>
    expect(screen.getByRole('complementary', { name: 'Notes' }).dataset['placement']).toBe('margin'),
  );
});

test('A note that is wanted as the page is first drawn is written where notes stand in a window of this size', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  const { session } = await openArticle();
  act(() => session.panes.change({ surface: 'trash' }));
  act(() => {
    session.reading.store.change({ noteWish: { highlightId: null } });
    session.panes.change({ surface: 'library' });
  });
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note on this article' }));
  expect(screen.getByRole('complementary', { name: 'Notes' }).dataset['placement']).toBe('margin');
});
