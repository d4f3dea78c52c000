import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from './support/articles.js';
import { newId } from './support/fake-bridge.js';
import { articleOpen, giveElementsASize, openPage, option } from './support/page.js';

giveElementsASize();

const saved = (minute: number) => `2025-11-23T05:${String(minute).padStart(2, '0')}:00.000Z`;
const three = () =>
  ['first', 'second', 'third'].map((title, index) => article({ title, savedAt: saved(30 - index) }));
const press = (key: string, part = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...part });

describe('the list', () => {
  test('is a listbox of named options, grouped by day', async () => {
    const savedAt = new Date().toISOString();
    await openPage([article({ title: 'A quiet return', highlights: 2, isStarred: true, savedAt })]);
    const list = screen.getByRole('listbox', { name: 'Headlines' });
    expect(within(list).getByRole('group')).toBeTruthy();
    const row = within(list).getByRole('option');
    expect(
      option(
        /^Unread, A quiet return, The Harbor Review, \d\d:\d\d, 4 min, saved offline, starred, 2 highlights$/,
      ),
    ).toBe(row);
    expect([row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]).toEqual(['1', '1']);
  });

  test('says in words what is on disk of each article', async () => {
    await openPage([
      article({ title: 'a', body: 'headline', savedAt: saved(4) }),
      article({ title: 'b', body: 'saving', savedAt: saved(3) }),
      article({ title: 'c', body: 'failed', failure: { code: 'timeout' }, savedAt: saved(2) }),
      article({ title: 'd', picturesMissing: 2, savedAt: saved(1) }),
      article({
        title: 'e',
        body: 'failed',
        failure: { code: 'timeout' },
        jobId: newId(),
        savedAt: saved(0),
      }),
    ]);
    expect(option(/^Unread, a,.*Headline only$/)).toBeTruthy();
    expect(option(/^Unread, b,.*In line$/)).toBeTruthy();
    expect(option(/^Unread, c,.*Not saved: no answer in time$/)).toBeTruthy();
    expect(option(/^Unread, d,.*2 pictures missing$/)).toBeTruthy();
    expect(option(/^Unread, e,.*Will be tried again: no answer in time$/)).toBeTruthy();
  });

  test('of an empty view says so and offers to save', async () => {
    await openPage();
    expect(screen.getByRole('heading', { name: 'Welcome to Offprint' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Nothing saved yet' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save your first article' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /Save article/ })).toHaveLength(1);
  });

  test('of a library of which everything was deleted says where that is, and welcomes no one', async () => {
    const { fake } = await openPage();
    fake.answer('trash.count', () => 1);
    act(() => fake.emit('trash.changed', {}));
    await screen.findByRole('heading', { name: 'No articles left' });
    expect(screen.getByText(/can be restored from the Trash/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Nothing to read' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Welcome to Offprint' })).toBeNull();
  });

  test('of a library that has not told yet what is in its trash welcomes no one', async () => {
    const { session } = await openPage();
    act(() => session.trash.store.change({ count: null }));
    expect(screen.queryAllByRole('heading', { name: /Welcome|Nothing/ })).toEqual([]);
    act(() => session.trash.store.change({ count: 3 }));
    expect(screen.getByRole('heading', { name: 'No articles left' })).toBeTruthy();
  });

  test('of a view with nothing in it, in a library with something, says so', async () => {
    await openPage([article({ title: 'read before', place: 'later' })]);
    expect(screen.getByRole('heading', { name: 'Nothing left to read' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Choose an article' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add an article' })).toBeTruthy();
  });

  test('that cannot be loaded says why and tries again', async () => {
    const { fake, session } = await openPage(three());
    const { Refusal } = await import('./support/fake-bridge.js');
    fake.answer('articles.list', () => new Refusal({ code: 'library-restarting' }));
    await act(() => session.library.show('all'));
    expect(screen.getByRole('alert').textContent).toContain('The library is starting again.');
  });
});

