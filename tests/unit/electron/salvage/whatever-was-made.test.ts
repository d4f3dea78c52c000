import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NumberRow } from '../../../../electron/library/row-values.js';
import { TEXT_VERSION } from '../../../../shared/text/article-text.js';
import { type TestLibrary, testLibrary } from '../library/library-for-test.js';
import { broughtBack, harm, reopened } from './damage.js';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;
/** So long that each has a page of its own, beyond the root of its table. */
const long = (title: string): string => `${title}\n첫 문장이다. ${`${title}의 낱말 `.repeat(90)}`;
const PAGE = 2_048;
const FILE = 'c'.repeat(64);

async function titlesOf({ ask }: TestLibrary): Promise<readonly string[]> {
  const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 100 });
  return rows.map(({ title }) => title);
}

async function rowOf({ ask }: TestLibrary, wanted: string): Promise<number> {
  const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 100 });
  return rows.find(({ title }) => title === wanted)?.row ?? 0;
}

async function tagsOf(library: TestLibrary, title: string): Promise<readonly string[]> {
  const rows = Uint32Array.of(await rowOf(library, title));
  return (await library.ask('tags.of', { rows })).map(({ name }) => name);
}

async function tag(library: TestLibrary, title: string, ...names: readonly string[]): Promise<void> {
  const row = await rowOf(library, title);
  await library.ask('tags.change', { rows: Uint32Array.of(row), add: [...names], remove: [] });
}

/** Where the tree of a table begins in its file. */
const rootOf = ({ library }: TestLibrary, table: string): number =>
  library.tables.database.get(
    NumberRow,
    "SELECT rootpage AS value FROM sqlite_schema WHERE type = 'table' AND name = ?",
    [table],
  )?.value ?? 0;

/** Two articles that a safety copy knows, whatever a person may do after it was made, and then damage where a table begins. */
async function libraryOfMuch(
  damaged: string,
): Promise<{ readonly root: string; readonly ids: readonly string[] }> {
  const library = testLibrary();
  const { ask, save } = library;
  const { tables } = library.library;
  const { articleId: first } = await save(text(long('첫 글')));
  const { articleId: second } = await save(text(long('둘째 글')));
  const highlight = await ask('highlights.add', {
    articleId: first,
    color: 'yellow',
    anchor: {
      version: 1,
      textVersion: TEXT_VERSION,
      quote: { exact: '첫 문장', prefix: '', suffix: '이다.' },
      position: { start: 0, end: 4 },
    },
  });
  await tag(library, '둘째 글', '경제/금리');
  const kept = await ask('searches.save', { name: '금리', query: '금리 인하', within: 'all' });
  const [firstRow, secondRow] = [await rowOf(library, '첫 글'), await rowOf(library, '둘째 글')];
  tables.twins.insert(secondRow, firstRow);
  await ask('backups.make', undefined);

  await tag(library, '첫 글', '정치/국회', '정치');
  const rates = (await ask('tags.list', undefined)).find(({ name }) => name === '경제/금리');
  await ask('tags.rename', { id: rates?.id ?? 0, name: '돈/이자' });
  await ask('articles.change', { ids: [second], change: { starred: true, place: 'archive' } });
  await ask('articles.progress', {
    id: second,
    progress: 0.5,
    position: { version: 1, offset: 7, below: 3 },
  });
  await ask('articles.keep-both', { id: second });
  await ask('highlights.recolor', { id: highlight.id, color: 'purple' });
  await ask('searches.rename', { id: kept.id, name: '이자' });
  await ask('searches.save', { name: '국회', query: '국회', within: 'title' });
  await ask('snapshots.set-site', { host: 'paper.example', isOn: true });
  const now = tables.clock();
  tables.database.transaction(() => {
    const goal = tables.siteRules.goalToSet(
      'paper.example',
      { drop: [{ kind: 'element', value: 'div.ad' }], keep: [] },
      now,
    );
    tables.undo.perform({ label: 'delete-rule', goals: [goal] }, now);
    tables.assets.insert(
      { hash: FILE, mime: 'text/html', bytes: 1, width: null, height: null, encoding: 'br' },
      now,
    );
    const articleRow = firstRow;
    const [page, film] = ['019a0000-0000-7000-8000-00000000000a', '019a0000-0000-7000-8000-00000000000b'];
    tables.snapshots.insert(
      { id: page, articleRow, version: 1, hash: FILE, bytes: 1, pieces: 1, missing: 0 },
      now,
    );
    tables.media.insert({ id: film, articleRow, address: 'https://paper.example/a.mp4', hash: FILE }, now);
  });
  await save(text(long('셋째 글')));
  await tag(library, '셋째 글', '정치/국회');
  await ask('jobs.pause', { isPaused: true });
  await ask('articles.save', text(long('넷째 글')));
  const page = rootOf(library, damaged);
  await library.library.close();
  harm(join(library.root, 'library.db'), (page - 1) * PAGE, PAGE);
  return { root: library.root, ids: [first, second] };
}

