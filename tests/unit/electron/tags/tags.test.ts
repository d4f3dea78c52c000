import { describe, expect, test } from 'vitest';
import { listSql } from '../../../../electron/library/article-state-table.js';
import { TAGS_SQL } from '../../../../electron/library/tags-table.js';
import { orderSql, nextUnreadSql } from '../../../../electron/library/view-order.js';
import { wholeView } from '../../../../shared/list-filter.js';
import { ListSort } from '../../../../shared/model/list-filter.js';
import { tagView } from '../../../../shared/tags.js';
import { z } from 'zod';
import { testLibrary } from '../library/library-for-test.js';

/** A library of three articles, their rows oldest first, and what its tags hold. */
async function three() {
  let now = 1_000;
  const library = testLibrary({ clock: () => (now += 1) });
  for (const title of ['가', '나', '다'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await library.save({ source: { kind: 'text', text: `${title}\n본문` } });
  const { ask } = library;
  const listed = await ask('articles.list', { view: 'all', after: null, limit: 200 });
  const rows = listed.rows.toReversed().map(({ row }) => row);
  const give = (add: readonly string[], ...at: readonly number[]) =>
    ask('tags.change', {
      rows: Uint32Array.from(at, (index) => rows[index] ?? 0),
      add: [...add],
      remove: [],
    });
  const counts = async () => (await ask('tags.list', undefined)).map(({ name, count }) => `${name} ${count}`);
  const idOf = async (name: string) =>
    (await ask('tags.list', undefined)).find((tag) => tag.name === name)?.id ?? 0;
  const titles = async (name: string) => {
    const { rows: found } = await ask('articles.list', {
      view: tagView(await idOf(name)),
      after: null,
      limit: 200,
    });
    return found.map(({ title }) => title);
  };
  const undo = () => ask('undo.undo', undefined);
  const redo = () => ask('undo.redo', undefined);
  return { ...library, rows, give, counts, idOf, titles, undo, redo };
}

describe('giving and taking tags', () => {
  test('makes a tag by giving it, and undo leaves none', async () => {
    const { give, counts, titles, undo, redo } = await three();
    expect(await give(['클라우드'], 0, 2)).toMatchObject({ count: 2 });
    expect(await counts()).toEqual(['클라우드 2']);
    expect(await titles('클라우드')).toEqual(['다', '가']);
    expect(await undo()).toMatchObject({ label: 'tag-articles', count: 2 });
    expect(await counts()).toEqual([]);
    expect(await redo()).toMatchObject({ label: 'tag-articles' });
    expect(await titles('클라우드')).toEqual(['다', '가']);
  });

  test('leaves alone those that have it, and undo takes it from none of them', async () => {
    const { give, counts, undo } = await three();
    await give(['바다'], 0);
    expect(await give(['바다'], 0, 1)).toMatchObject({ count: 1 });
    await undo();
    expect(await counts()).toEqual(['바다 1']);
  });

  test('gives some and takes others as one act', async () => {
    const { ask, rows, give, counts, idOf, undo } = await three();
    await give(['옛'], 0, 1);
    const change = { rows: Uint32Array.from(rows), add: ['새', '것'], remove: [await idOf('옛')] };
    expect(await ask('tags.change', change)).toMatchObject({ count: 3 });
    expect(await counts()).toEqual(['것 3', '새 3']);
    expect(await undo()).toMatchObject({ label: 'change-tags', count: 3 });
    expect(await counts()).toEqual(['옛 2']);
  });

  test('knows a name whatever its case, its spaces and a sign before it', async () => {
    const { give, counts } = await three();
    await give(['AI'], 0);
    await give(['  #ai ', 'ai / LLM'], 1);
    expect(await counts()).toEqual(['AI 2', 'AI/LLM 1']);
  });

  test('tells in the rows which tags an article has, and what it stands under', async () => {
    const { ask, give, idOf } = await three();
    await give(['정치/국회', '경제'], 0);
    const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 200 });
    const row = rows.find(({ title }) => title === '가');
    expect(row?.tags).toEqual(['경제', '정치/국회']);
    expect(new Set(row?.tagIds)).toEqual(
      new Set(await Promise.all([idOf('경제'), idOf('정치'), idOf('정치/국회')])),
    );
  });
});

describe('a tag that stands over others', () => {
  test('lists and counts each of their articles once', async () => {
    const { give, counts, titles } = await three();
    await give(['정치/국회'], 0, 1);
    await give(['정치/선거'], 1);
    await give(['정치'], 1, 2);
    expect(await counts()).toEqual(['정치 3', '정치/국회 2', '정치/선거 1']);
    expect(await titles('정치')).toEqual(['다', '나', '가']);
  });

  test('keeps an article until the last tag under it is taken', async () => {
    const { ask, rows, give, counts, idOf } = await three();
    await give(['정치/국회', '정치/선거'], 0);
    const take = async (name: string) =>
      ask('tags.change', { rows: Uint32Array.of(rows[0] ?? 0), add: [], remove: [await idOf(name)] });
    await take('정치/국회');
    expect(await counts()).toEqual(['정치 1', '정치/선거 1']);
    await take('정치/선거');
    expect(await counts()).toEqual([]);
  });
});

