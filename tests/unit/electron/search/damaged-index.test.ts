import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../../../../electron/library/sqlite-driver.js';
import { fillDisk, smallDisk } from '../library/small-disk.js';
import { temporaryFolder, type TestLibrary, testLibrary } from '../library/library-for-test.js';
import { inStep } from './in-step.js';

const TEXTS = Array.from(
  { length: 24 },
  (_, n) => `글 ${n}\n소버린 클라우드 ${'낱말 '.repeat(200)} 끝${n}말`,
);

const pattern = mkdtempSync(join(tmpdir(), 'offprint-indexed-'));
afterAll(() => rmSync(pattern, { force: true, recursive: true }));
let isFilled = false;

/** A closed library of two dozen articles, all of them indexed: its index. */
async function indexed(root = temporaryFolder()): Promise<string> {
  if (!isFilled) {
    const made = testLibrary({ root: pattern });
    for (const text of TEXTS)
      // oxlint-disable-next-line no-await-in-loop -- one library
      await made.save({ source: { kind: 'text', text } });
    await inStep(made);
    await made.library.close();
    isFilled = true;
  }
  cpSync(pattern, root, { recursive: true });
  return join(root, 'search.db');
}

const find = ({ ask }: TestLibrary, query: string) =>
  ask('search.find', { query, isOpen: false, sort: 'best', offset: 0, limit: 50 });
const count = async (made: TestLibrary, query: string): Promise<number> =>
  (await find(made, query)).hits.length;

/** Overwrites a stretch of a file. */
function scribble(file: string, from: number, length: number): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(length, 0x5a), 0, length, from);
  closeSync(opened);
}

function change(file: string, sql: string): void {
  const database = connect(file);
  database.exec(sql);
  database.close();
}

/** What may have become of the file while nobody looked. */
const DAMAGE: Readonly<Record<string, (file: string) => void>> = {
  'that is gone': (file) => rmSync(file),
  'that is empty': (file) => truncateSync(file, 0),
  'of junk': (file) => writeFileSync(file, 'A'.repeat(100_000)),
  'of eleven letters': (file) => writeFileSync(file, 'no database'),
  'cut in half': (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  'cut within its first page': (file) => truncateSync(file, 1_000),
  'scribbled over behind its head': (file) => scribble(file, 4_096, statSync(file).size - 4_096),
  'scribbled over at its end': (file) => scribble(file, statSync(file).size - 40_960, 40_960),
  'that is a folder with a file in it': (file) => {
    rmSync(file);
    mkdirSync(file);
    writeFileSync(join(file, 'x'), 'x');
  },
  'that leads nowhere': (file) => {
    rmSync(file);
    symlinkSync(join(file, '../nowhere/search.db'), file);
  },
  'of a version to come': (file) => change(file, 'PRAGMA user_version = 99'),
  'of an earlier version': (file) => change(file, 'PRAGMA user_version = 1'),
  'without its tables': (file) => change(file, 'DROP TABLE found; DROP TABLE progress'),
  'whose making broke off': (file) => change(file, 'PRAGMA user_version = 0'),
  'that forgot how far it came': (file) => change(file, 'DELETE FROM progress'),
  'with a journal of junk': (file) => writeFileSync(`${file}-wal`, 'A'.repeat(50_000)),
};

describe('An index of words', () => {
  test.each(Object.entries(DAMAGE))('%s is made anew without a word lost', async (_, damage) => {
    const file = await indexed();
    damage(file);
    const again = testLibrary({ root: join(file, '..') });
    await vi.waitUntil(async () => (await count(again, '소버린')) === TEXTS.length, { timeout: 5_000 });
    await inStep(again);
    expect(await count(again, '클라우드 낱말')).toBe(TEXTS.length);
    expect(await count(again, '끝7말')).toBe(1);
    expect(await again.ask('articles.counts', undefined)).toMatchObject({ all: TEXTS.length });
  });

  test('that is damaged while it is asked is made anew under the question', async () => {
    const file = await indexed();
    const opened = testLibrary({ root: join(file, '..') });
    await inStep(opened);
    await opened.save({ source: { kind: 'text', text: '새 글\n나중에 온 말' } });
    await inStep(opened);
    scribble(file, 8_192, statSync(file).size - 8_192);
    truncateSync(`${file}-wal`, 0);
    await vi.waitUntil(async () => (await count(opened, '나중에')) === 1, { timeout: 5_000 });
    await inStep(opened);
    expect(await count(opened, '소버린')).toBe(TEXTS.length);
  });

  test('for which there is no place is made for now, and the library is searched', async ({ skip }) => {
    const file = await indexed();
    rmSync(file);
    mkdirSync(file);
    smallDisk(64, skip, file); // what is a disk of its own cannot be removed
    const opened = testLibrary({ root: join(file, '..') });
    const { indexing } = await find(opened, '소버린');
    expect(indexing).toMatchObject({ total: TEXTS.length, isKept: false });
    await inStep(opened);
    expect(await count(opened, '소버린')).toBe(TEXTS.length);
    await opened.save({ source: { kind: 'text', text: '새 글\n나중에 온 말' } });
    await inStep(opened);
    expect(await count(opened, '나중에')).toBe(1);
  });

  test.for([90_000, 250_000, 400_000])(
    'for which the disk has no more than %d bytes finds everything or says that it does not, and is whole when there is room',
    async (left, { skip }) => {
      const disk = smallDisk(16_384, skip);
      const file = await indexed(disk);
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
      const makeRoom = fillDisk(disk, left);
      const opened = testLibrary({ root: disk });
      await vi.waitUntil(
        async () => opened.reported.length > 0 || (await find(opened, '소버린')).indexing === null,
      );
      const { hits, indexing } = await find(opened, '소버린');
      expect(hits.length === TEXTS.length || indexing?.total === TEXTS.length).toBe(true);
      expect(await opened.ask('articles.counts', undefined)).toMatchObject({ all: TEXTS.length });
      await opened.library.close();
      makeRoom();
      const again = testLibrary({ root: disk });
      await inStep(again);
      expect(await count(again, '소버린')).toBe(TEXTS.length);
    },
  );
});
