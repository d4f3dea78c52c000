import { describe, expect, test } from 'vitest';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import type { Response } from '../../../../shared/ipc/contract.js';
import type { HighlightColor } from '../../../../shared/model/highlight.js';
import type { NotebookFilter } from '../../../../shared/model/notebook.js';
import { testLibrary } from '../library/library-for-test.js';

const TEXT = 'alpha beta gamma delta';
const ALL: NotebookFilter = { colors: [], withNote: false };

/** A library whose time goes on by a second with every look at the clock. */
function notebook() {
  let now = Date.UTC(2026, 0, 1);
  const library = testLibrary({ clock: () => (now += 1_000) });
  const { ask, save } = library;
  return {
    ...library,
    article: async (title: string) =>
      (await save({ source: { kind: 'text', text: `${title}\n${TEXT}` } })).articleId,
    mark: async (articleId: string, words: string, color: HighlightColor = 'yellow', text = '') => {
      const start = TEXT.indexOf(words);
      const position = { start, end: start + words.length };
      const anchor = { version: 1, textVersion: 1, quote: makeQuote(TEXT, position), position };
      const { id } = await ask('highlights.add', { articleId, color, anchor });
      if (text !== '') await ask('notes.write', { articleId, highlightId: id, text });
      return id;
    },
    page: (
      filter = ALL,
      after: Response<'notebook.page'>['next'] = null,
      limit = 200,
    ): Promise<Response<'notebook.page'>> => ask('notebook.page', { filter, after, limit }),
  };
}

const told = ({ groups }: Response<'notebook.page'>) =>
  groups.map(({ headline, entries }) => [
    headline.title,
    ...entries.map(({ highlight, note }) => highlight?.anchor.quote.exact ?? `note: ${note?.text}`),
  ]);

async function threeArticles() {
  const library = notebook();
  const { article, mark, ask } = library;
  const [one, two, empty] = [await article('one'), await article('two'), await article('empty')];
  await mark(one, 'gamma', 'blue', 'noted');
  await mark(one, 'alpha');
  await mark(two, 'beta', 'green');
  await ask('notes.write', { articleId: one, highlightId: null, text: 'on it all' });
  return { ...library, one, two, empty };
}

describe('the notebook', () => {
  test('lists articles by newest activity, in each its own note first and the rest in the order of the text', async () => {
    const { page, mark, two } = await threeArticles();
    expect(told(await page())).toEqual([
      ['one', 'note: on it all', 'alpha', 'gamma'],
      ['two', 'beta'],
    ]);
    await mark(two, 'delta');
    expect(told(await page())[0]).toEqual(['two', 'beta', 'delta']);
  });

  test('comes in pages that may end inside an article, and nothing is lost or told twice', async () => {
    const { page } = await threeArticles();
    const seen: string[] = [];
    let after: Response<'notebook.page'>['next'] = null;
    do {
      const found: Response<'notebook.page'> = await page(ALL, after, 1); // oxlint-disable-line no-await-in-loop -- page after page
      expect(found.groups.flatMap(({ entries }) => entries)).toHaveLength(1);
      seen.push(...told(found).flatMap(([title, entry]) => `${title}: ${entry}`));
      after = found.next;
    } while (after);
    expect(seen).toEqual(['one: note: on it all', 'one: alpha', 'one: gamma', 'two: beta']);
  });

  test('is filtered by colours and by having a note', async () => {
    const { page } = await threeArticles();
    expect(told(await page({ colors: ['green', 'yellow'], withNote: false }))).toEqual([
      ['one', 'alpha'],
      ['two', 'beta'],
    ]);
    expect(told(await page({ colors: [], withNote: true }))).toEqual([['one', 'note: on it all', 'gamma']]);
    expect(told(await page({ colors: ['blue'], withNote: true }))).toEqual([['one', 'gamma']]);
    expect(told(await page({ colors: ['green'], withNote: true }))).toEqual([]);
  });

  test('leaves out what is deleted and articles in the trash, and has them again where they were after undo', async () => {
    const { page, ask, one } = await threeArticles();
    const before = await page();
    await ask('articles.delete', { ids: [one] });
    expect(told(await page())).toEqual([['two', 'beta']]);
    const [group] = (await page()).groups;
    await ask('highlights.delete', { id: group?.entries[0]?.highlight?.id ?? '' });
    expect(told(await page())).toEqual([]);
    expect(await ask('notebook.counts', undefined)).toMatchObject({ articles: 0, entries: 0 });
    await ask('undo.undo', undefined);
    await ask('undo.undo', undefined);
    expect(await page()).toEqual(before);
  });

  test('is counted', async () => {
    const { ask } = await threeArticles();
    expect(await ask('notebook.counts', undefined)).toEqual({
      articles: 2,
      highlights: 3,
      notes: 2,
      entries: 4,
      colors: { yellow: 1, green: 1, blue: 1, orange: 0, purple: 0 },
    });
  });
});

