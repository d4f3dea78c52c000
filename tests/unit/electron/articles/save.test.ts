import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { AppError } from '../../../../shared/app-error.js';
import { figure, noNetwork, paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';
import { loopbackSite, plainFetcher } from './loopback-site.js';

const parserOf = (...answers: readonly (() => ReturnType<typeof parsed>)[]): Parser => {
  const left = [...answers];
  return { parse: async () => (left.length > 1 ? left.shift() : left[0])?.() ?? parsed() };
};
const finds = (changes: Parameters<typeof parsed>[0]): Parser => parserOf(() => parsed(changes));

const address = (url: string) => ({ source: { kind: 'address', address: url } }) as const;
const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;
const file = (name: string, content: string) =>
  ({ source: { kind: 'file', name, bytes: new TextEncoder().encode(content) } }) as const;

describe('pasted text', () => {
  test('is in the list at once, called by its first line, and opens whole a little later', async () => {
    const { ask, ended } = testLibrary();
    const { articleId, jobId } = await ask(
      'articles.save',
      text('\n  제목이다  \n첫 문단이다.\n둘째 문단이다.'),
    );
    const saving = await ask('articles.open', { id: articleId });
    expect(saving).toMatchObject({
      version: 0,
      title: '제목이다',
      blocks: [],
      headline: { body: 'saving', jobId },
    });
    await ended(jobId);
    const article = await ask('articles.open', { id: articleId });
    expect(article).toMatchObject({
      version: 1,
      url: null,
      blocks: [paragraph('첫 문단이다.'), paragraph('둘째 문단이다.')],
    });
    expect(article.headline).toMatchObject({
      body: 'saved',
      excerpt: '첫 문단이다. 둘째 문단이다.',
      jobId: null,
      isRead: false,
    });
    expect((await ask('articles.list', { view: 'unread', after: null, limit: 10 })).rows).toHaveLength(1);
  });

  test('keeps what was pasted, byte for byte, and nothing of it in the queue', async () => {
    const { save, library, root } = testLibrary();
    const { articleId, jobId } = await save(text('제목\n글 한 줄 🙂'));
    const row = library.tables.articles.find(articleId)?.row ?? 0;
    const raw = library.tables.versions.rawAsset(row, 1) ?? '';
    const bytes = await openAssetStore(libraryFolder(root)).readCompressed(raw);
    expect(new TextDecoder().decode(bytes)).toBe('제목\n글 한 줄 🙂');
    expect(library.tables.jobs.input(library.tables.jobs.find(jobId)?.row ?? 0)).toBeNull();
  });

  test('may be the same as before: two articles', async () => {
    const { ask, save } = testLibrary();
    await save(text('제목\n글'));
    await save(text('제목\n글'));
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });
});

describe('an address', () => {
  test('brings text, related headlines and where it came from', async () => {
    const { ask, save } = testLibrary({ fetcher: plainSite });
    const { articleId } = await save(address('https://www.ddaily.co.kr/page/view/2025012213?utm_source=x'));
    const article = await ask('articles.open', { id: articleId });
    expect(article).toMatchObject({
      title: '소버린 클라우드란 무엇인가',
      publisher: '디지털데일리',
      authors: ['권하영'],
      url: 'https://www.ddaily.co.kr/page/view/2025012213?utm_source=x',
      publishedAt: '2025-01-22T03:00:00.000Z',
      related: [{ title: '함께 실린 글', publishedAt: null, url: null }],
    });
    expect(article.headline).toMatchObject({ host: 'ddaily.co.kr', language: 'ko', readingSeconds: 3 });
    expect(article.headline.excerpt).not.toContain('함께 실린 글');
  });

  test('is called by host and path until the text is here', async () => {
    const { ask } = testLibrary({ fetcher: plainSite });
    const { articleId } = await ask('articles.save', address('https://www.example.com/%EA%B8%80/1?a=b'));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: 'example.com/글/1' });
  });

  test('that is already here names the article, whatever hangs on it', async () => {
    const { ask, save } = testLibrary({ fetcher: plainSite });
    const { articleId } = await save(address('https://example.com/a?id=1'));
    const again = ask('articles.save', address('http://www.example.com/a/?utm_source=x&id=1#top'));
    await expect(again).rejects.toMatchObject({ facts: { code: 'duplicate', articleId } });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
    expect(await ask('articles.find', { address: 'https://example.com/a?id=1&fbclid=2' })).toBe(articleId);
    expect(await ask('articles.find', { address: 'nonsense' })).toBeNull();
  });

  test('that turns out to lead to a saved article ends as its duplicate', async () => {
    const site = await loopbackSite({
      '/short': { status: 302, body: '', location: '/long' },
      '/long': { body: 'page' },
    });
    const { ask, save } = testLibrary({ fetcher: plainFetcher });
    const first = await save(address(site.address('/long')));
    const second = await save(address(site.address('/short')));
    expect(second.articleId).not.toBe(first.articleId);
    expect((await ask('articles.open', { id: second.articleId })).headline).toMatchObject({
      body: 'failed',
      failure: { code: 'duplicate', articleId: first.articleId },
    });
    expect((await ask('articles.open', { id: first.articleId })).headline.body).toBe('saved');
  });

  test('is known by its canonical one too, unless that is only the front page', async () => {
    const named = testLibrary({
      fetcher: plainSite,
      parser: finds({ canonicalUrl: 'https://example.com/real' }),
    });
    const { articleId } = await named.save(address('https://m.example.com/1'));
    expect(await named.ask('articles.find', { address: 'https://example.com/real' })).toBe(articleId);

    const sloppy = testLibrary({
      fetcher: plainSite,
      parser: finds({ canonicalUrl: 'https://example.com/' }),
    });
    await sloppy.save(address('https://example.com/1'));
    const other = await sloppy.save(address('https://example.com/2'));
    expect((await sloppy.ask('articles.open', { id: other.articleId })).headline.body).toBe('saved');
  });

  test('of an article in the trash brings it back, its notes with it', async () => {
    const { ask, save } = testLibrary({ fetcher: plainSite });
    const { articleId } = await save(address('https://example.com/a'));
    await ask('notes.write', { articleId, highlightId: null, text: '메모' });
    await ask('articles.delete', { ids: [articleId] });
    expect(await ask('articles.find', { address: 'https://example.com/a' })).toBeNull();
    expect((await save(address('https://example.com/a'))).articleId).toBe(articleId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 2,
      headline: { notes: 1 },
    });
  });

  test('in the trash does not stand in the way of a page that leads there', async () => {
    const parser = parserOf(parsed, () => parsed({ canonicalUrl: 'https://example.com/a' }));
    const { ask, save } = testLibrary({ fetcher: plainSite, parser });
    const { articleId: old } = await save(address('https://example.com/a'));
    await ask('articles.delete', { ids: [old] });
    const { articleId } = await save(address('https://example.com/amp/a'));
    expect(await ask('articles.find', { address: 'https://example.com/a' })).toBe(articleId);
  });
});

