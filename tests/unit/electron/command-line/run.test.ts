import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { openLibrary } from '../../../../electron/library/open-library.js';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';
import { drawPng, scenes } from '../../../fixtures/picture.js';
import { finds } from '../articles/save-requests.js';
import {
  figure,
  lineParser,
  noNetwork,
  noParts,
  plainSite,
  temporaryFolder,
  testLibrary,
} from '../library/library-for-test.js';
import { commandLine, type Ended, json } from './command-line-for-test.js';

const Saved = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  url: z.string().nullable(),
  state: z.string(),
});
const saved = (ended: Ended): z.infer<typeof Saved> => Saved.parse(json(ended));

describe('save', () => {
  test('prints id, title, address and state of what is now in the library', async () => {
    const run = commandLine(temporaryFolder());
    const ended = await run('save', 'https://example.com/a', '--json');
    expect(ended).toMatchObject({ code: 0, told: '' });
    expect(saved(ended)).toMatchObject({
      title: '소버린 클라우드란 무엇인가',
      url: 'https://example.com/a',
      state: 'saved',
    });
  });

  test('takes text from stdin and pages and texts from files', async () => {
    const root = temporaryFolder();
    const file = join(root, '글.txt');
    writeFileSync(file, '파일 글\n글이다.');
    expect(saved(await commandLine(root, { stdin: '받은 글\n글이다.' })('save', '-', '--json')).title).toBe(
      '받은 글',
    );
    expect((await commandLine(root)('save', file)).code).toBe(0);
    expect((await commandLine(root)('list')).printed.split('\n')).toHaveLength(2);
  });

  test('takes the pictures that a browser saved beside a page', async () => {
    const root = temporaryFolder();
    const page = join(root, '글.html');
    mkdirSync(join(root, '글_files'));
    writeFileSync(join(root, '글_files/p.png'), drawPng(scenes.harbour, 640, 480));
    writeFileSync(page, '<!doctype html><p>글이다.');
    const parser = finds({ blocks: [figure('beside:글_files/p.png'), figure('beside:글_files/gone.png')] });
    const run = commandLine(root, { parser });
    expect((await run('save', page)).code).toBe(0);
    expect(JSON.parse((await run('list', '--json')).printed)).toMatchObject([{ picturesMissing: 1 }]);
  });

  test('reads what comes in on stdin in its own encoding, as it does files', async () => {
    const stdin = iconv.encode('섬마을 우체국\n우체국은 섬에 하나뿐이다.', 'euc-kr');
    const root = temporaryFolder();
    const { id, title } = saved(await commandLine(root, { stdin })('save', '-', '--json'));
    expect(title).toBe('섬마을 우체국');
    expect((await commandLine(root)('show', id)).printed).toContain('우체국은 섬에 하나뿐이다.');
  });

  test('refuses a picture and an empty stdin before anything is written, in true words', async () => {
    const root = temporaryFolder();
    const picture = join(root, 'picture.png');
    writeFileSync(picture, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
    const run = commandLine(root);
    expect(await run('save', picture)).toMatchObject({
      code: 1,
      printed: '',
      told: `${picture} is neither a text nor a web page, or it is empty. Nothing was saved.`,
    });
    expect(await run('save', '-')).toMatchObject({
      code: 1,
      told: 'What came in is no text, or empty. Nothing was saved.',
    });
    expect((await run('list', '--json')).printed).toBe('[]');
  });

  test('says of what a site answered with in place of its article which wall that is, and ends with 6', async () => {
    const parser = finds({ quality: 'weak', obstacle: 'consent', title: 'Before you continue' });
    const run = commandLine(temporaryFolder(), { parser });
    const ended = await run('save', 'https://example.com/a', '--json');
    expect(ended.code).toBe(6);
    expect(ended.told).toMatch(/asked about cookies .* window of the site/);
    expect(saved(ended).state).toBe('wall');
    expect(JSON.parse((await run('list', '--json')).printed)).toMatchObject([{ state: 'wall' }]);
    const none = finds({ quality: 'empty', obstacle: 'login', blocks: [] });
    const empty = await commandLine(temporaryFolder(), { parser: none })(
      'save',
      'https://example.com/a',
      '--json',
    );
    expect([empty.code, saved(empty).state]).toEqual([6, 'headline']);
    expect(empty.told).toMatch(/asked for a sign-in/);
  });

  test('tries an address again whose save brought no text before, and puts it where it is wanted', async () => {
    const root = temporaryFolder();
    const gone: Fetcher = {
      ...plainSite,
      fetchPage: () =>
        Promise.reject(new AppError({ code: 'http-status', status: 404, host: 'example.com' })),
    };
    const failed = await commandLine(root, { fetcher: gone })('save', 'https://example.com/a', '--json');
    expect([failed.code, saved(failed).state]).toEqual([1, 'failed']);
    const again = await commandLine(root)('save', 'https://example.com/a', '--place', 'later', '--json');
    expect(again).toMatchObject({ code: 0, told: expect.not.stringContaining('already') });
    expect(saved(again)).toMatchObject({ id: saved(failed).id, state: 'saved' });
    expect(JSON.parse((await commandLine(root)('list', '--view', 'later', '--json')).printed)).toHaveLength(
      1,
    );
    const still = await commandLine(root, { fetcher: gone })('save', 'https://example.com/b', '--json');
    const twice = await commandLine(root, { fetcher: gone })('save', 'https://example.com/b', '--json');
    expect([still.code, twice.code], 'What fails again says so again').toEqual([1, 1]);
    expect(twice.told).toBe(still.told);
  });

  test('says of what is here that it is here, and saves nothing twice', async () => {
    const run = commandLine(temporaryFolder());
    const first = saved(await run('save', 'https://example.com/a', '--json'));
    const again = await run('save', 'https://www.example.com/a?utm_source=x', '--json');
    expect(again.code).toBe(0);
    expect(again.told).toContain('already');
    expect(saved(again)).toEqual(first);
  });

  test('says so of a text and a file too', async () => {
    const root = temporaryFolder();
    const path = join(root, '글.txt');
    writeFileSync(path, '같은 글\n글이다.');
    const first = saved(await commandLine(root)('save', path, '--json'));
    const again = await commandLine(root, { stdin: '같은 글\n글이다.' })('save', '-', '--json');
    expect(again.told).toContain('already');
    expect(saved(again)).toEqual(first);
  });

  test('without a network keeps the address, says so, and ends with 4', async () => {
    const ended = await commandLine(temporaryFolder(), { fetcher: noNetwork })(
      'save',
      'https://example.com/a',
      '--json',
    );
    expect(ended.code).toBe(4);
    expect(ended.told).toContain('offline');
    expect(saved(ended)).toMatchObject({ state: 'waiting', url: 'https://example.com/a' });
  });

  test('of what only this command may fetch says that it waits to be allowed in Settings', async () => {
    const run = commandLine(temporaryFolder(), { fetcher: noNetwork });
    const ended = await run('save', 'http://127.0.0.1:8080/a', '--allow-host', '127.0.0.1:8080');
    expect(ended.code).toBe(4);
    expect(ended.told).toContain('Once 127.0.0.1:8080 is allowed in Settings');
    expect(ended.told).not.toContain('the next time it runs');
  });

  test('of a private address names the flag that allows it, in the language of the system', async () => {
    const refusing = {
      ...plainSite,
      fetchPage: () => Promise.reject(new AppError({ code: 'private-address', host: '127.0.0.1:8080' })),
    };
    const run = commandLine(temporaryFolder(), { fetcher: refusing, language: 'ko' });
    const ended = await run('save', 'http://127.0.0.1:8080/');
    expect(ended.code).toBe(1);
    expect(ended.told).toContain('--allow-host 127.0.0.1:8080를 붙이면');
  });

  test.each([
    ['ftp://example.com/a', 1],
    ['no-such-file.html', 3],
  ])('of %s ends with %i and makes no article', async (source, code) => {
    const run = commandLine(temporaryFolder());
    const ended = await run('save', source);
    expect(ended.code).toBe(code);
    expect(ended.told).not.toBe('');
    expect((await run('list', '--json')).printed).toBe('[]');
  });

  test('leaves alone what the app has in its queue, and does its own behind any number of those', async () => {
    const root = temporaryFolder();
    const app = openLibrary({
      root,
      fetcher: { ...noParts, ...noNetwork },
      parser: { ...noParts, ...lineParser },
      emit: () => undefined,
      report: () => undefined,
    });
    const addresses = Array.from({ length: 60 }, (_, at) => `https://example.com/${at}`);
    await app.answer('articles.save-many', { addresses });
    await app.close();
    const ended = await commandLine(root)('save', 'https://example.com/mine', '--json');
    expect(saved(ended).state).toBe('saved');
    const states = z
      .array(z.object({ state: z.string() }))
      .parse(json(await commandLine(root)('list', '--json')));
    expect(states.filter(({ state }) => state === 'saved')).toHaveLength(1);
  });

  test('puts an article where it is wanted', async () => {
    const run = commandLine(temporaryFolder());
    await run('save', 'https://example.com/a', '--place', 'archive');
    expect(json(await run('list', '--view', 'archive', '--json'))).toMatchObject([{ place: 'archive' }]);
  });
});

describe('show', () => {
  test.each([
    ['text', 'KT가 마이크로소프트와 손을 잡았다.\n정부는'],
    ['md', '# 소버린 클라우드란 무엇인가'],
    ['html', '<p>정부는 망분리를 완화한다.</p>'],
  ])('as %s', async (format, part) => {
    const run = commandLine(temporaryFolder());
    const { id } = saved(await run('save', 'https://example.com/a', '--json'));
    expect((await run('show', id, '--format', format)).printed).toContain(part);
  });

  test('as JSON is the whole article', async () => {
    const run = commandLine(temporaryFolder());
    const { id } = saved(await run('save', 'https://example.com/a', '--json'));
    expect(json(await run('show', id, '--format', 'json'))).toMatchObject({
      article: {
        id,
        title: '소버린 클라우드란 무엇인가',
        publisher: '디지털데일리',
        authors: ['권하영'],
        language: 'ko',
        publishedAt: '2025-01-22T12:00:00+09:00',
        blocks: [{ type: 'paragraph' }, { type: 'paragraph' }],
        related: [{ title: '함께 실린 글', publishedAt: null, url: null }],
      },
    });
  });

  test('knows an article by as much of its id as no other has', async () => {
    const run = commandLine(temporaryFolder());
    const { id } = saved(await run('save', 'https://example.com/a', '--json'));
    await run('save', 'https://example.com/b');
    expect(json(await run('show', id.slice(0, 30), '--json'))).toMatchObject({ article: { id } });
    const both = await run('show', id.slice(0, 4));
    expect(both).toMatchObject({ code: 2, told: expect.stringContaining(id.slice(0, 4)) });
  });

  test('of a stranger ends with 3', async () => {
    const run = commandLine(temporaryFolder());
    await run('save', 'https://example.com/a');
    expect(await run('show', 'zzz')).toMatchObject({ code: 3, told: 'There is no article zzz.' });
  });
});

test('delete moves an article to the Trash, from where the app brings it back', async () => {
  const { root, ask, save } = testLibrary();
  const { articleId } = await save({ source: { kind: 'text', text: '제목\n글' } });
  expect((await commandLine(root)('delete', articleId)).code).toBe(0);
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 0 });
  await ask('undo.undo', undefined);
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
});