test('Chosen highlights and own notes are deleted as one step of Undo, what is gone is passed over', async () => {
  const { article, mark, page, ask } = notebook();
  const id = await article('One');
  const alpha = await mark(id, 'alpha', 'yellow', 'A note on it');
  await mark(id, 'beta');
  await ask('notes.write', { articleId: id, highlightId: null, text: 'own' });
  const gone = await mark(id, 'gamma');
  await ask('highlights.delete', { id: gone });
  expect(await ask('notebook.delete', { highlightIds: [alpha, gone], articleIds: [id] })).toBe(2);
  expect(told(await page())).toEqual([['One', 'beta']]);
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'delete-entries' });
  expect(told(await page())).toEqual([['One', 'note: own', 'alpha', 'beta']]);
  expect(await ask('notebook.counts', undefined)).toMatchObject({ notes: 2 });
});

describe('single entries', () => {
  type Page = Response<'notebook.entries'>;
  const words = ({ entries }: Page) =>
    entries.map(({ highlight, note }) => highlight?.anchor.quote.exact ?? `note: ${note?.text}`);
  const pages = async (
    { ask }: Awaited<ReturnType<typeof threeArticles>>,
    grouping: 'date' | 'color',
    { filter = ALL, limit = 200 } = {},
  ): Promise<readonly (readonly string[])[]> => {
    const found: (readonly string[])[] = [];
    let after: Page['next'] = null;
    do {
      const page: Page = await ask('notebook.entries', { grouping, filter, after, limit }); // oxlint-disable-line no-await-in-loop -- one page after the other
      expect(new Set(page.headlines.map(({ id }) => id))).toEqual(
        new Set(page.entries.map(({ highlight, note }) => highlight?.articleId ?? note?.articleId)),
      );
      found.push(words(page));
      after = page.next;
    } while (after);
    return found;
  };

  test('come the newest first, or colour by colour with the notes on articles last, page by page', async () => {
    const library = await threeArticles();
    expect(await pages(library, 'date')).toEqual([['note: on it all', 'beta', 'alpha', 'gamma']]);
    expect(await pages(library, 'color')).toEqual([['alpha', 'beta', 'gamma', 'note: on it all']]);
    for (const grouping of ['date', 'color'] as const) {
      const [whole = []] = await pages(library, grouping); // oxlint-disable-line no-await-in-loop
      const ones = await pages(library, grouping, { limit: 1 }); // oxlint-disable-line no-await-in-loop
      expect(ones).toEqual(whole.map((word) => [word]));
    }
  });

  test('are filtered, and those in the trash are left out', async () => {
    const library = await threeArticles();
    const filter = { colors: ['blue', 'green'], withNote: false } as const;
    expect(await pages(library, 'date', { filter })).toEqual([['beta', 'gamma']]);
    expect(await pages(library, 'color', { filter: { colors: [], withNote: true } })).toEqual([
      ['gamma', 'note: on it all'],
    ]);
    await library.ask('articles.delete', { ids: [library.one] });
    expect(await pages(library, 'color')).toEqual([['beta']]);
  });
});
