import { describe, expect, test } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { AppError } from '../../../../shared/app-error.js';
import { noNetwork, paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';
import { loopbackSite, plainFetcher } from './loopback-site.js';
import { address, finds, parserOf, text } from './save-requests.js';

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

  test('can be looked at before, and nothing is kept of that', async () => {
    const { ask } = testLibrary();
    expect(await ask('articles.preview', { text: '제목\n글 한 줄 🙂' })).toMatchObject({
      title: '제목',
      characters: 7,
      related: 0,
    });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 0 });
  });

  test('lies where it was put, in the list and after a way back from the trash', async () => {
    const { ask, save } = testLibrary({ fetcher: plainSite });
    const page = address('https://news.example/a');
    await save({ ...text('제목\n글'), place: 'later' });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1, later: 1, unread: 0 });
    const { articleId } = await save({ ...page, place: 'archive' });
    await ask('articles.delete', { ids: [articleId] });
    await ask('articles.save', { ...page, place: 'later' });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2, later: 2, archive: 0 });
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

  test('is called by host, path and query until the text is here, without what only tells who sent the reader', async () => {
    const { ask } = testLibrary({ fetcher: plainSite });
    const { articleId } = await ask(
      'articles.save',
      address('https://www.example.com/%EA%B8%80/1?a=b&utm_source=c'),
    );
    expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: 'example.com/글/1?a=b' });
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

  test('that turns out to lead to a saved article leaves no row, and Activity leads to that article', async () => {
    const site = await loopbackSite({
      '/short': { status: 302, body: '', location: '/long' },
      '/long': { body: 'page' },
    });
    const { ask, save } = testLibrary({ fetcher: plainFetcher });
    const first = await save(address(site.address('/long')));
    const second = await save(address(site.address('/short')));
    expect(second.articleId).not.toBe(first.articleId);
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1, unread: 1 });
    const { ended, counts } = await ask('jobs.activity', { limit: 5 });
    expect(ended[0]).toMatchObject({
      state: 'here',
      failure: { code: 'duplicate', articleId: first.articleId },
    });
    expect(counts.failed).toBe(0);
    expect((await ask('articles.open', { id: first.articleId })).headline.body).toBe('saved');
    expect(await ask('trash.list', { after: null, limit: 5 })).toMatchObject({ items: [], count: 0 });
  });

  test('that leads to a saved article lies in the trash only with what a person put into it, and says why', async () => {
    const site = await loopbackSite({
      '/short': { status: 302, body: '', location: '/long' },
      '/long': { body: 'page' },
    });
    const { ask, save } = testLibrary({ fetcher: plainFetcher });
    await save(address(site.address('/long')));
    await save({ ...address(site.address('/short')), tags: ['섬'] });
    expect(await ask('trash.list', { after: null, limit: 5 })).toMatchObject({
      items: [{ kind: 'article', twin: '소버린 클라우드란 무엇인가' }],
      count: 1,
    });
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
      headline: { body: 'failed', failure: { code: 'offline' }, title: 'example.com/a', jobId },
    });
    expect(told).toContainEqual({
      name: 'job.deferred',
      payload: {
        jobId,
        articleId,
        kind: 'save-article',
        failure: { code: 'offline' },
        nextTryAt: expect.any(String),
      },
    });
    isOnline = true;
    told.length = 0;
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
