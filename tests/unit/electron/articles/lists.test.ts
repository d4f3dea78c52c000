import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { passes, wholeView } from '../../../../shared/list-filter.js';
import type { ListFilter } from '../../../../shared/model/list-filter.js';
import { testLibrary, type TestLibrary } from '../library/library-for-test.js';

/** A library of so many pasted articles, one a second, oldest first. */
async function filled(count: number): Promise<TestLibrary & { readonly ids: readonly string[] }> {
  let now = Date.parse('2026-01-01T00:00:00.000Z');
  const opened = testLibrary({ clock: () => now });
  const ids: string[] = [];
  await Array.from({ length: count }).reduce<Promise<void>>(async (before, _, index) => {
    await before;
    now += 1_000;
    ids.push((await opened.save({ source: { kind: 'text', text: `글 ${index}\n본문` } })).articleId);
  }, Promise.resolve());
  return { ...opened, ids };
}

async function listed(library: TestLibrary, view: 'unread' | 'later' | 'starred' | 'archive' | 'all') {
  return (await library.ask('articles.list', { view, after: null, limit: 200 })).rows.map(({ id }) => id);
}

describe('a list', () => {
  test('comes newest first, page by page, each row once', async () => {
    const library = await filled(7);
    const one = await library.ask('articles.list', { view: 'all', after: null, limit: 3 });
    const two = await library.ask('articles.list', { view: 'all', after: one.next, limit: 3 });
    const three = await library.ask('articles.list', { view: 'all', after: two.next, limit: 3 });
    expect([...one.rows, ...two.rows, ...three.rows].map(({ id }) => id)).toEqual(library.ids.toReversed());
    expect(three.next).toBeNull();
  });

  test('keeps its order when the clock stands still', async () => {
    const library = testLibrary({ clock: () => 1_000 });
    const save = (text: string) => library.save({ source: { kind: 'text', text } });
    const [a, b] = [await save('가\n나'), await save('다\n라')];
    const one = await library.ask('articles.list', { view: 'all', after: null, limit: 1 });
    const two = await library.ask('articles.list', { view: 'all', after: one.next, limit: 1 });
    expect([...one.rows, ...two.rows].map(({ id }) => id)).toEqual([b.articleId, a.articleId]);
  });

  test('keeps its order when the clock is put back a day, and dates nothing by a day that was far ahead', async () => {
    const noon = Date.parse('2026-11-27T12:00:00.000Z');
    const day = 86_400_000;
    let now = noon;
    const { ask, save } = testLibrary({ clock: () => now });
    const days: string[] = [];
    for (const at of [noon, noon - day, noon + 40 * day, noon + 60_000, noon + 120_000]) {
      now = at;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person saves
      const { articleId } = await save({ source: { kind: 'text', text: `글 ${at}\n본문` } });
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 9 });
      days.push(new Date(rows.find(({ id }) => id === articleId)?.savedAt ?? 0).toISOString().slice(0, 10));
    }
    expect(days).toEqual(['2026-11-27', '2026-11-27', '2027-01-06', '2026-11-27', '2026-11-27']);
  });

  test('that ends at a page end has no next page', async () => {
    const library = await filled(2);
    expect((await library.ask('articles.list', { view: 'all', after: null, limit: 2 })).next).toBeNull();
  });

  test('holds what its name says, and its count says the same', async () => {
    const library = await filled(5);
    const [a = '', b = '', c = '', d = '', e = ''] = library.ids;
    const change = (ids: string[], changed: Parameters<typeof library.ask<'articles.change'>>[1]['change']) =>
      library.ask('articles.change', { ids, change: changed });
    await change([a], { read: true });
    await change([b, c], { starred: true });
    await change([c], { place: 'later' });
    await change([d], { place: 'archive', starred: true });
    await library.ask('articles.delete', { ids: [e] });
    expect(await listed(library, 'all')).toEqual([d, c, b, a]);
    expect(await listed(library, 'unread')).toEqual([b]);
    expect(await listed(library, 'starred')).toEqual([d, c, b]);
    expect(await listed(library, 'later')).toEqual([c]);
    expect(await listed(library, 'archive')).toEqual([d]);
    expect(await library.ask('articles.counts', undefined)).toEqual({
      all: 4,
      unread: 1,
      starred: 3,
      later: 1,
      archive: 1,
    });
  });
});

test('rows are given again in the order asked for, without the deleted and the unknown', async () => {
  const library = await filled(3);
  const [a = '', b = '', c = ''] = library.ids;
  await library.ask('articles.delete', { ids: [b] });
  const ids = [c, '0198f7a0-0000-7000-8000-000000000000', b, a];
  expect((await library.ask('articles.headlines', { ids })).map(({ id }) => id)).toEqual([c, a]);
});

test('how far a text was read is kept and tells no window to draw again', async () => {
  const { ask, ids, told } = await filled(1);
  const [id = ''] = ids;
  told.length = 0;
  expect((await ask('articles.open', { id })).position).toBeNull();
  const position = { version: 1, offset: 1_204, below: -7 };
  await ask('articles.progress', { id, progress: 0.4, position });
  expect(await ask('articles.open', { id })).toMatchObject({ headline: { progress: 0.4 }, position });
  await ask('articles.progress', { id, progress: 0, position: null });
  expect((await ask('articles.open', { id })).position).toBeNull();
  expect(told).toEqual([]);
});

