import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noWindow, type PageRenderer } from '../../../../electron/articles/page-renderer.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { address, file, parserOf, text } from '../articles/save-requests.js';
import { figure, noNetwork, paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';

const LONG = '정부는 망분리를 완화하고 민간 클라우드를 쓰게 한다. '.repeat(8);
const first = parsed({ title: '첫 제목', blocks: [paragraph(LONG), paragraph('둘째 문단.')] });
const better = parsed({ title: '나은 제목', blocks: [paragraph(LONG), paragraph('둘째 문단을 고쳤다.')] });

type Kind = 'extract-again' | 'fetch-again';

/** Draws every page as an empty one: what is read of it the parser says. */
const renderer: PageRenderer = {
  ...noWindow,
  render: async (finalUrl) => ({ finalUrl, html: new Uint8Array([60]), engine: 'Chromium', isCut: false }),
};

/** A library with one saved article, whose page is read as one thing after the other. */
async function saved(readings: readonly (() => ParsedArticle)[], fetcher: Fetcher = plainSite) {
  const library = testLibrary({ fetcher, parser: parserOf(...readings), renderer });
  const { articleId: id } = await library.save(address('https://news.example/a'));
  const again = async (kind: Kind): Promise<void> => {
    const { jobId } = await library.ask(`versions.${kind}`, { id });
    await library.ended(jobId);
  };
  const last = () => library.told.findLast(({ name }) => /^job\.(?:finished|failed)$/.test(name));
  const open = () => library.ask('articles.open', { id });
  return { ...library, id, again, open, last, list: () => library.ask('versions.list', { id }) };
}

describe.each(['extract-again', 'fetch-again'] as const)('%s', (kind) => {
  test('adds a version and shows it; the old one stays, and Undo shows it again', async () => {
    const { again, open, list, ask, last, id } = await saved([() => first, () => better]);
    await again(kind);
    expect(last()).toMatchObject({ name: 'job.finished', payload: { tally: { changed: 1 } } });
    expect(await open()).toMatchObject({
      version: 2,
      versionCount: 2,
      title: '나은 제목',
      headline: { title: '나은 제목', body: 'saved', jobId: null },
    });
    const origin = kind === 'fetch-again' ? 'fetched' : 'extracted';
    expect(await list()).toMatchObject([
      { version: 2, origin, isShown: true },
      { version: 1, origin: 'saved', isShown: false },
    ]);
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: kind, count: 1, articleId: id });
    expect(await open()).toMatchObject({ version: 1, title: '첫 제목', headline: { title: '첫 제목' } });
    await ask('undo.redo', undefined);
    expect(await open()).toMatchObject({ version: 2, headline: { title: '나은 제목' } });
  });

  test('adds nothing when the text is the same', async () => {
    const { again, list, last, open } = await saved([() => first]);
    await again(kind);
    expect(last()).toMatchObject({ payload: { tally: { same: 1, changed: 0 } } });
    expect([(await list()).length, (await open()).version]).toEqual([1, 1]);
  });

  test('keeps a text that is much less as a version, says so, and goes on showing the old', async () => {
    const weak = parsed({ title: '로그인', quality: 'weak', blocks: [paragraph('로그인해 주세요.')] });
    const { again, open, list, last } = await saved([() => first, () => weak]);
    await again(kind);
    expect(last()).toMatchObject({ payload: { failure: { code: 'outcome-weaker' }, isKept: true } });
    expect(await open()).toMatchObject({
      version: 1,
      title: '첫 제목',
      headline: { title: '첫 제목', body: 'saved' },
    });
    expect((await list()).map(({ version, isShown }) => [version, isShown])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('does not call a login page that came before the same text', async () => {
    const weak = parsed({ title: '로그인', quality: 'weak', blocks: [paragraph('로그인해 주세요.')] });
    const { again, list, last } = await saved([() => first, () => weak, () => weak]);
    await again(kind);
    await again(kind);
    expect(last()).toMatchObject({ name: 'job.failed', payload: { failure: { code: 'outcome-weaker' } } });
    expect(await list(), 'It is kept once').toHaveLength(2);
  });

  test('keeps nothing of a page that came back empty', async () => {
    const empty = parsed({ quality: 'empty', blocks: [] });
    const { again, open, list } = await saved([() => first, () => empty]);
    await again(kind);
    expect(await open()).toMatchObject({ version: 1, headline: { body: 'saved', failure: null } });
    expect(await list()).toHaveLength(1);
  });

  test('takes pictures that are here from the disk', async () => {
    const picture = 'https://news.example/one.png';
    let fetched = 0;
    const site: Fetcher = {
      ...plainSite,
      fetchPicture: async () => {
        fetched += 1;
        return { ok: true, bytes: new Uint8Array(30), mime: 'image/png', width: 300, height: 200 };
      },
    };
    const withPicture = (title: string): ParsedArticle =>
      parsed({ title, blocks: [paragraph(LONG), figure(picture)] });
    const { again, open } = await saved([() => withPicture('하나'), () => withPicture('둘')], site);
    await again(kind);
    const { blocks, headline, version } = await open();
    expect(version).toBe(2);
    expect(blocks[1]).toMatchObject({ failure: null, width: 300 });
    expect(headline).toMatchObject({ picturesMissing: 0 });
    expect(fetched).toBe(1);
  });
});

describe('A text that says nothing of the one that is shown', () => {
  const notice = parsed({
    title: '계속하기 전에',
    blocks: [paragraph('우리는 여러분의 자료를 소중히 다룹니다. 아래에서 고를 수 있습니다. '.repeat(8))],
  });

  test('is kept as a version, told as another one, and not shown, also when it comes again', async () => {
    const { again, open, list, last } = await saved([() => first, () => notice, () => notice]);
    for (const time of ['once', 'twice']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await again('fetch-again');
      expect(last(), time).toMatchObject({ payload: { failure: { code: 'outcome-other' }, isKept: true } });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await open(), time).toMatchObject({ version: 1, title: '첫 제목' });
    }
    expect((await list()).map(({ title, isShown }) => [title, isShown])).toEqual([
      ['계속하기 전에', false],
      ['첫 제목', true],
    ]);
  });

  test('is shown when it is read anew from the page that is kept: what is better is often other', async () => {
    const { again, open } = await saved([() => notice, () => first]);
    await again('extract-again');
    expect((await open()).title).toBe('첫 제목');
  });

  test('is shown when only a beginning was there', async () => {
    const beginning = parsed({
      title: '첫 제목',
      quality: 'weak',
      blocks: [paragraph('구독하세요. '.repeat(20))],
    });
    const { again, open } = await saved([() => beginning, () => first]);
    await again('fetch-again');
    expect((await open()).version).toBe(2);
  });

  test.each(['consent', 'login', 'subscription', 'check', 'error'] as const)(
    'is told by its kind when it is known as one: %s',
    async (obstacle) => {
      const wall = parsed({ ...notice, quality: 'weak', obstacle });
      const { again, open, last } = await saved([() => first, () => wall]);
      await again('fetch-again');
      expect(last()).toMatchObject({ payload: { failure: { code: 'outcome-weaker', wall: obstacle } } });
      expect(await open()).not.toHaveProperty('wall');
    },
  );
});

test('What a site answered with in place of an article stays known of its version, and goes with it', async () => {
  const wall = parsed({
    title: '계속하기 전에',
    quality: 'weak',
    obstacle: 'consent',
    blocks: [paragraph(LONG)],
  });
  const { again, open, ask, id } = await saved([() => wall, () => first, () => first]);
  expect(await open()).toMatchObject({ isWeak: true, wall: 'consent', encoding: 'utf-8' });
  await again('extract-again');
  expect(await open()).not.toHaveProperty('wall');
  await ask('versions.show', { id, version: 1 });
  expect(await open()).toMatchObject({ wall: 'consent' });
});

test('A page that reads as its first version again shows that version', async () => {
  const { again, open, list, last } = await saved([() => first, () => better, () => first]);
  await again('extract-again');
  await again('extract-again');
  expect(last()).toMatchObject({ payload: { tally: { earlier: 1 } } });
  expect((await open()).version).toBe(1);
  expect(await list()).toHaveLength(2);
});

test('A page that has gone back to its first wording shows that version again, and Undo the newer one', async () => {
  const { again, open, list, ask, last } = await saved([() => first, () => better, () => first]);
  await again('fetch-again');
  await again('fetch-again');
  expect(last()).toMatchObject({ payload: { tally: { earlier: 1, same: 0, changed: 0 } } });
  expect(await open()).toMatchObject({ version: 1, title: '첫 제목', headline: { title: '첫 제목' } });
  expect(await list()).toHaveLength(2);
  await ask('undo.undo', undefined);
  expect(await open()).toMatchObject({ version: 2, title: '나은 제목' });
});

test('A page that is much less again, as an earlier version was, does not take the place of the whole text', async () => {
  const stub = parsed({ title: '첫 제목', quality: 'weak', blocks: [paragraph('구독하세요.')] });
  const { again, open, last } = await saved([() => stub, () => first, () => stub]);
  await again('fetch-again');
  await again('fetch-again');
  expect(last()).toMatchObject({ payload: { failure: { code: 'outcome-weaker' } } });
  expect((await open()).version).toBe(2);
});

test('What any stranger got before does not take the place of what a person saw in a session', async () => {
  const wall = parsed({ title: '계속하기 전에', blocks: [paragraph(LONG)] });
  const { again, open, last, library, ended } = await saved([() => wall, () => first, () => wall]);
  const shown = { address: 'https://news.example/a', html: new Uint8Array([60]), site: 'news.example' };
  const answer = await library.answer('sites.save-shown', shown);
  await ended(answer.ok ? z.object({ jobId: z.string() }).parse(answer.value).jobId : '');
  expect(await open()).toMatchObject({ version: 2, title: '첫 제목' });
  await again('fetch-again');
  expect(last()).toMatchObject({ payload: { failure: { code: 'outcome-weaker' } } });
  expect((await open()).version).toBe(2);
});

test('Extracting again asks no network, and does so for pasted text too', async () => {
  const library = testLibrary({
    fetcher: noNetwork,
    parser: parserOf(
      () => first,
      () => better,
    ),
  });
  const { articleId: id } = await library.save(text('첫 제목\n둘째 문단.'));
  const { jobId } = await library.ask('versions.extract-again', { id });
  await library.ended(jobId);
  expect(await library.ask('articles.open', { id })).toMatchObject({ version: 2, title: '나은 제목' });
});

test('A fetch that fails leaves the text as it is', async () => {
  let isGone = false;
  const site: Fetcher = {
    ...plainSite,
    fetchPage: (url, options) =>
      isGone
        ? Promise.reject(new AppError({ code: 'http-status', status: 404, host: 'news.example' }))
        : plainSite.fetchPage(url, options),
  };
  const { again, open, list, last, ask } = await saved([() => first], site);
  isGone = true;
  await again('fetch-again');
  expect(last()).toMatchObject({ name: 'job.failed', payload: { failure: { status: 404 } } });
  expect(await open()).toMatchObject({ version: 1, headline: { body: 'saved', failure: null } });
  expect(await list()).toHaveLength(1);
  expect((await ask('jobs.activity', { limit: 5 })).ended[0]).toMatchObject({
    state: 'kept',
    kind: 'fetch-again',
  });
});

test('A page whose file is gone is said to be gone', async () => {
  const { again, root, last, open } = await saved([() => first]);
  rmSync(join(root, 'assets'), { recursive: true });
  await again('extract-again');
  expect(last()).toMatchObject({ payload: { failure: { code: 'original-gone' } } });
  expect(articleText((await open()).blocks)).toContain('둘째 문단');
});

test('Any version can be shown and taken back, and each can be opened beside the shown one', async () => {
  const { again, open, ask, id } = await saved([() => first, () => better]);
  await again('extract-again');
  await ask('versions.show', { id, version: 1 });
  expect(await open()).toMatchObject({ version: 1, headline: { title: '첫 제목' } });
  expect(await ask('versions.open', { id, version: 2 })).toMatchObject({ version: 2, title: '나은 제목' });
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'show-version' });
  expect((await open()).version).toBe(2);
  await expect(ask('versions.show', { id, version: 9 })).rejects.toThrow('not-found');
});

/** What the parser of the test says of everything. */
const READ_AS = { 'x-offprint-read-as': 'utf-8' };

test.each([
  [
    'an address',
    address('https://news.example/a'),
    '<html>page</html>',
    { server: 'test', 'x-offprint-read-as': 'utf-8' },
    'https://news.example/a',
  ],
  ['pasted text', text('제목\n붙여넣은 본문이다.'), '제목\n붙여넣은 본문이다.', READ_AS, null],
  ['a file', file('page.html', '<p>파일 본문</p>'), '<p>파일 본문</p>', READ_AS, null],
] as const)(
  'Of %s the bytes are kept as they came, packed, with what the site said of them',
  async (_, source, bytes, headers, url) => {
    const { save, library, root } = testLibrary({ fetcher: plainSite });
    const { articleId } = await save(source);
    const row = library.tables.articles.find(articleId)?.row ?? 0;
    const kept = library.tables.history.source(row, 1);
    expect(kept).toMatchObject({ headers, finalUrl: url });
    const store = openAssetStore(libraryFolder(root));
    expect(new TextDecoder().decode(await store.readCompressed(kept?.raw ?? ''))).toBe(bytes);
  },
);