describe('keys', () => {
  test('J and K open the next and the previous article', async () => {
    await openPage(three());
    press('j');
    await articleOpen('first');
    press('j');
    await articleOpen('second');
    press('k');
    await articleOpen('first');
    expect(option(/first/).getAttribute('aria-selected')).toBe('true');
  });

  test('do the same with Hangul on', async () => {
    await openPage(three());
    press('ㅓ', { code: 'KeyJ' });
    await articleOpen('first');
    press('Process', { code: 'KeyJ', keyCode: 229 });
    await articleOpen('second');
    press('ㅏ', { code: 'KeyK' });
    expect(await articleOpen('first')).toBeTruthy();
  });

  test('S and M say what they did', async () => {
    await openPage(three());
    press('j');
    await articleOpen('first');
    press('s');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 article starred.'));
    press('m');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 article marked as read.'));
  });

  test('E archives and goes on to the next article', async () => {
    const { fake } = await openPage(three());
    press('j');
    await articleOpen('first');
    press('e');
    await articleOpen('second');
    expect(fake.requestsOf('articles.change')).toEqual([
      { ids: [expect.any(String)], change: { place: 'archive' } },
    ]);
    await waitFor(() => expect(screen.queryByRole('option', { name: /first/ })).toBeNull());
    expect(screen.getByRole('status').textContent).toBe('1 article archived.');
  });

  test('Z takes back what was done on purpose, and not that an article counted as read', async () => {
    await openPage(three());
    press('j');
    await articleOpen('first');
    press('e');
    await articleOpen('second');
    fireEvent.click(option(/second/)); // counts as read at once
    await waitFor(() => expect(option(/^second/)).toBeTruthy());
    press('z');
    await waitFor(() => expect(option(/first/)).toBeTruthy());
    expect(screen.getByRole('status').textContent).toBe('Undid: archive 1 article.');
  });

  test('G then L shows Later', async () => {
    await openPage([...three(), article({ title: 'put aside', place: 'later' })]);
    press('g');
    press('l');
    await waitFor(() => expect(option(/put aside/)).toBeTruthy());
    expect(screen.getByRole('link', { name: /^Later/ }).getAttribute('aria-current')).toBe('page');
  });

  test('? shows every key', async () => {
    await openPage();
    press('?');
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });

  test('in a field are letters', async () => {
    const { fake } = await openPage(three());
    press('j');
    await articleOpen('first');
    const note = await waitFor(() => screen.getByRole('textbox', { name: 'Note on this article' }));
    fireEvent.keyDown(note, { key: 'e', code: 'KeyE' });
    fireEvent.keyDown(note, { key: 'ㄷ', code: 'KeyE', isComposing: true });
    expect(fake.requestsOf('articles.change')).toEqual([]);
  });
});

describe('the application menu', () => {
  test('asks the page for the same as the keys', async () => {
    const { fake } = await openPage(three());
    act(() => fake.emit('menu.chosen', { command: 'next-article' }));
    await articleOpen('first');
    act(() => fake.emit('menu.chosen', { command: 'save-article' }));
    expect(screen.getByRole('dialog', { name: 'Save article' })).toBeTruthy();
  });
});

