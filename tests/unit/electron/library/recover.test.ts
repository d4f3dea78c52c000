import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { NumberRow } from '../../../../electron/library/row-values.js';
import { temporaryFolder, testLibrary } from './library-for-test.js';

const PAGE = 2_048;
const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** Breaks a database where no header tells: pages in the middle become noise. */
const spoil = (file: string): void => write(file, 8_192, Buffer.alloc(12_288, 0xa5));

function write(file: string, at: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.byteLength, at);
  closeSync(handle);
}

describe('damage that is met while the library is in use', () => {
  test.each([['backups.make'], ['backups.restore']] as const)(
    'by %s gives way to a copy at once, and the question is answered from that',
    async (command) => {
      const first = testLibrary();
      await first.save(text('첫째\n글'));
      await first.save(text(`긴 글\n${'낱말 '.repeat(40_000)}`));
      const copy = await first.ask('backups.make', undefined);
      await first.library.close();
      spoil(join(first.root, 'library.db'));
      const second = testLibrary({ root: first.root });
      if (command === 'backups.make') await second.ask(command, undefined);
      else await second.ask(command, { name: copy.name });
      expect(await second.ask('articles.counts', undefined)).toMatchObject({ all: 2 });
      expect(second.told.map(({ name }) => name)).toContain('library.restarted');
      const { setAside } = await second.ask('backups.list', undefined);
      expect(setAside[0]).toMatch(/^library\.db\.damaged-/);
      expect(existsSync(join(first.root, 'check-at-start'))).toBe(false);
    },
  );
});

/** A library with a copy of its one article, closed. */
async function copiedLibrary(): Promise<string> {
  const { save, ask, library, root } = testLibrary();
  await save(text('첫째\n글'));
  await ask('backups.make', undefined);
  await library.close();
  return root;
}

test('Damage that is in an index only is mended in place: nothing is set aside, and the question is answered', async () => {
  const { save, library, root } = testLibrary();
  await save(text('첫째\n글'));
  await save(text('둘째\n글'));
  const index = library.tables.database.get(
    NumberRow,
    "SELECT rootpage AS value FROM sqlite_schema WHERE name = 'state_all'",
  );
  await library.close();
  const file = join(root, 'library.db');
  const at = ((index?.value ?? 0) - 1) * PAGE;
  const page = readFileSync(file).subarray(at, at + PAGE);
  const database = openDatabase(file);
  database.run("DELETE FROM article_state WHERE title = '둘째'");
  database.close();
  // One entry leads to no row any more.
  write(file, at, page);

  const { ask, told } = testLibrary({ root });
  const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 9 });
  expect(rows.map(({ title }) => title)).toEqual(['첫째']);
  expect(told.map(({ name }) => name)).toContain('library.restarted');
  expect((await ask('backups.list', undefined)).setAside).toEqual([]);
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
});

describe('where the file of the library should be', () => {
  test('one without a byte is kept, its copy is open, and it is told that nothing could be read', async () => {
    const root = await copiedLibrary();
    writeFileSync(join(root, 'library.db'), '');
    const { ask } = testLibrary({ root });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
    const { recovery, setAside } = await ask('backups.list', undefined);
    expect(recovery).toMatchObject({ copyMadeAt: expect.any(String), keptAs: setAside[0] });
    expect(await ask('backups.survey', { file: null })).toMatchObject({ isReadable: false });
  });

  test('one without a byte keeps its journal, and what that holds comes back', async () => {
    const { save, root: before } = testLibrary();
    await save(text('첫째\n글'));
    const root = temporaryFolder();
    writeFileSync(join(root, 'library.db'), '');
    copyFileSync(join(before, 'library.db-wal'), join(root, 'library.db-wal'));
    const { ask } = testLibrary({ root });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 0 });
    expect(await ask('backups.survey', { file: null })).toMatchObject({ articles: 1 });
  });

  test('one without a byte in an empty folder is a first start that was cut short', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'library.db'), '');
    const { ask } = testLibrary({ root });
    expect(await ask('backups.list', undefined)).toMatchObject({ recovery: null, setAside: [] });
  });

  test.each([[true], [false]])(
    'a folder gives way, is kept under another name, and that is told (copy: %s)',
    async (hasCopy) => {
      const root = await copiedLibrary();
      rmSync(join(root, 'library.db'));
      mkdirSync(join(root, 'library.db'));
      writeFileSync(join(root, 'library.db', 'mine.txt'), '내 글');
      if (!hasCopy) rmSync(join(root, 'backups'), { recursive: true });
      const { ask } = testLibrary({ root });
      expect(await ask('articles.counts', undefined)).toMatchObject({ all: hasCopy ? 1 : 0 });
      const folder = readdirSync(root).find((name) => name.startsWith('library.db.folder-')) ?? '';
      expect(readdirSync(join(root, folder))).toEqual(['mine.txt']);
      const { recovery, setAside } = await ask('backups.list', undefined);
      expect(recovery).toMatchObject({ keptAs: null, folder });
      expect(setAside).toEqual([]);
    },
  );
});