describe('a save that fails', () => {
  test('offline keeps the address and says why; trying again gets the text', async () => {
    let isOnline = false;
    const { ask, save, ended, told } = testLibrary({
      fetcher: {
        ...plainSite,
        fetchPage: (url, options) => (isOnline ? plainSite : noNetwork).fetchPage(url, options),
      },
    });
    const { articleId, jobId } = await save(address('https://example.com/a'));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      url: 'https://example.com/a',
      version: 0,
      headline: { body: 'failed', failure: { code: 'offline' }, title: 'example.com/a', jobId: null },
    });
    expect(told).toContainEqual({
      name: 'job.failed',
      payload: { jobId, articleId, failure: { code: 'offline' } },
    });
    isOnline = true;
    await ended((await ask('articles.retry', { id: articleId })).jobId);
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'saved',
      failure: null,
    });
  });

  test('with a status keeps status and host', async () => {
    const site = await loopbackSite({ '/paid': { status: 403, body: '' } });
    const { ask, save } = testLibrary({ fetcher: plainFetcher });
    const { articleId } = await save(address(site.address('/paid')));
    expect((await ask('articles.open', { id: articleId })).headline.failure).toEqual({
      code: 'http-status',
      status: 403,
      host: '127.0.0.1',
    });
  });

  test('takes pasted text into the same article, whose address stays', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(address('https://example.com/a'));
    const pasted = await save({ ...text('진짜 제목\n본문이다.'), into: articleId });
    expect(pasted.articleId).toBe(articleId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      url: 'https://example.com/a',
      version: 1,
      title: '진짜 제목',
      headline: { body: 'saved', failure: null, host: 'example.com' },
    });
  });

  test('without any text keeps headline, address and the page itself', async () => {
    const parser = finds({ quality: 'empty', title: '로그인이 필요한 기사', blocks: [], related: [] });
    const { ask, save, library, root } = testLibrary({ fetcher: plainSite, parser });
    const { articleId } = await save(address('https://example.com/wall'));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 0,
      title: '로그인이 필요한 기사',
      url: 'https://example.com/wall',
      headline: { body: 'headline', failure: { code: 'unreadable-page', host: 'example.com' } },
    });
    const raw = library.tables.versions.rawAsset(library.tables.articles.find(articleId)?.row ?? 0, 1) ?? '';
    const page = await openAssetStore(libraryFolder(root)).readCompressed(raw);
    expect(new TextDecoder().decode(page)).toBe('<html>page</html>');
  });

  test('leaves the text that was there', async () => {
    const parser = parserOf(parsed, () => parsed({ quality: 'empty', title: 'Login', blocks: [] }));
    const { ask, save, ended } = testLibrary({ fetcher: plainSite, parser });
    const { articleId } = await save(address('https://example.com/a'));
    await ended((await ask('articles.retry', { id: articleId })).jobId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 1,
      title: '소버린 클라우드란 무엇인가',
      headline: { body: 'saved', failure: null },
    });
  });

  test('by a bug of ours says `internal` to the person and the rest to the log', async () => {
    const parser: Parser = { parse: () => Promise.reject(new TypeError('a bug')) };
    const { ask, save, reported } = testLibrary({ parser });
    const { articleId } = await save(text('제목\n글'));
    expect((await ask('articles.open', { id: articleId })).headline.failure).toEqual({ code: 'internal' });
    expect(reported).toEqual([new TypeError('a bug')]);
  });

  test('of pasted text can be tried again from what was pasted', async () => {
    const parser = parserOf(
      () => {
        throw new AppError('parse-failed');
      },
      () => parsed({ title: '두 번째에는' }),
    );
    const { ask, save, ended } = testLibrary({ parser });
    const { articleId } = await save(text('제목\n글'));
    expect((await ask('articles.open', { id: articleId })).headline.failure).toEqual({
      code: 'parse-failed',
    });
    await ended((await ask('articles.retry', { id: articleId })).jobId);
    expect((await ask('articles.open', { id: articleId })).title).toBe('두 번째에는');
  });
});

