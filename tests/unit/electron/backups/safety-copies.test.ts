import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { fillDisk, smallDisk } from '../library/small-disk.js';
import { type TestLibrary, testLibrary } from '../library/library-for-test.js';

const DAY = 86_400_000;
const START = Date.parse('2026-03-01T09:00:00.000Z');

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;
const names = (root: string): readonly string[] => readdirSync(join(root, 'backups')).toSorted();
const titles = async ({ ask }: TestLibrary): Promise<readonly string[]> =>
  (await ask('articles.list', { view: 'all', after: null, limit: 100 })).rows.map(({ title }) => title);

/** Breaks a database where no header tells: pages in the middle become noise. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(12_288, 0xa5), 0, 12_288, 8_192);
  closeSync(handle);
}

/** A library with one article and a clock that the test sets. */
async function libraryWithClock(setting: { readonly root?: string } = {}) {
  const time = { now: START };
  const opened = testLibrary({ ...setting, clock: () => time.now });
  await opened.save(text('첫째\n글'));
  return { ...opened, time };
}

describe('a safety copy', () => {
  test('is a whole library under a name that sorts, and nothing is left beside it', async () => {
    const { ask, root } = await libraryWithClock();
    const made = await ask('backups.make', undefined);
    expect(made).toMatchObject({ kind: 'asked', madeAt: '2026-03-01T09:00:00.000Z' });
    expect(names(root)).toEqual(['asked-000001-2026-03-01T09-00-00.000Z.db']);
    expect(readdirSync(join(root, 'tmp'))).toEqual([]);
    expect((await ask('backups.list', undefined)).copies).toEqual([made]);
    expect(statSync(join(root, 'backups', made.name)).size).toBe(made.bytes);
  });

  test('pushes the oldest of more than seven out, by the order they were made and not by the clock', async () => {
    const { ask, root, time } = await libraryWithClock();
    const before = join(root, 'backups', 'before-v1-2020-01-01T00-00-00.000Z.db');
    await ask('backups.make', undefined);
    writeFileSync(before, readFileSync(join(root, 'backups', names(root)[0] ?? '')));
    for (const step of [400 * DAY, ...Array.from({ length: 6 }, () => -DAY)]) {
      time.now += step;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await ask('backups.make', undefined);
    }
    const numbers = names(root).map((name) => name.slice(0, 12));
    expect(numbers).toEqual([...Array.from({ length: 7 }, (_, n) => `asked-00000${n + 2}`), 'before-v1-20']);
  });

  test('asked for again and again on one day pushes out those of that day, not the days before', async () => {
    const { ask, root, time } = await libraryWithClock();
    for (const step of [0, DAY, DAY, ...Array.from({ length: 8 }, () => 60_000)]) {
      time.now += step;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await ask('backups.make', undefined);
    }
    const days = names(root).map((name) => name.slice(13, 23));
    expect(days).toEqual(['2026-03-01', '2026-03-02', ...Array.from({ length: 5 }, () => '2026-03-03')]);
  });

  test('brings the library back as it was, and what was there before can be brought back as well', async () => {
    const opened = await libraryWithClock();
    const { ask, save, told, time } = opened;
    const copy = await ask('backups.make', undefined);
    const later = await save(text('둘째\n글'));
    await ask('notes.write', { articleId: later.articleId, highlightId: null, text: '나중의 메모' });
    time.now += DAY;
    told.length = 0;

    await ask('backups.restore', { name: copy.name });
    expect(await titles(opened)).toEqual(['첫째']);
    expect(told.map(({ name }) => name)).toContain('library.restarted');
    const { copies } = await ask('backups.list', undefined);
    expect(copies.map(({ kind }) => kind)).toEqual(['after-restore', 'before-restore', 'asked']);
    const kept = copies[1];
    expect(kept).toMatchObject({ kind: 'before-restore', madeAt: '2026-03-02T09:00:00.000Z' });

    await save(text('셋째\n글'));
    await ask('backups.restore', { name: kept?.name ?? '' });
    expect(await titles(opened)).toEqual(['둘째', '첫째']);
    expect((await ask('highlights.list', { articleId: later.articleId })).notes).toMatchObject([
      { text: '나중의 메모' },
    ]);
  });

  test('answers questions asked while it is restored from the restored library', async () => {
    const opened = await libraryWithClock();
    const copy = await opened.ask('backups.make', undefined);
    await opened.save(text('둘째\n글'));
    const restored = opened.ask('backups.restore', { name: copy.name });
    await new Promise(setImmediate);
    const asked = titles(opened);
    await restored;
    expect(await asked).toEqual(['첫째']);
  });

  test('that is damaged inside is found out before anything is touched, and is not offered again', async () => {
    const opened = await libraryWithClock();
    const { ask, root } = opened;
    const copy = await ask('backups.make', undefined);
    await opened.save(text('둘째\n글'));
    spoil(join(root, 'backups', copy.name));
    await expect(ask('backups.restore', { name: copy.name })).rejects.toMatchObject({
      facts: { code: 'copy-damaged' },
    });
    expect(await titles(opened)).toEqual(['둘째', '첫째']);
    expect(names(root)).toEqual([`${copy.name}.damaged`]);
    expect((await ask('backups.list', undefined)).copies).toEqual([]);
  });

  test.each([
    ['cut short', (file: string) => truncateSync(file, statSync(file).size - 4_096)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['no database', (file: string) => writeFileSync(file, 'words'.repeat(5_000))],
  ])('that is %s is not offered', async (_, harm) => {
    const { ask, root } = await libraryWithClock();
    const copy = await ask('backups.make', undefined);
    harm(join(root, 'backups', copy.name));
    expect((await ask('backups.list', undefined)).copies).toEqual([]);
    await expect(ask('backups.restore', { name: copy.name })).rejects.toMatchObject({
      facts: { code: 'copy-damaged' },
    });
  });

  test('of a later Offprint, or of no library at all, is refused', async () => {
    const opened = await libraryWithClock();
    const { ask, root } = opened;
    const newer = await ask('backups.make', undefined);
    const other = await ask('backups.make', undefined);
    const change = (name: string, sql: string): void => {
      const database = openDatabase(join(root, 'backups', name));
      database.exec(sql);
      database.close();
    };
    change(newer.name, 'PRAGMA user_version = 99');
    change(other.name, 'DROP TABLE undo_log');
    await expect(ask('backups.restore', { name: newer.name })).rejects.toMatchObject({
      facts: { code: 'library-newer' },
    });
    await expect(ask('backups.restore', { name: other.name })).rejects.toMatchObject({
      facts: { code: 'copy-damaged' },
    });
    await expect(
      ask('backups.restore', { name: 'copy-000099-2026-03-01T09-00-00.000Z.db' }),
    ).rejects.toMatchObject({ facts: { code: 'not-found' } });
    expect(await titles(opened)).toEqual(['첫째']);
  });

  test('for which there is no room says so, leaves nothing half, and succeeds when there is', async ({
    skip,
  }) => {
    const root = smallDisk(4_096, skip);
    const opened = await libraryWithClock({ root });
    const { ask, told, library, time } = opened;
    const makeRoom = fillDisk(root, 200_000);
    await expect(ask('backups.make', undefined)).rejects.toMatchObject({ facts: { code: 'disk-full' } });
    expect([names(root), readdirSync(join(root, 'tmp'))]).toEqual([[], []]);
    expect(await titles(opened)).toEqual(['첫째']);
    expect(await ask('backups.list', undefined)).toMatchObject({ problem: { code: 'disk-full' } });

    await library.tend();
    makeRoom();
    await library.tend();
    expect(names(root), 'Not tried again at once').toEqual([]);
    time.now += 60 * 60 * 1000;
    await library.tend();
    expect(names(root)).toHaveLength(1);
    expect(told.filter(({ name }) => name === 'backups.changed')).toMatchObject([
      { payload: { problem: { code: 'disk-full' } } },
      { payload: { problem: null } },
    ]);
  });
});

describe('a library that is damaged', () => {
  const damagedLibrary = async () => {
    const first = await libraryWithClock();
    await first.ask('backups.make', undefined);
    first.time.now += DAY;
    await first.save(text('둘째\n글'));
    await first.ask('backups.make', undefined);
    await first.save(text('셋째\n글'));
    await first.library.close();
    writeFileSync(join(first.root, 'library.db'), 'not a database'.repeat(1_000));
    return first.root;
  };

  test('is kept, the newest copy is opened instead, and it says so until that was read', async () => {
    const root = await damagedLibrary();
    const opened = testLibrary({ root });
    expect(await titles(opened)).toEqual(['둘째', '첫째']);
    const { recovery } = await opened.ask('backups.list', undefined);
    expect(recovery).toMatchObject({ copyMadeAt: '2026-03-02T09:00:00.000Z' });
    expect(readFileSync(join(root, recovery?.keptAs ?? ''), 'utf8')).toContain('not a database');
    await opened.ask('backups.acknowledge', undefined);
    expect((await opened.ask('backups.list', undefined)).recovery).toBeNull();
  });

  test('is followed by an older copy when the newest does not hold', async () => {
    const root = await damagedLibrary();
    spoil(join(root, 'backups', names(root).at(-1) ?? ''));
    expect(await titles(testLibrary({ root }))).toEqual(['첫째']);
  });

  test('or gone, as after a kill between setting aside and swapping, comes back from its copy', async () => {
    const root = await damagedLibrary();
    for (const name of readdirSync(root).filter((one) => one.startsWith('library.db')))
      rmSync(join(root, name));
    const opened = testLibrary({ root });
    expect(await titles(opened)).toEqual(['둘째', '첫째']);
    expect((await opened.ask('backups.list', undefined)).recovery).toMatchObject({ keptAs: null });
  });

  test('comes back as the person restored it last, not as it was put away by that', async () => {
    const first = await libraryWithClock();
    const copy = await first.ask('backups.make', undefined);
    await first.save(text('둘째\n글'));
    await first.ask('backups.restore', { name: copy.name });
    await first.save(text('셋째\n글'));
    await first.library.close();
    writeFileSync(join(first.root, 'library.db'), 'noise'.repeat(5_000));
    rmSync(join(first.root, 'backups', copy.name));
    expect(await titles(testLibrary({ root: first.root }))).toEqual(['첫째']);
  });

  test('comes back from what was put away when nothing else is left', async () => {
    const first = await libraryWithClock();
    const copy = await first.ask('backups.make', undefined);
    await first.save(text('둘째\n글'));
    await first.ask('backups.restore', { name: copy.name });
    await first.library.close();
    writeFileSync(join(first.root, 'library.db'), 'noise'.repeat(5_000));
    for (const name of names(first.root).filter((one) => !one.startsWith('before')))
      rmSync(join(first.root, 'backups', name));
    expect(await titles(testLibrary({ root: first.root }))).toEqual(['둘째', '첫째']);
  });

  test('with no copy is kept, an empty one is open at once, and every start says so until that was read', async () => {
    const root = await damagedLibrary();
    rmSync(join(root, 'backups'), { recursive: true });
    const first = testLibrary({ root });
    expect(await titles(first)).toEqual([]);
    const { recovery } = await first.ask('backups.list', undefined);
    expect(recovery).toMatchObject({ copyMadeAt: null });
    expect(readFileSync(join(root, recovery?.keptAs ?? ''), 'utf8')).toContain('not a database');
    await first.library.close();

    const second = testLibrary({ root });
    expect((await second.ask('backups.list', undefined)).recovery).toEqual(recovery);
    await second.save(text('새 글\n글'));
    await second.ask('backups.acknowledge', undefined);
    await second.library.close();
    expect((await testLibrary({ root }).ask('backups.list', undefined)).recovery).toBeNull();
  });

  test.each([['library.db'], ['recovery-notice.json']])(
    'and set aside is told of when %s is not there, as after a kill',
    async (missing) => {
      const root = await damagedLibrary();
      rmSync(join(root, 'backups'), { recursive: true });
      const first = testLibrary({ root });
      const { recovery } = await first.ask('backups.list', undefined);
      await first.library.close();
      rmSync(join(root, missing));
      const second = testLibrary({ root });
      expect((await second.ask('backups.list', undefined)).recovery).toEqual(recovery);
      await second.ask('backups.acknowledge', undefined);
      await second.library.close();
      expect((await testLibrary({ root }).ask('backups.list', undefined)).recovery).toBeNull();
    },
  );
});
