import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { othersTurn } from '../../../../electron/library/idle-task.js';
import { TextRow } from '../../../../electron/library/row-values.js';
import { connect } from '../../../../electron/library/sqlite-driver.js';
import { rowShapes } from '../../../../electron/salvage/rows.js';
import { tableShapes } from '../../../../electron/salvage/table-shapes.js';
import { TEXT_VERSION } from '../../../../shared/text/article-text.js';
import {
  parsed,
  plainSite,
  temporaryFolder,
  type TestLibrary,
  testLibrary,
} from '../library/library-for-test.js';
import { broughtBack, harm, reopened } from './damage.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;
const named = (n: number): string => `글 ${n}`;
const titles = async ({ ask }: TestLibrary): Promise<readonly string[]> =>
  (await ask('articles.list', { view: 'all', after: null, limit: 100 })).rows.map(({ title }) => title);

/** Saves an article with a highlight, a note on it and one on the article. */
async function saveAnnotated({ save, ask }: TestLibrary, n: number): Promise<string> {
  // So long that each has a page of its own, beyond the root of its table.
  const { articleId } = await save(text(`${named(n)}\n첫 문장 ${n}이다. ${`낱말 ${n} `.repeat(90)}`));
  const { id: highlightId } = await ask('highlights.add', {
    articleId,
    color: 'green',
    anchor: {
      version: 1,
      textVersion: TEXT_VERSION,
      quote: { exact: '첫 문장', prefix: '', suffix: ` ${n}이다.` },
      position: { start: 0, end: 4 },
    },
  });
  await ask('notes.write', { articleId, highlightId, text: `형광펜 메모 ${n}` });
  await ask('notes.write', { articleId, highlightId: null, text: `글 메모 ${n}` });
  return articleId;
}

/** A library of two articles with a safety copy, and two more that the copy does not have. */
async function libraryBeyondItsCopy(): Promise<{ readonly root: string; readonly ids: readonly string[] }> {
  const first = testLibrary();
  const ids: string[] = [];
  for (const n of [1, 2, 3, 4]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    ids.push(await saveAnnotated(first, n));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    if (n === 2) await first.ask('backups.make', undefined);
  }
  await first.ask('notes.write', { articleId: ids[0] ?? '', highlightId: null, text: '고친 메모' });
  await first.library.close();
  return { root: first.root, ids };
}

/** Makes a file one of before, whose pages were larger. */
function rewriteInLargePages(file: string): void {
  const connection = connect(file);
  connection.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA page_size = 4096; VACUUM; PRAGMA journal_mode = WAL;',
  );
  connection.close();
}

/** Lets one article be as much as a moment has room for. */
function oneArticleASlice(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
}

/** Asks for everything back, and waits until the first article has come and others have not. */
async function beganToBringBack(opened: TestLibrary): Promise<string> {
  const { file } = await opened.ask('backups.survey', { file: null });
  oneArticleASlice();
  const { jobId } = await opened.ask('backups.bring-back', { file });
  const articles = async (): Promise<number> =>
    (await opened.ask('backups.brought-back', undefined))?.back.articles ?? 0;
  while ((await articles()) === 0) await othersTurn(); // oxlint-disable-line no-await-in-loop -- asked again
  vi.restoreAllMocks();
  return jobId;
}

const setAside = (root: string): string =>
  join(root, readdirSync(root).find((name) => name.startsWith('library.db.damaged-')) ?? '');