test('an article that was opened counts as read, once, and Undo means what was done before', async () => {
  const { ask, ids, told } = await filled(1);
  const [id = ''] = ids;
  await ask('articles.change', { ids: [id], change: { starred: true } });
  told.length = 0;
  await ask('articles.seen', { id });
  await ask('articles.seen', { id });
  expect((await ask('articles.open', { id })).headline.isRead).toBe(true);
  expect(told.map(({ name }) => name)).toEqual(['articles.changed']);
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'star' });
});

test('a deleted article cannot be opened', async () => {
  const { ask, ids } = await filled(1);
  const [id = ''] = ids;
  await ask('articles.delete', { ids: [id] });
  await expect(ask('articles.open', { id })).rejects.toMatchObject({ code: 'not-found' });
});

describe('the order of a view', () => {
  test('is that of its list, part by part, as numbers and times', async () => {
    const { ask } = await filled(5);
    const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 200 });
    const one = await ask('articles.order', {
      view: 'all',
      filter: wholeView,
      after: null,
      limit: 3,
      isStaying: false,
    });
    const last = rows[2];
    if (!last) throw new Error('There are five rows.');
    const two = await ask('articles.order', {
      view: 'all',
      filter: wholeView,
      after: { key: Date.parse(last.savedAt), row: last.row },
      limit: 3,
      isStaying: false,
    });
    expect([...one.rows, ...two.rows]).toEqual(rows.map(({ row }) => row));
    expect([...one.keys, ...two.keys]).toEqual(rows.map(({ savedAt }) => Date.parse(savedAt)));
    const found = await ask('articles.rows', { rows: [...two.rows] });
    expect(new Set(found)).toEqual(new Set(rows.slice(3)));
  });

  test('with what may stay holds what was read, and not what was put elsewhere', async () => {
    const { ask, ids } = await filled(4);
    const [a = '', b = '', c = ''] = ids;
    await ask('articles.change', { ids: [a], change: { read: true } });
    await ask('articles.change', { ids: [b], change: { place: 'later' } });
    await ask('articles.delete', { ids: [c] });
    const length = async (isStaying: boolean) =>
      (await ask('articles.order', { view: 'unread', filter: wholeView, after: null, limit: 9, isStaying }))
        .rows.length;
    expect([await length(false), await length(true)]).toEqual([1, 2]);
  });
});

describe('a filtered view', () => {
  const choices: readonly Partial<ListFilter>[] = [
    {},
    { unread: true },
    { annotated: true },
    { missing: true },
    ...(['short', 'medium', 'long'] as const).map((length) => ({ length })),
    ...(['ko', 'en', 'other'] as const).map((language) => ({ language })),
    { unread: true, language: 'ko', sort: 'oldest' },
  ];

  /** One article of each kind a filter tells apart. */
  async function ofEveryKind(): Promise<TestLibrary> {
    const { ids, ...library } = await filled(6);
    const database = openDatabase(join(library.root, 'library.db'));
    const set = (index: number, columns: string): void => {
      const sql = `UPDATE article_state SET ${columns} WHERE article_id = (SELECT id FROM articles WHERE uid = ?)`;
      database.run(sql, [ids[index] ?? '']);
    };
    set(0, "read_at = 1, lang = 'ko-KR', reading_seconds = 149");
    set(1, "lang = 'en', reading_seconds = 150, note_count = 1");
    set(2, "lang = 'en-GB', reading_seconds = 630, highlight_count = 2");
    set(3, 'lang = NULL, reading_seconds = 629, highlight_count = 1');
    set(4, "lang = 'ja', reading_seconds = 0, body = 'failed'");
    set(5, "lang = 'ko', reading_seconds = 0, body = 'headline'");
    database.close();
    return library;
  }

  test('holds in the library what the page would list, in its order', async () => {
    const { ask } = await ofEveryKind();
    const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 200 });
    const found = new Set<string>();
    for (const choice of choices) {
      const filter = { ...wholeView, ...choice };
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      const order = await ask('articles.order', {
        view: 'all',
        filter,
        after: null,
        limit: 9,
        isStaying: false,
      });
      const wanted = rows.filter((row) => passes(filter, row)).map(({ row }) => row);
      expect([...order.rows], JSON.stringify(choice)).toEqual(
        filter.sort === 'newest' ? wanted : wanted.toReversed(),
      );
      found.add(wanted.join(' '));
    }
    expect(found.size, 'No two filters find the same').toBe(choices.length);
  });
});

test('the news of articles are their rows, and the numbers of those in the trash', async () => {
  const { ask, ids } = await filled(2);
  const [a = '', b = ''] = ids;
  const { rows } = await ask('articles.news', { ids: [a, b] });
  await ask('articles.delete', { ids: [b] });
  const news = await ask('articles.news', { ids: [a, b] });
  expect(news.rows.map(({ id }) => id)).toEqual([a]);
  expect(news.deleted).toEqual([rows[1]?.row]);
});

test('the nearest unread row is found in both directions', async () => {
  const { ask, ids } = await filled(5);
  const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 200 });
  const [, , middle] = rows;
  if (!middle) throw new Error('There are five rows.');
  await ask('articles.change', { ids: [ids[1] ?? '', ids[3] ?? ''], change: { read: true } });
  const next = (step: 1 | -1) =>
    ask('articles.next-unread', {
      view: 'all',
      filter: wholeView,
      from: { key: Date.parse(middle.savedAt), row: middle.row },
      step,
    });
  expect([(await next(1))?.id, (await next(-1))?.id]).toEqual([ids[0], ids[4]]);
});