describe('the reading pane', () => {
  test('is a main region with one article and its title as the only first heading', async () => {
    await openPage(three());
    fireEvent.click(option(/first/));
    await articleOpen('first');
    const main = screen.getByRole('main', { name: 'Article' });
    expect(within(main).getAllByRole('article')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(within(main).getByRole('article').getAttribute('lang')).toBe('en');
  });

  test('lists headlines printed alongside outside the article, with their time in Seoul', async () => {
    const related = [{ title: '신한은행, 첫 영업점', publishedAt: '2025-01-22T04:15:31.000Z', url: null }];
    await openPage([article({ title: 'first' }, { related })]);
    fireEvent.click(option(/first/));
    await articleOpen('first');
    const list = screen.getByRole('region', { name: 'Also in this issue' });
    expect(list.textContent).toContain('2025-01-22 13:15:31');
    expect(screen.getByRole('article').contains(list)).toBe(false);
  });

  test('shows the steps of a save as they are taken, and then the article', async () => {
    const saving = article({ title: 'https://harbor.example/a', body: 'saving' });
    const { fake } = await openPage([saving]);
    const { id } = saving.headline;
    fireEvent.click(option(/harbor.example/));
    const steps = await waitFor(() => screen.getByRole('region', { name: 'Saving this article' }));
    act(() =>
      fake.emit('job.progress', { jobId: 'job', articleId: id, step: 'pictures', done: 2, total: 5 }),
    );
    expect(within(steps).getByText('2 / 5')).toBeTruthy();
    expect(option(/Saving: pictures 2\/5/)).toBeTruthy();
    fake.library.articles = [
      { ...article({ title: 'Whole' }), headline: { ...article({ title: 'Whole' }).headline, id } },
    ];
    act(() => fake.emit('articles.changed', { ids: [id] }));
    await articleOpen('Whole');
  });

  test('of an article that is deleted elsewhere closes', async () => {
    const { fake } = await openPage(three());
    fireEvent.click(option(/first/));
    await articleOpen('first');
    const [gone] = fake.library.articles;
    fake.library.articles = fake.library.articles.slice(1);
    act(() => fake.emit('articles.changed', { ids: [gone?.headline.id ?? ''] }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Choose an article' })).toBeTruthy());
  });

  test('opens a link to a saved article here, and any other in the system’s program', async () => {
    const link = (href: string, words: string) =>
      ({ type: 'link', href, children: [{ type: 'text', value: words }] }) as const;
    const other = article({ title: 'other' });
    const { fake } = await openPage([
      other,
      article(
        { title: 'first' },
        {
          blocks: [
            {
              type: 'paragraph',
              inlines: [link(other.url ?? '', 'here'), link('https://far.example/', 'there')],
            },
          ],
        },
      ),
    ]);
    fireEvent.click(option(/first/));
    await articleOpen('first');
    const outside = screen.getByRole('link', { name: 'there' });
    expect(outside.getAttribute('title')).toBe('https://far.example/');
    fireEvent.mouseOver(outside);
    expect(screen.getByText('https://far.example/')).toBeTruthy();
    expect(fireEvent.click(outside), 'The page itself goes nowhere').toBe(false);
    await waitFor(() =>
      expect(fake.requestsOf('app.open-address')).toEqual([{ address: 'https://far.example/' }]),
    );
    fireEvent.click(screen.getByRole('link', { name: 'here' }));
    await articleOpen('other');
  });
});

describe('settings', () => {
  test('change language and theme at once', async () => {
    await openPage();
    press(',', { ctrlKey: true });
    fireEvent.change(screen.getByRole('combobox', { name: 'Theme' }), { target: { value: 'dark' } });
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'ko' } });
    await waitFor(() => expect(screen.getByRole('combobox', { name: '언어' })).toBeTruthy());
    expect(document.documentElement.lang).toBe('ko');
    expect(screen.getByRole('navigation', { name: '보관함' })).toBeTruthy();
  });

  test('close to where they were opened from', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('link', { name: /^Notes/ }));
    await screen.findByRole('heading', { name: /^Notes/ });
    press(',', { ctrlKey: true });
    await screen.findByRole('combobox', { name: 'Theme' });
    press('Escape');
    expect(await screen.findByRole('heading', { name: /^Notes/ })).toBeTruthy();
  });

  test('take private addresses one a line, and refuse what is none', async () => {
    const { fake } = await openPage();
    press(',', { ctrlKey: true });
    const field = screen.getByRole('textbox', { name: 'Allowed private addresses' });
    fireEvent.change(field, { target: { value: 'one\n127.0.0.1:8080\ntwo' } });
    fireEvent.blur(field);
    expect(screen.getByRole('alert').textContent).toContain('“one”, “two”');
    expect(fake.requestsOf('settings.change')).toEqual([{ allowedPrivateHosts: ['127.0.0.1:8080'] }]);
    press('Escape');
    press(',', { ctrlKey: true });
    const again = screen.getByRole('textbox', { name: 'Allowed private addresses' });
    await waitFor(() => expect(again).toHaveProperty('value', '127.0.0.1:8080\none\ntwo'));
  });
});

test('Main is told once that the first list is painted', async () => {
  const { fake } = await openPage(three());
  await waitFor(() => expect(fake.requestsOf('app.usable')).toHaveLength(1));
});
