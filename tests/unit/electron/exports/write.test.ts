import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder, testLibrary, type TestLibrary } from '../library/library-for-test.js';
import { makeReadOnly, smallDisk } from '../library/small-disk.js';

const write = ({ library }: TestLibrary, path: string, text: string) =>
  library.answer('exports.write', { path, text });
const DONE = { ok: true, value: undefined };

describe('writing an export', () => {
  test('puts a new file or a whole new one in place of the old', async () => {
    const folder = temporaryFolder();
    const library = testLibrary();
    const path = join(folder, '메모 🙂.md');
    expect(await write(library, path, 'old')).toEqual(DONE);
    expect(await write(library, path, '새로운 글')).toEqual(DONE);
    expect(readFileSync(path, 'utf8')).toBe('새로운 글');
    expect(readdirSync(folder)).toEqual(['메모 🙂.md']);
  });

  test('on a full disk leaves the old file and nothing half', async ({ skip }) => {
    const disk = smallDisk(512, skip);
    const path = join(disk, 'notes.md');
    writeFileSync(path, 'old');
    const answer = await write(testLibrary(), path, 'x'.repeat(1_000_000));
    expect(answer).toEqual({ ok: false, failure: { code: 'disk-full' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['notes.md']);
  });

  test('on a read-only disk, onto a folder or into a missing one fails and harms nothing', async ({
    skip,
  }) => {
    const library = testLibrary();
    const failed = { ok: false, failure: { code: 'write-failed' } };
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken.md'));
    expect(await write(library, join(folder, 'taken.md'), 'x')).toEqual(failed);
    expect(await write(library, join(folder, 'missing', 'a.md'), 'x')).toEqual(failed);
    expect(readdirSync(folder)).toEqual(['taken.md']);
    const disk = smallDisk(512, skip);
    makeReadOnly(disk, skip);
    expect(await write(library, join(disk, 'a.md'), 'x')).toEqual(failed);
    expect(existsSync(join(disk, 'a.md'))).toBe(false);
  });
});

const Composed = z.object({ fileName: z.string(), text: z.string() });

test('composing gives the notes of one article and a name for them', async () => {
  const { ask, save, library } = testLibrary();
  const { articleId } = await save({ source: { kind: 'text', text: '글: 제목\nKT가 손을 잡았다.' } });
  const { id } = await ask('highlights.add', {
    articleId,
    color: 'yellow',
    anchor: {
      version: 1,
      textVersion: 1,
      quote: { exact: '손을', prefix: 'KT가 ', suffix: ' 잡았다.' },
      position: { start: 4, end: 6 },
    },
  });
  await ask('notes.write', { articleId, highlightId: id, text: '메모' });
  const answer = await library.answer('exports.compose-notes', { articleId, language: 'en' });
  const { fileName, text } = Composed.parse(answer.ok && answer.value);
  expect(fileName).toBe('글-제목.md');
  expect(text).toContain('## Highlights\n\n> 손을\n\n메모\n');
  const nobody = { articleId: '0198f7a0-0000-7000-8000-000000000000', language: 'en' };
  expect(await library.answer('exports.compose-notes', nobody)).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
});
