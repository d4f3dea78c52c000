import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rowsIn, toRuns } from '../../../../electron/library/row-runs.js';
import type { Headline } from '../../../../shared/model/article.js';
import { testLibrary, type TestLibrary } from '../library/library-for-test.js';

/** A library of five articles, their rows oldest first. */
async function five(): Promise<TestLibrary & { readonly rows: readonly Headline[] }> {
  let now = 1_000;
  const library = testLibrary({ clock: () => (now += 1) });
  await ['가', '나', '다', '라', '마'].reduce<Promise<unknown>>(
    (before, title) => before.then(() => library.save({ source: { kind: 'text', text: `${title}\n본문` } })),
    Promise.resolve(),
  );
  const { rows } = await library.ask('articles.list', { view: 'all', after: null, limit: 200 });
  return { ...library, rows: rows.toReversed() };
}

const numbers = (rows: readonly Headline[]): Uint32Array<ArrayBuffer> =>
  Uint32Array.from(rows, ({ row }) => row);
const states = async ({ ask, rows }: Awaited<ReturnType<typeof five>>) =>
  (await ask('articles.headlines', { ids: rows.map(({ id }) => id) })).map(
    ({ isRead, place }) => `${isRead ? 'read' : 'unread'} ${place}`,
  );

describe('an act on any number of articles', () => {
  test('is one step, and undo gives each back what it had', async () => {
    const library = await five();
    const { ask, rows } = library;
    const [a, b, c, d] = rows;
    if (!a || !b || !c || !d) throw new Error('There are five.');
    await ask('articles.change', { ids: [b.id], change: { read: true } });
    await ask('articles.change', { ids: [c.id], change: { place: 'later' } });
    const before = await states(library);
    expect(await ask('articles.change-rows', { rows: numbers(rows), change: { read: true } })).toMatchObject({
      count: 4,
    });
    expect(
      await ask('articles.change-rows', { rows: numbers(rows), change: { place: 'archive' } }),
    ).toMatchObject({ count: 5 });
    expect(await ask('articles.change-rows', { rows: numbers(rows), change: { read: false } })).toMatchObject(
      { count: 5 },
    );
    expect(new Set(await states(library))).toEqual(new Set(['unread archive']));

    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'mark-unread', count: 5 });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'move-to-archive', count: 5 });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'mark-read', count: 4 });
    expect(await states(library)).toEqual(before);
    expect(await ask('undo.redo', undefined)).toMatchObject({ label: 'mark-read', count: 4 });
    expect(new Set((await states(library)).map((state) => state.split(' ')[0]))).toEqual(new Set(['read']));
  });

  test('keeps when each was read, through marking as unread and undo', async () => {
    const { ask, rows, library } = await five();
    const [a, b] = rows;
    if (!a || !b) throw new Error('There are five.');
    const readAt = () => library.answer('articles.tally', { rows: numbers([a, b]) });
    await ask('articles.change', { ids: [a.id], change: { read: true } });
    await ask('articles.change', { ids: [b.id], change: { read: true } });
    await ask('articles.change-rows', { rows: numbers(rows), change: { read: false } });
    expect(await readAt()).toMatchObject({ value: { read: 0 } });
    await ask('undo.undo', undefined);
    expect(await readAt()).toMatchObject({ value: { read: 2 } });
  });

  test('deletes and brings back, and tells the windows which', async () => {
    const { ask, rows, told } = await five();
    told.length = 0;
    expect(await ask('articles.delete-rows', { rows: numbers(rows.slice(1, 3)) })).toMatchObject({
      count: 2,
    });
    expect((await ask('articles.counts', undefined)).all).toBe(3);
    expect(told.find(({ name }) => name === 'articles.changed')?.payload).toEqual({
      ids: rows.slice(1, 3).map(({ id }) => id),
    });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'delete-articles', count: 2 });
    expect((await ask('articles.counts', undefined)).all).toBe(5);
  });

  test('that changes nothing leaves no step', async () => {
    const { ask, rows } = await five();
    expect(await ask('articles.change-rows', { rows: numbers(rows), change: { read: false } })).toEqual({
      count: 0,
      step: null,
    });
    expect(await ask('undo.undo', undefined)).toBeNull();
  });

  test('says beforehand how its articles stand', async () => {
    const { ask, rows } = await five();
    await ask('articles.change', { ids: [rows[0]?.id ?? ''], change: { place: 'later', starred: true } });
    await ask('articles.delete', { ids: [rows[4]?.id ?? ''] });
    expect(await ask('articles.tally', { rows: numbers(rows) })).toEqual({
      count: 4,
      read: 0,
      starred: 1,
      later: 1,
      archived: 0,
    });
  });
});

test('Neighbouring numbers are kept as runs', () => {
  const rows = [3, 4, 5, 9, 11, 12];
  expect(toRuns(rows)).toEqual([3, 3, 9, 1, 11, 2]);
  expect(rowsIn(toRuns(rows))).toEqual(rows);
});

test.each([
  ['neighbours', (n: number) => n > 100 && n <= 1_100],
  ['every second', (n: number) => n % 2 === 0],
  ['all but a few', (n: number) => n % 50 !== 0],
])(
  'whatever the pattern of the picked rows, each gets the new value and by Undo its own back: %s',
  async (_, isPicked) => {
    const { ask, library } = testLibrary();
    const { database } = library.tables;
    const count = 1_200;
    database.exec(`
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
    INSERT INTO articles (id, uid, created_at) SELECT n, 'u' || n, 0 FROM n;
    INSERT INTO article_state (article_id, place, read_at, deleted_at, saved_at, updated_at, title, body)
    SELECT id, CASE WHEN id % 7 = 0 THEN 'later' ELSE 'inbox' END, CASE WHEN id % 3 = 0 THEN id END,
      CASE WHEN id % 11 = 0 THEN 5 END, id, 0, 'Title', 'saved' FROM articles`);
    const State = z.object({
      id: z.int(),
      place: z.string(),
      read: z.int().nullable(),
      deleted: z.int().nullable(),
    });
    const statesNow = () =>
      database.all(
        State,
        'SELECT article_id AS id, place, read_at AS read, deleted_at AS deleted FROM article_state ORDER BY 1',
      );
    const before = statesNow();
    const rows = Uint32Array.from(before.flatMap(({ id }) => (isPicked(id) ? id : [])).toReversed());
    const there = before.filter(({ id, deleted }) => isPicked(id) && deleted === null);
    const undo = async (): Promise<void> => {
      await ask('undo.undo', undefined);
      expect(statesNow()).toEqual(before);
    };

    const moved = await ask('articles.change-rows', { rows, change: { place: 'later' } });
    expect(moved.count).toBe(there.filter(({ place }) => place !== 'later').length);
    expect(statesNow()).toEqual(
      before.map((state) => (there.includes(state) ? { ...state, place: 'later' } : state)),
    );
    await undo();
    const unread = await ask('articles.change-rows', { rows, change: { read: false } });
    expect(unread.count).toBe(there.filter(({ read }) => read !== null).length);
    expect(statesNow()).toEqual(
      before.map((state) => (there.includes(state) ? { ...state, read: null } : state)),
    );
    await undo();
    expect((await ask('articles.delete-rows', { rows })).count).toBe(there.length);
    expect(statesNow().filter(({ deleted }) => deleted === null)).toEqual(
      before.filter((state) => state.deleted === null && !there.includes(state)),
    );
    await undo();
  },
);
