import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, testLibrary } from './library-for-test.js';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** Breaks a database where no header tells: pages in the middle become noise. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(12_288, 0xa5), 0, 12_288, 8_192);
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