describe('a damaged file that was set aside', () => {
  test('gives back what its copy lacks though every table begins in the damage; Undo takes that back, and the file stays as it was', async () => {
    const { root, ids } = await libraryBeyondItsCopy();
    harm(join(root, 'library.db'), 4_096, 60_000);
    const opened = reopened(root);
    expect(await titles(opened)).toEqual([named(2), named(1)]);
    const before = readFileSync(setAside(root));

    expect(await opened.ask('backups.survey', { file: null })).toMatchObject({
      articles: 2,
      highlights: 2,
      notes: 5,
      textless: 0,
      unknown: 0,
      named: [
        { title: named(3), isWhole: true },
        { title: named(4), isWhole: true },
      ],
    });
    expect(await broughtBack(opened)).toMatchObject({
      articles: 2,
      notes: 5,
      textless: [],
    });
    expect(await titles(opened)).toEqual([named(4), named(3), named(2), named(1)]);
    const { rows } = await opened.ask('articles.list', { view: 'all', after: null, limit: 1 });
    expect(rows).toMatchObject([{ title: named(4), body: 'saved', highlights: 1, notes: 2 }]);
    const id = rows[0]?.id ?? '';
    const article = await opened.ask('articles.open', { id });
    expect(JSON.stringify(article.blocks)).toContain('첫 문장 4이다.');
    const marked = await opened.ask('highlights.list', { articleId: id });
    expect(marked.highlights).toMatchObject([{ color: 'green', place: { start: 0, end: 4 } }]);
    expect(marked.notes.map((note) => note.text)).toEqual(['글 메모 4', '형광펜 메모 4']);
    const kept = await opened.ask('highlights.list', { articleId: ids[0] ?? '' });
    expect(kept.notes[0]?.text).toBe('고친 메모');

    const again = await opened.ask('backups.survey', { file: null });
    expect(again).toMatchObject({ articles: 0, highlights: 0, notes: 0, textless: 0 });
    expect(readFileSync(setAside(root)).equals(before)).toBe(true);
    expect((await opened.ask('undo.undo', undefined))?.label).toBe('bring-back');
    expect(await titles(opened)).toEqual([named(2), named(1)]);
  });

  test('gives back what stands only in its journal, as after a kill', async () => {
    const first = testLibrary();
    await first.ask('backups.make', undefined);
    await saveAnnotated(first, 1);
    const root = temporaryFolder();
    for (const suffix of ['', '-wal'])
      copyFileSync(join(first.root, `library.db${suffix}`), join(root, `library.db.damaged-1${suffix}`));
    const opened = testLibrary({ root });
    expect(await opened.ask('backups.survey', { file: null })).toMatchObject({
      articles: 1,
      highlights: 1,
      notes: 2,
    });
    await broughtBack(opened);
    expect(await titles(opened)).toEqual([named(1)]);
  });

  test('in which a text is damaged gives back its title and its marks, and the text can be tried again', async () => {
    const first = testLibrary({ fetcher: plainSite, parser: { parse: () => Promise.resolve(parsed()) } });
    const { articleId } = await first.save({
      source: { kind: 'address', address: 'https://paper.example/a' },
    });
    await first.ask('notes.write', { articleId, highlightId: null, text: '메모' });
    await first.library.close();
    const file = join(first.root, 'library.db');
    const at = readFileSync(file).indexOf('정부는 망분리를');
    harm(file, at, 3);
    renameSync(file, join(first.root, 'library.db.damaged-1'));
    const opened = testLibrary({
      root: first.root,
      fetcher: plainSite,
      parser: { parse: () => Promise.resolve(parsed()) },
    });
    expect(await opened.ask('backups.survey', { file: null })).toMatchObject({
      articles: 0,
      textless: 1,
      notes: 1,
    });
    expect((await broughtBack(opened))?.textless).toEqual([
      { id: articleId, title: '소버린 클라우드란 무엇인가', canRetry: true },
    ]);
    const { rows } = await opened.ask('articles.list', { view: 'all', after: null, limit: 9 });
    expect(rows).toMatchObject([{ body: 'failed', failure: { code: 'text-lost' }, notes: 1 }]);
    expect((await opened.ask('jobs.activity', { limit: 9 })).counts.failed, 'Activity counts it').toBe(1);
    const { jobId } = await opened.ask('articles.retry', { id: articleId });
    await opened.ended(jobId);
    expect(await opened.ask('articles.open', { id: articleId })).toMatchObject({
      headline: { body: 'saved', notes: 1 },
    });
  });

  test('is not read to its end when a person stops that', async () => {
    const { root } = await libraryBeyondItsCopy();
    harm(join(root, 'library.db'), 4_096, 60_000);
    const opened = reopened(root);
    const reading = opened.ask('backups.survey', { file: null });
    await opened.ask('backups.stop-survey', undefined);
    await expect(reading).rejects.toMatchObject({ facts: { code: 'cancelled' } });
  });

  test('goes on to come back after the process died, and is one step of Undo', async () => {
    const { root } = await libraryBeyondItsCopy();
    harm(join(root, 'library.db'), 4_096, 60_000);
    const opened = reopened(root);
    const jobId = await beganToBringBack(opened);
    await opened.library.close();

    const again = testLibrary({ root });
    await again.ended(jobId);
    expect(await again.ask('backups.brought-back', undefined)).toMatchObject({
      state: 'done',
      back: { articles: 2, highlights: 2, notes: 5 },
    });
    expect(await titles(again)).toEqual([4, 3, 2, 1].map(named));
    expect((await again.ask('undo.undo', undefined))?.label).toBe('bring-back');
    expect(await titles(again)).toEqual([named(2), named(1)]);
    await again.ask('undo.redo', undefined);
    expect(await titles(again)).toEqual([4, 3, 2, 1].map(named));
  });

  test('that is stopped on its way keeps what has come, which Undo takes back', async () => {
    const { root } = await libraryBeyondItsCopy();
    harm(join(root, 'library.db'), 4_096, 60_000);
    const opened = reopened(root);
    const jobId = await beganToBringBack(opened);
    await opened.ask('jobs.cancel', { id: jobId });
    expect(await titles(opened)).toEqual([named(3), named(2), named(1)]);
    expect((await opened.ask('undo.undo', undefined))?.label).toBe('bring-back');
    expect(await titles(opened)).toEqual([named(2), named(1)]);
  });

  test('of pure noise is told to be unreadable, and an older one that holds something is offered instead', async () => {
    const { root } = await libraryBeyondItsCopy();
    rmSync(join(root, 'backups'), { recursive: true });
    const [older, newer] = ['library.db.damaged-1', 'library.db.damaged-2'];
    renameSync(join(root, 'library.db'), join(root, older));
    writeFileSync(join(root, newer), Buffer.alloc(80_000, 0x5a));
    const opened = testLibrary({ root });
    expect((await opened.ask('backups.list', undefined)).setAside).toEqual([newer, older]);
    expect(await opened.ask('backups.survey', { file: newer })).toMatchObject({
      isReadable: false,
      articles: 0,
    });
    const offered = await opened.ask('backups.survey', { file: null });
    expect(offered).toMatchObject({
      file: older,
      isReadable: true,
      passedOver: [{ file: newer, isReadable: false }],
      articles: 4,
    });
    expect(await broughtBack(opened)).toMatchObject({ articles: 4 });
    expect(await opened.ask('backups.survey', { file: null })).toMatchObject({ file: newer, articles: 0 });
    await expect(opened.ask('backups.survey', { file: 'library.db.damaged-3' })).rejects.toMatchObject({
      facts: { code: 'not-found' },
    });
  });

  test.each([2_048, 4_096])(
    'without a head gives back all that it holds, into an empty library; its pages are of %i bytes',
    async (pageBytes) => {
      const { root } = await libraryBeyondItsCopy();
      rmSync(join(root, 'backups'), { recursive: true });
      if (pageBytes === 4_096) rewriteInLargePages(join(root, 'library.db'));
      harm(join(root, 'library.db'), 0, pageBytes);
      const opened = reopened(root);
      expect(await titles(opened)).toEqual([]);
      await opened.ask('backups.survey', { file: null });
      expect(await broughtBack(opened)).toMatchObject({
        articles: 4,
        highlights: 4,
        notes: 8,
      });
      expect(await titles(opened)).toEqual([4, 3, 2, 1].map(named));
    },
  );
});