describe('a file', () => {
  test.each([
    ['글.html', 'page'],
    ['ARTICLE.HTM', 'page'],
    ['a.xhtml', 'page'],
    ['메모.txt', 'text-file'],
    ['read.md', 'text-file'],
    ['no-ending', 'page'],
  ])('called %s is read as a %s', async (name, kind) => {
    const kinds: string[] = [];
    const parser: Parser = {
      parse: async (request) => {
        kinds.push(request.kind);
        return parsed();
      },
    };
    const { save } = testLibrary({ parser });
    await save(file(name, 'content'));
    expect(kinds).toEqual([kind]);
  });

  test('takes the address named in it, when no other article has it', async () => {
    const { ask, save } = testLibrary({ parser: finds({ canonicalUrl: 'https://example.com/a' }) });
    const one = await save(file('a.html', 'x'));
    expect(await ask('articles.open', { id: one.articleId })).toMatchObject({ url: 'https://example.com/a' });
    const other = await save(file('b.html', 'x'));
    expect(await ask('articles.open', { id: other.articleId })).toMatchObject({ url: null, version: 1 });
  });

  test('that is no text says so in words about files', async () => {
    const parser: Parser = { parse: () => Promise.reject(new AppError('not-html')) };
    const { ask, save } = testLibrary({ parser });
    const { articleId } = await save(file('photo.jpg', '\u0000\u0001'));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      title: 'photo.jpg',
      headline: { body: 'failed', failure: { code: 'unreadable-file' } },
    });
  });
});