describe('what becomes of an article', () => {
  test('counts for its tags only outside the trash', async () => {
    const { ask, rows, give, counts, titles, undo } = await three();
    await give(['정치/국회'], 0, 1);
    await ask('articles.delete-rows', { rows: Uint32Array.of(rows[0] ?? 0) });
    expect(await counts()).toEqual(['정치 1', '정치/국회 1']);
    expect(await titles('정치')).toEqual(['나']);
    await undo();
    expect(await counts()).toEqual(['정치 2', '정치/국회 2']);
    await ask('articles.delete-rows', { rows: Uint32Array.of(rows[0] ?? 0) });
    await ask('trash.empty', undefined);
    expect(await counts()).toEqual(['정치 1', '정치/국회 1']);
  });
});

describe('a tag as a whole', () => {
  test('is renamed with all under it, and back', async () => {
    const { ask, give, counts, titles, idOf, undo } = await three();
    await give(['정치/국회'], 0);
    await give(['정치'], 1);
    await ask('tags.rename', { id: await idOf('정치'), name: '사회/정치' });
    expect(await counts()).toEqual(['사회 2', '사회/정치 2', '사회/정치/국회 1']);
    expect(await titles('사회')).toEqual(['나', '가']);
    expect(await undo()).toMatchObject({ label: 'rename-tag' });
    expect(await counts()).toEqual(['정치 2', '정치/국회 1']);
  });

  test('becomes one with another of that name, its articles counted once', async () => {
    const { ask, give, counts, idOf, undo } = await three();
    await give(['구름'], 0, 1);
    await give(['클라우드'], 1, 2);
    expect(await ask('tags.rename', { id: await idOf('구름'), name: '클라우드' })).toMatchObject({
      count: 2,
    });
    expect(await counts()).toEqual(['클라우드 3']);
    expect(await undo()).toMatchObject({ label: 'merge-tags' });
    expect(await counts()).toEqual(['구름 2', '클라우드 2']);
  });

  test('may change its case alone, and never stands under itself', async () => {
    const { ask, give, counts, idOf } = await three();
    await give(['ai'], 0);
    await ask('tags.rename', { id: await idOf('ai'), name: 'AI' });
    expect(await counts()).toEqual(['AI 1']);
    await expect(ask('tags.rename', { id: await idOf('AI'), name: 'AI/새' })).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await counts()).toEqual(['AI 1']);
  });

  test('goes with all under it, and comes back', async () => {
    const { ask, give, counts, idOf, undo } = await three();
    await give(['정치/국회'], 0);
    await give(['정치'], 1);
    await ask('tags.delete', { id: await idOf('정치') });
    expect(await counts()).toEqual([]);
    expect(await undo()).toMatchObject({ label: 'delete-tag', count: 1 });
    expect(await counts()).toEqual(['정치 2', '정치/국회 1']);
  });
});

describe('the search', () => {
  test('finds the words of tags and what stands under one, also after a new name', async () => {
    const { ask, give, idOf } = await three();
    await give(['정치/국회'], 0);
    const found = async (query: string) => {
      const { hits } = await ask('search.find', {
        query,
        isOpen: false,
        sort: 'newest',
        offset: 0,
        limit: 10,
      });
      return hits.map(({ headline }) => headline.title);
    };
    await expect.poll(() => found('국회')).toEqual(['가']);
    expect(await found('tag:정치')).toEqual(['가']);
    await ask('tags.rename', { id: await idOf('정치'), name: '시사' });
    await expect.poll(() => found('시사')).toEqual(['가']);
    expect(await found('국회')).toEqual(['가']);
    expect(await found('tag:정치')).toEqual([]);
  });
});

const Step = z.object({ detail: z.string() });

describe('the statements about tags', () => {
  test('walk the rows of the tag in their order and scan nothing', async () => {
    const { library } = await three();
    const planOf = (sql: string, values: readonly number[]) =>
      library.tables.database.all(Step, `EXPLAIN QUERY PLAN ${sql}`, values).map(({ detail }) => detail);
    const first = planOf(listSql('tag:1', false), [1, 101]);
    const later = planOf(listSql('tag:1', true), [1, 1, 1, 101]);
    expect(first[0]).toBe('SEARCH t USING PRIMARY KEY (tag_id=?)');
    expect(later[0]).toMatch(/^SEARCH t USING PRIMARY KEY \(tag_id=\? AND \(?saved_at/);
    for (const plan of [first, later])
      expect(plan.filter((step) => /^SCAN [ast]\b|TEMP B-TREE/.test(step))).toEqual([]);
    expect(planOf(TAGS_SQL, [])).toEqual(['SCAN tags USING INDEX tags_with_articles']);
  });

  test.each(ListSort.options)('of a tag sorted by %s never leave the rows of the tag', async (sort) => {
    const { library } = await three();
    const filter = { ...wholeView, sort };
    const order = orderSql({ view: 'tag:1', filter, after: false, isStaying: false });
    for (const sql of [order, nextUnreadSql('tag:1', 1, filter)]) {
      const plan = library.tables.database
        .all(Step, `EXPLAIN QUERY PLAN ${sql}`, [])
        .map(({ detail }) => detail);
      expect(plan).toContainEqual(expect.stringMatching(/^SEARCH t USING PRIMARY KEY \(tag_id=\?/));
      expect(plan).toContainEqual('SEARCH s USING INTEGER PRIMARY KEY (rowid=?)');
    }
  });

  test.each(['newest', 'oldest'] as const)('of a tag sort nothing when it is %s first', async (sort) => {
    const { library } = await three();
    const order = orderSql({ view: 'tag:1', filter: { ...wholeView, sort }, after: true, isStaying: false });
    const plan = library.tables.database
      .all(Step, `EXPLAIN QUERY PLAN ${order}`, [])
      .map(({ detail }) => detail);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });
});
