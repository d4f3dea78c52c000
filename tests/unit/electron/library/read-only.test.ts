import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder, type TestLibrary, testLibrary } from './library-for-test.js';
import { makeReadOnly, smallDisk } from './small-disk.js';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** A library with an article and a note, on a disk that may not be written; closed in order before, or as a kill would leave it. */
async function onReadOnlyDisk(
  how: 'closed in order' | 'left by a kill' | 'left by a kill, copied without its shared memory',
  skip: (note: string) => never,
) {
  const disk = smallDisk(16_384, skip);
  const first = testLibrary({ root: temporaryFolder() });
  const { articleId } = await first.save(text('제목\n글'));
  await first.ask('notes.write', { articleId, highlightId: null, text: '메모' });
  if (how === 'closed in order') await first.library.close();
  cpSync(first.root, disk, { recursive: true });
  if (how.endsWith('memory')) rmSync(join(disk, 'library.db-shm'));
  makeReadOnly(disk, skip);
  return { articleId, opened: testLibrary({ root: disk }) };
}

describe('a library on a disk that may not be written', () => {
  test.for([
    { how: 'closed in order' },
    { how: 'left by a kill' },
    { how: 'left by a kill, copied without its shared memory' },
  ] as const)(
    '$how, is read to its last word, and every change says why it cannot be made',
    async ({ how }, { skip }) => {
      const { opened, articleId } = await onReadOnlyDisk(how, skip);
      const { ask, library, reported } = opened;
      expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
      expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: '제목', version: 1 });
      expect((await ask('highlights.list', { articleId })).notes).toMatchObject([{ text: '메모' }]);
      expect(await ask('trash.count', undefined)).toBe(0);
      expect((await ask('backups.list', undefined)).refusal).toBe('library-read-only');
      const readOnly = { facts: { code: 'library-read-only' } };
      await expect(ask('articles.save', text('둘째\n글'))).rejects.toMatchObject(readOnly);
      await expect(ask('notes.write', { articleId, highlightId: null, text: '다른' })).rejects.toMatchObject(
        readOnly,
      );
      await expect(ask('articles.delete', { ids: [articleId] })).rejects.toMatchObject(readOnly);
      await expect(ask('backups.make', undefined)).rejects.toMatchObject(readOnly);
      await library.close();
      expect(reported).toEqual([]);
    },
  );

  test.for([
    { how: 'the index beside it', indexed: true, isClosed: true },
    { how: 'the index beside it, left by a kill', indexed: true, isClosed: false },
    { how: 'an index made for now, there being none', indexed: false, isClosed: true },
    { how: 'an index made for now, left by a kill', indexed: false, isClosed: false },
  ])('is searched by $how', async ({ indexed, isClosed }, { skip }) => {
    const disk = smallDisk(16_384, skip);
    const first = testLibrary({ root: temporaryFolder() });
    await first.save(text('소버린 클라우드\n암호키'));
    const search = (library: TestLibrary, query: string) =>
      library.ask('search.find', { query, isOpen: false, sort: 'best', offset: 0, limit: 10 });
    await vi.waitUntil(async () => (await search(first, '암호')).count === 1);
    if (isClosed) await first.library.close();
    cpSync(first.root, disk, { recursive: true });
    if (!indexed)
      for (const end of ['', '-wal', '-shm']) rmSync(join(disk, `search.db${end}`), { force: true });
    makeReadOnly(disk, skip);
    const opened = testLibrary({ root: disk });
    const { indexing } = await search(opened, '암호');
    expect(indexing).toEqual(indexed ? null : { done: 0, total: 1, isKept: false });
    if (!indexed)
      await vi.waitUntil(() => opened.told.some(({ name }) => name === 'search.changed'), { timeout: 5_000 });
    expect((await search(opened, '암호')).count).toBe(1);
    await opened.library.close();
    expect(opened.reported).toEqual([]);
    expect(readdirSync(disk).includes('search.db')).toBe(indexed);
  });

  test('that holds none yet says so', ({ skip }) => {
    const disk = smallDisk(1_024, skip);
    makeReadOnly(disk, skip);
    expect(() => testLibrary({ root: disk })).toThrow('library-read-only');
  });
});