describe('pictures', () => {
  test('lie on disk once each, wherever they stand, with size and thumbnail', async () => {
    const site = await loopbackSite({
      '/a': { body: 'page' },
      '/small.png': { body: 'x'.repeat(50) },
      '/large.png': { body: 'y'.repeat(400) },
    });
    const [small, large] = [site.address('/small.png'), site.address('/large.png')];
    const blocks = [
      figure(small),
      { type: 'quote', blocks: [figure(large), paragraph('인용')] } as const,
      { type: 'list', ordered: false, start: 1, items: [[figure(large)]] } as const,
    ];
    const { ask, save, root, told } = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks }) });
    const { articleId, jobId } = await save(address(site.address('/a')));
    const article = await ask('articles.open', { id: articleId });
    expect(article.headline.picturesMissing).toBe(0);
    const assets = readdirSync(join(root, 'assets'), { recursive: true });
    expect(assets).toContain(`${article.headline.thumbnail?.slice(0, 2)}/${article.headline.thumbnail}`);
    expect(article.blocks[1]).toMatchObject({
      blocks: [{ asset: article.headline.thumbnail, width: 400, height: 100, failure: null }, {}],
    });
    expect(site.asked.filter((path) => path === '/large.png')).toHaveLength(1);
    const steps = told.filter(({ name }) => name === 'job.progress').map(({ payload }) => payload);
    expect(steps).toContainEqual({ jobId, articleId, step: 'pictures', done: 2, total: 2 });
  });

  test('that are not to be had say why, and the article is saved without them', async () => {
    const site = await loopbackSite({ '/a': { body: 'page' } });
    const blocks = [figure(site.address('/gone.png')), figure(null), paragraph('글')];
    const { ask, save } = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks }) });
    const { articleId } = await save(address(site.address('/a')));
    const article = await ask('articles.open', { id: articleId });
    expect(article.headline).toMatchObject({ body: 'saved', picturesMissing: 2, thumbnail: null });
    expect(article.blocks[0]).toMatchObject({ asset: null, failure: 'unreachable' });
    expect(article.blocks[1]).toMatchObject({ asset: null, failure: 'unreachable' });
  });

  test('beyond 50 MiB in one article are left out', async () => {
    const megabytes = 20 * 1024 * 1024;
    const fetcher = {
      ...plainSite,
      fetchPicture: async (url: string) => {
        const bytes = new Uint8Array(megabytes).fill(url.length);
        return { ok: true, bytes, mime: 'image/png', width: 300, height: 300 } as const;
      },
    };
    const blocks = ['', 'a', 'aa', 'aaa'].map((name) => figure(`https://example.com/${name}`));
    const { ask, save } = testLibrary({ fetcher, parser: finds({ blocks }) });
    const { articleId } = await save(address('https://example.com/many'));
    const article = await ask('articles.open', { id: articleId });
    const failures = article.blocks.map((block) => (block.type === 'figure' ? block.failure : null));
    expect(failures.filter((failure) => failure === 'limit')).toHaveLength(2);
    expect(article.headline.picturesMissing).toBe(2);
  });
});

describe('bad requests', () => {
  const nobody = '0198f7a0-0000-7000-8000-000000000000';
  test.each([
    ['articles.save', { source: { kind: 'address', address: 'file:///etc/passwd' } }, 'bad-request'],
    ['articles.save', { source: { kind: 'text', text: '' } }, 'bad-request'],
    ['articles.save', { source: { kind: 'text', text: 'x' }, into: nobody }, 'not-found'],
    ['articles.open', { id: nobody }, 'not-found'],
    ['articles.open', { id: '1' }, 'bad-request'],
    ['articles.retry', { id: nobody }, 'not-found'],
    ['articles.progress', { id: nobody, progress: 0.5 }, 'not-found'],
    ['articles.change', { ids: [nobody], change: {} }, 'bad-request'],
    ['app.info', undefined, 'bad-request'],
    ['__proto__', {}, 'bad-request'],
    ['constructor', {}, 'bad-request'],
    ['exports.write', { path: 'relative.md', text: 'x' }, 'bad-request'],
  ])('%s %j is %s', async (name, request, code) => {
    const { library } = testLibrary();
    expect(await library.answer(name, request)).toEqual({ ok: false, failure: { code } });
  });
});
