import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AnyRow, NumberRow } from '../../../../electron/library/row-values.js';
import type { TrashItem } from '../../../../shared/model/trash.js';
import {
  figure,
  noNetwork,
  paragraph,
  parsed,
  type TestLibrary,
  testLibrary,
} from '../library/library-for-test.js';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T09:00:00.000Z');
const WORDS = '정부는 망분리를 완화한다.';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** A library whose clock the test sets, and the days it is used on. */
function usedLibrary(setting: Parameters<typeof testLibrary>[0] = {}) {
  const time = { now: START };
  const opened = testLibrary({ ...setting, clock: () => time.now });
  const items = async (): Promise<readonly TrashItem[]> =>
    (await opened.ask('trash.list', { after: null, limit: 100 })).items;
  const useFor = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      time.now += DAY;
      // oxlint-disable-next-line no-await-in-loop -- one day after the other
      await opened.library.tend();
    }
  };
  return { ...opened, time, items, useFor };
}

async function markWords({ ask }: TestLibrary, articleId: string): Promise<string> {
  const { version } = await ask('articles.open', { id: articleId });
  const { id } = await ask('highlights.add', {
    articleId,
    color: 'yellow',
    anchor: {
      version,
      textVersion: 1,
      quote: { exact: WORDS, prefix: '', suffix: '' },
      position: { start: 0, end: WORDS.length },
    },
  });
  return id;
}

/** Pictures of a site, each with bytes of its own. */
const picturesSite = {
  ...noNetwork,
  fetchPicture: async (address: string) => {
    const bytes = new TextEncoder().encode(address.repeat(20));
    return { ok: true, bytes, mime: 'image/png', width: 300, height: 200 } as const;
  },
};
const withPicture = (name: string) => ({
  parse: async () =>
    parsed({ title: name, blocks: [paragraph(WORDS), figure(`https://example.com/${name}`)] }),
});

const files = (root: string): readonly string[] =>
  readdirSync(join(root, 'assets')).flatMap((shelf) => readdirSync(join(root, 'assets', shelf)));
/** Lets every file have been left alone for days. */
function age(root: string): void {
  const then = new Date(Date.now() - 3 * DAY);
  for (const name of files(root)) utimesSync(join(root, 'assets', name.slice(0, 2), name), then, then);
}