describe('doctor', () => {
  test('calls a whole library sound', async () => {
    const run = commandLine(temporaryFolder());
    await run('save', 'https://example.com/a');
    expect(await run('doctor')).toMatchObject({ code: 0, printed: expect.stringContaining('sound') });
  });

  test('finds files that are gone or cut short', async () => {
    const { root, library, save } = testLibrary();
    await save({ source: { kind: 'text', text: '제목\n글' } });
    await save({ source: { kind: 'text', text: '제목\n다른 글' } });
    const [first, second] = library.tables.assets.after(null, 10);
    const folder = libraryFolder(root);
    rmSync(assetPath(folder, first?.hash ?? ''));
    truncateSync(assetPath(folder, second?.hash ?? ''), 3);
    const ended = await commandLine(root)('doctor', '--json');
    expect(ended.code).toBe(5);
    expect(json(ended)).toMatchObject({ articles: 2, files: 2, missing: [first?.hash, second?.hash] });
  });
});

describe('a library', () => {
  test('that is not there is made by save alone', async () => {
    const root = join(temporaryFolder(), 'new');
    expect(await commandLine(root)('list')).toMatchObject({ code: 3, told: expect.stringContaining(root) });
    expect((await commandLine(root)('save', 'https://example.com/a')).code).toBe(0);
  });

  test('that is damaged is told of and left as it is', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'library.db'), 'no database, for certain. '.repeat(100));
    expect((await commandLine(root)('list')).code).toBe(5);
    expect((await commandLine(root)('save', 'https://example.com/a')).code).toBe(5);
  });
});

test('what cannot be understood ends with 2 and shows the way to help', async () => {
  const run = commandLine(temporaryFolder());
  expect(await run('fetch')).toMatchObject({ code: 2, told: expect.stringContaining('--help') });
  expect((await run('--help')).printed).toContain('offprint save <url|file|->');
});

test('extract reads the kept page again, and says whether anything is new', async () => {
  const root = temporaryFolder();
  const { id } = saved(await commandLine(root)('save', 'https://example.com/a', '--json'));
  const again = await commandLine(root, { fetcher: noNetwork })('extract', id);
  expect(again).toMatchObject({ code: 0, printed: 'Nothing new: 소버린 클라우드란 무엇인가', told: '' });
  expect(json(await commandLine(root)('extract', id, '--json'))).toMatchObject({
    id,
    version: 1,
    isChanged: false,
  });
  rmSync(join(root, 'assets'), { recursive: true });
  expect(await commandLine(root)('extract', id)).toMatchObject({ code: 1 });
});
