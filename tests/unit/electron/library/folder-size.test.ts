import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderSize } from '../../../../electron/library/folder-size.js';
import { temporaryFolder, testLibrary } from './library-for-test.js';

const sum = async (size: FolderSize): Promise<number> =>
  Object.values(await size.measure()).reduce((bytes, more) => bytes + more, 0);

test('The size of a folder is that of all its files, and follows what comes, goes and grows at its root', async () => {
  const root = temporaryFolder();
  const shelf = join(root, 'assets', 'ab');
  mkdirSync(shelf, { recursive: true });
  const size = new FolderSize(root);
  writeFileSync(join(root, 'library.db'), Buffer.alloc(1_000));
  writeFileSync(join(shelf, 'one'), Buffer.alloc(300));
  expect(await size.measure()).toMatchObject({ articles: 1_000, files: 300, other: 0 });
  writeFileSync(join(root, 'library.db'), Buffer.alloc(2_000));
  writeFileSync(join(shelf, 'two'), Buffer.alloc(50));
  expect(await Promise.all([sum(size), sum(size)])).toEqual([2_350, 2_350]);
  rmSync(join(root, 'assets'), { recursive: true });
  expect(await sum(size)).toBe(2_000);
});

test('What a database is still writing beside it is not counted: it would come and go with every start', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'library.db'), Buffer.alloc(1_000));
  writeFileSync(join(root, 'library.db-wal'), Buffer.alloc(4_000));
  writeFileSync(join(root, 'library.db-shm'), Buffer.alloc(4_000));
  expect(await sum(new FolderSize(root))).toBe(1_000);
});

test('A library tells how much of the disk it takes', async () => {
  const { ask } = testLibrary();
  expect((await ask('library.size', undefined)).articles).toBeGreaterThanOrEqual(4_096);
});
