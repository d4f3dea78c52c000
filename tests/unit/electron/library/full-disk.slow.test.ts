import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { paragraph, parsed, testLibrary } from './library-for-test.js';
import { fillDisk, smallDisk } from './small-disk.js';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

describe('while the disk is full', { timeout: 30_000 }, () => {
  test('everything written says so, everything saved can be read, and all goes on when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(8_192, skip);
    const { ask, save, library } = testLibrary({ root: disk });
    const { articleId } = await save(text('제목\n글'));
    // Checkpointed, the journal has no room of its own left to write into.
    library.tables.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const makeRoom = fillDisk(disk);
    const full = { facts: { code: 'disk-full' } };
    await expect(ask('articles.save', text('둘째\n글'))).rejects.toMatchObject(full);
    const anchor = {
      version: 1,
      textVersion: 1,
      quote: { exact: '글', prefix: '', suffix: '' },
      position: { start: 0, end: 1 },
    };
    await expect(ask('highlights.add', { articleId, color: 'yellow', anchor })).rejects.toMatchObject(full);
    await expect(
      ask('articles.progress', { id: articleId, progress: 0.5, position: null }),
    ).rejects.toMatchObject(full);
    await expect(ask('articles.delete', { ids: [articleId] })).rejects.toMatchObject(full);
    await expect(ask('undo.undo', undefined)).resolves.toBeNull();
    await expect(ask('backups.make', undefined)).rejects.toMatchObject(full);
    const written = await library.answer('exports.into-file', {
      path: join(disk, 'notes.md'),
      scope: { kind: 'articles', ids: [articleId] },
      language: 'ko',
    });
    expect(JSON.stringify(written)).toContain('"code":"place-full"');
    expect(existsSync(join(disk, 'notes.md'))).toBe(false);
    await expect(ask('notes.write', { articleId, highlightId: null, text: '메모' })).rejects.toMatchObject(
      full,
    );
    await expect(
      ask('articles.change', { ids: [articleId], change: { starred: true } }),
    ).rejects.toMatchObject(full);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 1,
      headline: { notes: 0, highlights: 0, progress: 0, isStarred: false },
    });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });

    makeRoom();
    await ask('notes.write', { articleId, highlightId: null, text: '메모' });
    await ask('highlights.add', { articleId, color: 'yellow', anchor });
    await ask('backups.make', undefined);
    const second = await save(text('둘째\n글'));
    expect((await ask('articles.open', { id: second.articleId })).headline.body).toBe('saved');
  });

  test('a library that is opened then can be read and searched, and goes on by itself when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(8_192, skip);
    const first = testLibrary({ root: disk });
    const { articleId } = await first.save(text('소버린 클라우드\n글'));
    await first.library.close();
    const makeRoom = fillDisk(disk);
    const { ask, save, told } = testLibrary({ root: disk });
    const full = { facts: { code: 'disk-full' } };
    expect((await ask('articles.open', { id: articleId })).blocks).toHaveLength(1);
    const asked = { query: '클라', isOpen: true, sort: 'best', offset: 0, limit: 10 } as const;
    await vi.waitUntil(async () => (await ask('search.find', asked)).hits.length === 1, { timeout: 5_000 });
    await expect(ask('articles.save', text('둘째\n글'))).rejects.toMatchObject(full);
    await expect(
      ask('articles.change', { ids: [articleId], change: { starred: true } }),
    ).rejects.toMatchObject(full);

    makeRoom();
    await vi.waitUntil(() => told.some(({ name }) => name === 'library.restarted'), { timeout: 15_000 });
    await save(text('둘째\n글'));
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test('a save under way ends in words as soon as there is room to write them down', async ({ skip }) => {
    const disk = smallDisk(8_192, skip);
    let letGo = (): void => undefined;
    const parser: Parser = {
      parse: () =>
        new Promise((resolve) => {
          letGo = () => resolve(parsed({ blocks: [paragraph('글 '.repeat(50_000))] }));
        }),
    };
    const held = vi.spyOn(parser, 'parse');
    const { ask, ended, library, reported } = testLibrary({ root: disk, parser });
    const { articleId, jobId } = await ask('articles.save', text('제목\n글'));
    await vi.waitUntil(() => held.mock.calls.length === 1);
    library.tables.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const makeRoom = fillDisk(disk);
    letGo();
    await vi.waitUntil(() => reported.length > 0, { timeout: 5_000 });
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({ body: 'saving', jobId });
    makeRoom();
    await ended(jobId);
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'failed',
      failure: { code: 'disk-full' },
      jobId,
    });
  });
});