/** Why what a table holds is not looked for in a damaged file. */
const leftBehind: Readonly<Record<string, string>> = {
  meta: 'what the library remembers about itself, and the last words that were searched for',
  feeds: 'nothing writes to it yet',
  feed_entries: 'nothing writes to it yet',
  drafts: 'nothing writes to it: drafts of notes are kept by main, in a file of their own',
  highlight_places: 'found again in the text when a highlight is shown',
  undo_log: 'names rows by the numbers they had in the damaged library',
  run_changes: 'becomes a step of that log',
  trash_sightings: 'what lay in the trash stays away',
  text_bands: 'made anew from the texts',
  tag_paths: 'kept by triggers over the tags',
  tagged: 'kept by triggers over the tags of articles',
  search_revisions: 'kept by triggers',
};

test('Every table of the library is looked for in a damaged file, or it is known why not', () => {
  const { database } = testLibrary().library.tables;
  const all = database.all(
    TextRow,
    "SELECT name AS value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  expect(all.map(({ value }) => value).toSorted()).toEqual(
    [...Object.keys(rowShapes), ...Object.keys(leftBehind)].toSorted(),
  );
});

test('Every column of the tables that are read out of a damaged file is known, and none is lost on the way back', () => {
  const { library } = testLibrary();
  for (const { name, columns, numberColumn } of tableShapes(library.tables.database)) {
    const inFile = [
      ...columns.map((column) => column.name),
      ...(numberColumn === null ? [] : [numberColumn]),
    ];
    expect([...new Set(inFile)].toSorted(), name).toEqual(Object.keys(rowShapes[name].shape).toSorted());
  }
});
