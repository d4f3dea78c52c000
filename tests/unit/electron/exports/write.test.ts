import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import type { Envelope } from '../../../../shared/ipc/envelope.js';
import type { ExportScope } from '../../../../shared/ipc/contract/exports.js';
import { temporaryFolder, testLibrary, type TestLibrary } from '../library/library-for-test.js';
import { makeReadOnly, smallDisk } from '../library/small-disk.js';

const TEXT = 'alpha beta gamma';
const EVERYTHING: ExportScope = { kind: 'notebook', filter: { colors: [], withNote: false } };
const whole = (written: number, unchanged = 0): Envelope => ({
  ok: true,
  value: { written, unchanged, total: written + unchanged, failure: null },
});

async function articleWith(library: TestLibrary, title: string, words: string, note = ''): Promise<string> {
  const { ask, save } = library;
  const { articleId } = await save({ source: { kind: 'text', text: `${title}\n${TEXT}` }, mayRepeat: true });
  const position = { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
  const anchor = { version: 1, textVersion: 1, quote: makeQuote(TEXT, position), position };
  const { id } = await ask('highlights.add', { articleId, color: 'yellow', anchor });
  if (note !== '') await ask('notes.write', { articleId, highlightId: id, text: note });
  return articleId;
}

const intoFile = ({ library }: TestLibrary, path: string, scope: ExportScope = EVERYTHING) =>
  library.answer('exports.into-file', { path, scope, language: 'en' });
const intoFolder = ({ library }: TestLibrary, folder: string, scope: ExportScope = EVERYTHING) =>
  library.answer('exports.into-folder', { folder, scope, language: 'en' });

describe('an export into one file', () => {
  test('of one article has its front matter, and takes the place of an older file as a whole', async () => {
    const library = testLibrary();
    const id = await articleWith(library, '글: 제목', 'beta', '메모');
    const folder = temporaryFolder();
    const path = join(folder, '메모 🙂.md');
    writeFileSync(path, 'old');
    expect(await intoFile(library, path, { kind: 'articles', ids: [id] })).toEqual(whole(1));
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^---\ntitle: "글: 제목"\n/);
    expect(text).toMatch(/## Highlights\n\n> beta\n>\n> — yellow · [-\d]{10} [\d:]{5}\n\n메모\n/);
    expect(readdirSync(folder)).toEqual(['메모 🙂.md']);
  });

  test('of several articles has each under its title, the newest activity first', async () => {
    const library = testLibrary();
    await articleWith(library, 'First', 'alpha');
    await articleWith(library, 'Second', 'beta', 'noted');
    const path = join(temporaryFolder(), 'all.md');
    expect(await intoFile(library, path)).toEqual(whole(1));
    expect(readFileSync(path, 'utf8')).toMatch(
      /^---\ntitle: "Offprint notes"\narticles: 2\nexported: .*\n---\n\n# Second\n\n디지털데일리 · 권하영 · 2025-01-22\n\n## Highlights\n\n> beta\n>\n> — yellow · .{16}\n\nnoted\n\n# First\n/,
    );
  });

  test('takes chosen entries only, or what a filter shows', async () => {
    const library = testLibrary();
    const one = await articleWith(library, 'One', 'alpha', 'noted');
    await articleWith(library, 'Two', 'beta');
    const folder = temporaryFolder();
    const { highlights } = await library.ask('highlights.list', { articleId: one });
    await library.ask('notes.write', { articleId: one, highlightId: null, text: 'on it all' });
    const entries: ExportScope = {
      kind: 'entries',
      highlightIds: highlights.map(({ id }) => id),
      articleIds: [],
    };
    await intoFile(library, join(folder, 'chosen.md'), entries);
    const chosen = readFileSync(join(folder, 'chosen.md'), 'utf8');
    expect(chosen).toMatch(/> alpha\n>\n> — yellow · .{16}\n\nnoted/);
    expect(chosen).not.toContain('on it all');
    const filter = { colors: [], withNote: true } as const;
    await intoFile(library, join(folder, 'noted.md'), { kind: 'notebook', filter });
    const noted = readFileSync(join(folder, 'noted.md'), 'utf8');
    expect(noted).toContain('on it all');
    expect(noted).not.toContain('beta');
  });

  test('on a full disk leaves the old file and nothing half', async ({ skip }) => {
    const library = testLibrary();
    await articleWith(library, 'One', 'alpha', 'x'.repeat(100_000));
    const disk = smallDisk(64, skip);
    const path = join(disk, 'notes.md');
    writeFileSync(path, 'old');
    expect(await intoFile(library, path)).toEqual({
      ok: false,
      failure: { code: 'place-full', file: 'notes.md', folder: basename(disk) },
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['notes.md']);
  });

  test('that fails says why, names file and folder, and harms nothing', async ({ skip }) => {
    const library = testLibrary();
    await articleWith(library, 'One', 'alpha');
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken.md'));
    const failed = async (path: string): Promise<unknown> => {
      const answer = await intoFile(library, path);
      return answer.ok ? answer : answer.failure;
    };
    const here = { folder: basename(folder) };
    expect(await failed(join(folder, 'taken.md'))).toEqual({
      code: 'place-taken',
      file: 'taken.md',
      ...here,
    });
    expect(await failed(join(folder, '없는 폴더', '가.md'))).toEqual({
      code: 'place-gone',
      file: '가.md',
      folder: '없는 폴더',
    });
    const long = `${'가'.repeat(90)}.md`;
    expect(await failed(join(folder, long))).toEqual({ code: 'name-too-long', file: long, ...here });
    expect(readdirSync(folder)).toEqual(['taken.md']);
    const disk = smallDisk(512, skip);
    makeReadOnly(disk, skip);
    expect(await failed(join(disk, 'a.md'))).toMatchObject({ code: 'place-read-only', file: 'a.md' });
    expect(existsSync(join(disk, 'a.md'))).toBe(false);
  });
});

describe('an export of a file for each article', () => {
  test('numbers what has the same title and never replaces a file of another content', async () => {
    const library = testLibrary();
    await articleWith(library, 'Title', 'alpha');
    await articleWith(library, 'Title', 'beta');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Title.md'), 'a file of mine');
    expect(await intoFolder(library, folder)).toEqual(whole(2));
    expect(readdirSync(folder).toSorted()).toEqual(['Title (2).md', 'Title (3).md', 'Title.md']);
    expect(readFileSync(join(folder, 'Title.md'), 'utf8')).toBe('a file of mine');
    expect(readFileSync(join(folder, 'Title (2).md'), 'utf8')).toContain('> beta');
  });

  test('made again leaves the same notes alone, and writes changed ones beside them', async () => {
    const library = testLibrary();
    await articleWith(library, 'Same', 'alpha');
    const changed = await articleWith(library, 'Changed', 'beta');
    const folder = temporaryFolder();
    await intoFolder(library, folder);
    expect(await intoFolder(library, folder)).toEqual(whole(0, 2));
    await library.ask('notes.write', { articleId: changed, highlightId: null, text: 'more' });
    expect(await intoFolder(library, folder)).toEqual(whole(1, 1));
    expect(readdirSync(folder).toSorted()).toEqual(['Changed (2).md', 'Changed.md', 'Same.md']);
  });

  test('that the disk has no room for says how far it came, and leaves whole files only', async ({
    skip,
  }) => {
    const library = testLibrary();
    await articleWith(library, 'Large', 'alpha', 'x'.repeat(100_000));
    await articleWith(library, 'Small', 'beta');
    const disk = smallDisk(64, skip);
    expect(await intoFolder(library, disk)).toEqual({
      ok: true,
      value: { written: 1, unchanged: 0, total: 2, failure: expect.objectContaining({ code: 'place-full' }) },
    });
    expect(readdirSync(disk)).toEqual(['Small.md']);
  });

  test('can be stopped between two articles, and tells how far it is', async () => {
    const library = testLibrary();
    await articleWith(library, 'One', 'alpha');
    await articleWith(library, 'Two', 'beta');
    const folder = temporaryFolder();
    const running = intoFolder(library, folder);
    await library.library.answer('exports.stop', undefined);
    expect(await running).toMatchObject({ value: { total: 2, failure: { code: 'cancelled' } } });
    expect(readdirSync(folder).length).toBeLessThan(2);
  });
});

test('The first lines of an export are shown before, and a name is offered for it', async () => {
  const library = testLibrary();
  const id = await articleWith(library, '글: 제목', 'alpha');
  const scope: ExportScope = { kind: 'articles', ids: [id] };
  const preview = await library.ask('exports.preview', { scope, form: 'one-file', language: 'ko' });
  expect(preview.articles).toBe(1);
  expect(preview.text).toContain('# 글: 제목\n\n## 형광펜\n\n> alpha');
  const name = (asked: ExportScope) =>
    library.library.answer('exports.suggest-name', { scope: asked, language: 'ko' });
  expect(await name(scope)).toEqual({ ok: true, value: { fileName: '글-제목.md' } });
  await articleWith(library, 'Another', 'beta');
  expect(await name(EVERYTHING)).toMatchObject({
    value: { fileName: expect.stringMatching(/^Offprint 메모 \d{4}-\d\d-\d\d\.md$/) },
  });
  expect(await name({ kind: 'articles', ids: ['0198f7a0-0000-7000-8000-000000000000'] })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
});