test('Whatever a person did after the copy was made comes back out of the damaged file, and Undo takes it back', async () => {
  const { root, ids } = await libraryOfMuch('article_assets');
  const opened = reopened(root);
  const { ask } = opened;
  const { tables } = opened.library;
  const [first = '', second = ''] = ids;
  const before = await everything(opened);

  const counts = {
    articles: 2,
    highlights: 1,
    notes: 0,
    tags: 3,
    changed: 1,
    pages: 1,
    media: 1,
    searches: 2,
    rules: 1,
    sites: 1,
  };
  expect(await ask('backups.survey', { file: null })).toMatchObject({ ...counts, textless: 0, nameless: 0 });
  expect(await broughtBack(opened)).toEqual({ ...counts, textless: [] });

  const [firstRow, secondRow] = [await rowOf(opened, '첫 글'), await rowOf(opened, '둘째 글')];
  expect(await tagsOf(opened, '첫 글')).toEqual(['정치', '정치/국회']);
  expect(await tagsOf(opened, '둘째 글')).toEqual(['돈/이자']);
  expect(await tagsOf(opened, '셋째 글')).toEqual(['정치/국회']);
  expect((await ask('tags.list', undefined)).map(({ name, count }) => [name, count])).toEqual([
    ['돈', 1],
    ['돈/이자', 1],
    ['정치', 2],
    ['정치/국회', 2],
  ]);
  const article = await ask('articles.open', { id: second });
  expect(article.headline).toMatchObject({ isStarred: true, place: 'archive', progress: 0.5 });
  expect(tables.state.position(secondRow)).toEqual({ version: 1, offset: 7, below: 3 });
  expect(tables.twins.of(secondRow)).toBeNull();
  expect((await ask('highlights.list', { articleId: first })).highlights).toMatchObject([
    { color: 'purple' },
  ]);
  expect(
    (await ask('searches.list', undefined)).map(({ name, query, within }) => [name, query, within]),
  ).toEqual([
    ['국회', '국회', 'title'],
    ['이자', '금리 인하', 'all'],
  ]);
  expect(tables.siteRules.of('paper.example')?.drop).toEqual([{ kind: 'element', value: 'div.ad' }]);
  expect(await ask('snapshots.sites', undefined)).toEqual(['paper.example']);
  expect((await ask('snapshots.read', { id: first })).kept).toMatchObject({ pieces: 1 });
  expect(tables.media.of(firstRow)).toMatchObject([{ address: 'https://paper.example/a.mp4' }]);
  const after = await everything(opened);
  expect(await ask('backups.survey', { file: null })).toMatchObject(
    Object.fromEntries(Object.keys(counts).map((name) => [name, 0])),
  );

  expect((await ask('undo.undo', undefined))?.label).toBe('bring-back');
  expect(await everything(opened)).toEqual(before);
  expect((await ask('undo.redo', undefined))?.label).toBe('bring-back');
  expect(await everything(opened)).toEqual(after);
});

/** What lists, Settings and the articles show of all this. */
async function everything(library: TestLibrary): Promise<unknown> {
  const { ask } = library;
  return {
    titles: await titlesOf(library),
    tags: (await ask('tags.list', undefined)).map(({ name, count }) => [name, count]),
    given: await tagsOf(library, '첫 글'),
    searches: (await ask('searches.list', undefined)).map(({ name }) => name),
    sites: await ask('snapshots.sites', undefined),
    rules: library.library.tables.siteRules.list().map(({ host }) => host),
    media: library.library.tables.media.of(await rowOf(library, '첫 글')).length,
  };
}

test('A text that waited to be saved when the library was damaged is saved', async () => {
  const { root } = await libraryOfMuch('article_assets');
  const opened = reopened(root);
  await broughtBack(opened);
  const { rows } = await opened.ask('articles.list', { view: 'all', after: null, limit: 1 });
  const [row] = rows;
  expect(row?.title).toBe('넷째 글');
  const job = opened.library.tables.jobs.newestOf(row?.row ?? 0);
  await opened.ended(job?.id ?? '');
  const { blocks, headline } = await opened.ask('articles.open', { id: row?.id ?? '' });
  expect(headline.body).toBe('saved');
  expect(JSON.stringify(blocks)).toContain('넷째 글의 낱말');
});

test('Tags of which the table cannot be read come back by what stands under each, and no article gets one it was not given', async () => {
  const { root } = await libraryOfMuch('article_tags');
  const opened = reopened(root);
  expect(await opened.ask('backups.survey', { file: null })).toMatchObject({ tags: 2, nameless: 0 });
  await broughtBack(opened);
  expect(await tagsOf(opened, '첫 글')).toEqual(['정치/국회']);
  expect(await tagsOf(opened, '셋째 글')).toEqual(['정치/국회']);
});

test('Tags of which the names cannot be read are counted', async () => {
  const { root } = await libraryOfMuch('tags');
  const opened = reopened(root);
  expect(await opened.ask('backups.survey', { file: null })).toMatchObject({ tags: 0, nameless: 2 });
});