describe('the trash', () => {
  test('holds what was deleted, newest first, with the days that are left', async () => {
    const opened = usedLibrary();
    const { ask, save, time, items } = opened;
    const first = await save(text(`첫째\n${WORDS}`));
    const second = await save(text('둘째\n글'));
    const highlight = await markWords(opened, first.articleId);
    await ask('notes.write', { articleId: first.articleId, highlightId: highlight, text: '곁의 메모' });
    await ask('notes.write', { articleId: first.articleId, highlightId: null, text: '글의 메모' });
    time.now += 1;
    await ask('highlights.delete', { id: highlight });
    time.now += DAY;
    await ask('notes.write', { articleId: first.articleId, highlightId: null, text: '' });
    time.now += DAY;
    await ask('articles.delete', { ids: [second.articleId] });
    time.now += DAY;

    expect(await items()).toMatchObject([
      { kind: 'article', title: '둘째', daysLeft: 29 },
      { kind: 'note', title: '첫째', text: '글의 메모', quote: null, daysLeft: 28 },
      { kind: 'highlight', title: '첫째', quote: WORDS, note: '곁의 메모', daysLeft: 27 },
    ]);
    expect(await ask('trash.count', undefined)).toBe(3);
    await ask('articles.delete', { ids: [first.articleId] });
    expect(
      (await items()).map(({ kind }) => kind),
      'What is in a deleted article goes with it',
    ).toEqual(['article', 'article']);
  });

  test('holds nothing whose making was undone', async () => {
    const opened = usedLibrary();
    const { ask, save, items } = opened;
    const { articleId } = await save(text(`첫째\n${WORDS}`));
    await markWords(opened, articleId);
    await ask('notes.write', { articleId, highlightId: null, text: '메모' });
    await ask('undo.undo', undefined);
    await ask('undo.undo', undefined);
    expect(await items()).toEqual([]);
    await ask('undo.redo', undefined);
    expect((await ask('highlights.list', { articleId })).highlights).toHaveLength(1);
  });

  test('is walked page by page without a gap or a repeat', async () => {
    const { ask, save } = usedLibrary();
    const saved = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => save(text(`${name}\n글`))));
    await ask('articles.delete', { ids: saved.map(({ articleId }) => articleId) });
    const first = await ask('trash.list', { after: null, limit: 3 });
    const second = await ask('trash.list', { after: first.next, limit: 3 });
    expect([...first.items, ...second.items].map(({ title }) => title).toSorted()).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect([second.next, second.count]).toEqual([null, 5]);
  });

  test('gives things back as they were, and that can be undone', async () => {
    const opened = usedLibrary();
    const { ask, save, time, items } = opened;
    const { articleId } = await save(text(`첫째\n${WORDS}`));
    const highlight = await markWords(opened, articleId);
    await ask('notes.write', { articleId, highlightId: highlight, text: '곁의 메모' });
    time.now += DAY;
    await ask('highlights.delete', { id: highlight });
    await ask('trash.restore', { keys: [{ kind: 'highlight', id: highlight }] });
    expect(await ask('highlights.list', { articleId })).toMatchObject({
      highlights: [{ id: highlight }],
      notes: [{ text: '곁의 메모', highlightId: highlight }],
    });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'restore-from-trash', count: 1 });
    expect(await items()).toMatchObject([{ kind: 'highlight', note: '곁의 메모' }]);

    await ask('articles.delete', { ids: [articleId] });
    await ask('trash.restore', { keys: [{ kind: 'article', id: articleId }] });
    expect((await ask('articles.open', { id: articleId })).headline.title).toBe('첫째');
  });

  test('gives a note back into one that was written meanwhile, and loses neither', async () => {
    const { ask, save, time, items } = usedLibrary();
    const { articleId } = await save(text('첫째\n글'));
    const write = (value: string) => ask('notes.write', { articleId, highlightId: null, text: value });
    await write('먼저');
    time.now += DAY;
    await write('');
    time.now += DAY;
    await write('나중');
    const [note] = await items();
    await ask('trash.restore', { keys: [{ kind: 'note', id: note?.id ?? '' }] });
    const notes = async () => (await ask('highlights.list', { articleId })).notes.map((one) => one.text);
    expect(await notes()).toEqual(['나중\n\n먼저']);
    await ask('undo.undo', undefined);
    expect(await notes()).toEqual(['나중']);
    expect(await items()).toMatchObject([{ kind: 'note', text: '먼저' }]);
  });

  test('that is emptied leaves no row, and Undo goes on to what it can take back', async () => {
    const opened = usedLibrary();
    const { ask, save, library, told } = opened;
    const kept = await save(text('남는 글\n글'));
    const { articleId } = await save(text(`첫째\n${WORDS}`));
    await ask('articles.change', { ids: [kept.articleId], change: { starred: true } });
    await markWords(opened, articleId);
    await ask('articles.delete', { ids: [articleId] });
    expect(await ask('trash.empty', undefined)).toBe(1);
    const { database } = library.tables;
    const count = (table: string): number =>
      database.get(NumberRow, `SELECT COUNT(*) AS value FROM ${table}`)?.value ?? -1;
    expect(
      ['articles', 'article_state', 'article_versions', 'highlights', 'jobs', 'article_assets'].map(count),
    ).toEqual([1, 1, 1, 0, 1, 1]);
    expect(database.all(AnyRow, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(told.findLast(({ name }) => name === 'undo.changed')?.payload).toMatchObject({
      undo: { label: 'star' },
    });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'star' });
    expect(await ask('undo.undo', undefined)).toBeNull();
  });

  test('takes a save under way with the article it is for', async () => {
    const held = { parse: () => new Promise<never>(() => undefined) };
    const { ask, library } = usedLibrary({ parser: held });
    const { articleId } = await ask('articles.save', text('첫째\n글'));
    await expect.poll(() => library.tables.jobs.isAnyRunning()).toBe(true);
    await ask('articles.delete', { ids: [articleId] });
    await ask('trash.remove', { keys: [{ kind: 'article', id: articleId }] });
    expect(library.tables.articles.isEmpty()).toBe(true);
    expect(await ask('jobs.list', undefined)).toEqual([]);
  });
});

describe('what waits in the trash', () => {
  const trashed = async () => {
    const opened = usedLibrary();
    const { articleId } = await opened.save(text('첫째\n글'));
    await opened.ask('articles.delete', { ids: [articleId] });
    return opened;
  };

  test('is removed by itself after thirty days', async () => {
    const { items, useFor } = await trashed();
    await useFor(29);
    expect(await items()).toHaveLength(1);
    await useFor(2);
    expect(await items()).toEqual([]);
  });

  test('is seen once a day, however often one looks', async () => {
    const { items, useFor, library, time } = await trashed();
    await useFor(20);
    for (let look = 0; look < 50; look += 1) {
      time.now += 60_000;
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      await library.tend();
    }
    expect(await items()).toHaveLength(1);
  });

  test('survives a clock that jumps years ahead, and the week of use that follows', async () => {
    const { items, useFor, time } = await trashed();
    await useFor(12);
    time.now += 5 * 365 * DAY;
    await useFor(6);
    expect(await items()).toMatchObject([{ daysLeft: 0 }]);
    time.now -= 5 * 365 * DAY;
    await useFor(1);
    expect(await items()).toMatchObject([{ daysLeft: 11 }]);
  });

  test('is removed in the end also when it was deleted under a clock that was years ahead', async () => {
    const { items, useFor, time } = await trashed();
    time.now -= 5 * 365 * DAY;
    await useFor(30);
    expect(await items()).toMatchObject([{ daysLeft: 30 }]);
    await useFor(1);
    expect(await items()).toEqual([]);
  });

  test('and was restored and deleted again waits anew', async () => {
    const { ask, items, useFor } = await trashed();
    await useFor(25);
    const [item] = await items();
    const keys = [{ kind: 'article', id: item?.id ?? '' } as const];
    await ask('trash.restore', { keys });
    await useFor(1);
    await ask('articles.delete', { ids: [item?.id ?? ''] });
    await useFor(28);
    expect(await items()).toHaveLength(1);
  });
});

describe('the pictures of what was removed', () => {
  const removed = async () => {
    const opened = usedLibrary({ fetcher: picturesSite, parser: withPicture('그림') });
    const { articleId } = await opened.save(text('글'));
    await opened.ask('articles.delete', { ids: [articleId] });
    return opened;
  };

  test('leave the disk at the next tending, when no safety copy names them', async () => {
    const { ask, root, useFor } = await removed();
    expect(files(root)).toHaveLength(2);
    for (const name of files(root)) {
      mkdirSync(join(root, 'thumbnails', name.slice(0, 2)), { recursive: true });
      writeFileSync(join(root, 'thumbnails', name.slice(0, 2), name), 'small');
    }
    await ask('trash.empty', undefined);
    age(root);
    await useFor(1);
    expect(files(root)).toEqual([]);
    const small = readdirSync(join(root, 'thumbnails'));
    expect(small.flatMap((shelf) => readdirSync(join(root, 'thumbnails', shelf)))).toEqual([]);
  });

  test('stay while a safety copy names them, and are there when it is restored', async () => {
    const { ask, root, useFor, library } = await removed();
    const copy = await ask('backups.make', undefined);
    await ask('trash.empty', undefined);
    age(root);
    await useFor(2);
    expect(files(root)).toHaveLength(2);
    await ask('backups.restore', { name: copy.name });
    for (const hash of files(root)) expect(library.tables.assets.unnamed([hash])).toEqual([]);
  });

  test('stay when they are young, when an article shares them, and when a damaged file may yet be mended', async () => {
    const { ask, root, save, useFor } = await removed();
    await ask('trash.empty', undefined);
    await useFor(1);
    expect(files(root), 'Young').toHaveLength(2);
    const again = await save(text('글'));
    age(root);
    await useFor(1);
    expect(files(root), 'Shared').toHaveLength(2);
    await ask('articles.delete', { ids: [again.articleId] });
    await ask('trash.empty', undefined);
    const copy = await ask('backups.make', undefined);
    renameSync(join(root, 'backups', copy.name), join(root, 'backups', `${copy.name}.damaged`));
    await useFor(1);
    expect(files(root), 'Damaged').toHaveLength(2);
    expect(existsSync(join(root, 'backups', `${copy.name}.damaged`))).toBe(true);
  });

  test('stay while anything is being saved', async () => {
    const { ask, root, useFor, library } = await removed();
    await ask('trash.empty', undefined);
    age(root);
    library.tables.database.run(
      `INSERT INTO jobs (uid, kind, payload, state, run_after, lease_owner, lease_until, created_at, updated_at)
       VALUES ('other', 'save-article', '{"kind":"text"}', 'running', 0, '1:other', 9e15, 0, 0)`,
    );
    await useFor(1);
    expect(files(root)).toHaveLength(2);
  });
});
