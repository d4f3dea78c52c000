import { describe, expect, onTestFinished, test } from 'vitest';
import type { PageRenderer } from '../../../../electron/articles/page-renderer.js';
import { noWindow } from '../../../../electron/articles/page-renderer.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { testLibrary } from '../library/library-for-test.js';
import { type Answer, loopbackSite } from './loopback-site.js';

const TEXT =
  '바람골 우체국은 마을에서 가장 먼저 문을 열고 가장 늦게 불을 끈다. 눈이 오는 날에도 그랬다. 올해도 다르지 않을 것이라고 국장은 말했다.';
const POST = `<!doctype html><meta charset=utf-8><title>눈 오는 날의 우체국 : 다온 블로그</title><meta property="og:title" content="눈 오는 날의 우체국">
  <h1>눈 오는 날의 우체국</h1><p>${TEXT}</p><p>${TEXT}</p><img src="/snow.png" width=600 height=400><p>${TEXT} 끝.</p>`;
const page = (frames: string, head = ''): Answer => ({
  body: `<!doctype html><meta charset=utf-8><title>다온 블로그</title>${head}<body>${frames}`,
});
const frame = (src: string, rest = 'width="100%" height="900"'): string =>
  `<iframe id="mainFrame" src="${src}" ${rest}></iframe>`;

async function save(
  answers: Readonly<Record<string, Answer>>,
  { isRendered = false, hold = [] as readonly string[] } = {},
) {
  const site = await loopbackSite(answers, hold);
  const fetcher = createFetcher({ allowedPrivateHosts: () => [new URL(site.address('/')).host] });
  onTestFinished(() => fetcher.close());
  const renderer: PageRenderer = {
    ...noWindow,
    render: async (address, options) => {
      const { bytes, finalUrl } = await fetcher.fetchPage(address, options);
      return { finalUrl, html: bytes, engine: 'Chromium 130', isCut: false };
    },
  };
  const { ask, ...library } = testLibrary({ fetcher, parser: { parse: readRequest }, renderer });
  const source = { kind: 'address' as const, address: site.address('/daon/1'), isRendered };
  const { articleId: id } = await library.save({ source });
  const open = () => ask('articles.open', { id });
  return { site, id, ask, ended: library.ended, open, article: await open() };
}

describe('a page that shows its article in a frame of its site', () => {
  test.each([false, true])(
    'is saved with it, and read again without network (as a browser: %s)',
    async (isRendered) => {
      const saved = await save(
        { '/daon/1': page(frame('/post?no=1')), '/post?no=1': { body: POST } },
        { isRendered },
      );
      const { article, site, ask, ended, open, id } = saved;
      expect(article).toMatchObject({ title: '눈 오는 날의 우체국', headline: { body: 'saved' } });
      expect(article.url).toBe(site.address('/daon/1'));
      expect(article.blocks.map(({ type }) => type)).toEqual([
        'paragraph',
        'paragraph',
        'figure',
        'paragraph',
      ]);
      expect(article.blocks[2]).toMatchObject({ address: site.address('/snow.png') });
      await site.close();
      const { jobId } = await ask('versions.extract-again', { id });
      await ended(jobId);
      const again = await open();
      expect(articleText(again.blocks)).toBe(articleText(article.blocks));
      expect(again.version).toBe(article.version);
    },
  );

  test('keeps the address that the page calls the right one, and reads each document in its own letters', async () => {
    const { article, site } = await save({
      '/daon/1': {
        ...page(frame('/post'), '<link rel="canonical" href="/daon/1?right">'),
        type: 'text/html; charset=euc-kr',
      },
      '/post': { body: POST, type: 'text/html; charset=utf-8' },
    });
    expect(articleText(article.blocks)).toContain('눈이 오는 날에도 그랬다.');
    expect(site.asked.slice(0, 2)).toEqual(['/daon/1', '/post']);
  });

  test('is found among the frames of a set by its size', async () => {
    const set =
      '<frameset rows="60,*"><frame src="/top"><frameset cols="160,*"><frame src="/menu"><frame src="/post"></frameset></frameset>';
    const { article, site } = await save({ '/daon/1': page(set), '/post': { body: POST } });
    expect(articleText(article.blocks)).toContain('우체국은');
    expect(site.asked).not.toContain('/menu');
  });

  test('is found among the menus of a forum by its name', async () => {
    const menus =
      '<ul><li><a href="/a">전체글보기</a></li><li><a href="/b">자유게시판</a></li></ul><p>매니저 바람골. 멤버 1,204명. 2011년에 열었습니다.</p>';
    const answers = {
      '/daon/1': page(`${menus}${frame('/post', 'width="860" height="1400"')}`),
      '/post': { body: POST },
    };
    expect((await save(answers)).article.title).toBe('눈 오는 날의 우체국');
    const other = { ...answers, '/daon/1': page(`${menus}<iframe src="/post" height="400"></iframe>`) };
    expect((await save(other)).site.asked).not.toContain('/post');
  });

  test('is one of the same site: of another one nothing is asked', async () => {
    const other = await loopbackSite({ '/post': { body: POST } });
    const { article } = await save({ '/daon/1': page(frame(other.address('/post'))) });
    expect(article.headline.body).toBe('headline');
    expect(other.asked).toEqual([]);
  });

  test('nor does a frame lead to another site', async () => {
    const other = await loopbackSite({ '/post': { body: POST } });
    const { article } = await save({
      '/daon/1': page(frame('/post')),
      '/post': { status: 302, body: '', location: other.address('/post') },
    });
    expect(article.headline.body).toBe('headline');
  });

  test('is read once: a frame of itself, and frames in frames, end there', async () => {
    const { article, site } = await save({ '/daon/1': page(frame('/daon/1#again')) });
    expect(article.headline.body).toBe('headline');
    expect(site.asked).toEqual(['/daon/1']);
    const deep = await save({
      '/daon/1': page(frame('/a')),
      '/a': page(frame('/b')),
      '/b': page(frame('/a')),
    });
    expect(deep.article.headline.body).toBe('headline');
    expect(deep.site.asked).toEqual(['/daon/1', '/a']);
  });

  test('stays a headline where the frame is refused', async () => {
    const { article } = await save({ '/daon/1': page(frame('/post')), '/post': { status: 403, body: '' } });
    expect(article).toMatchObject({ title: '다온 블로그', headline: { body: 'headline' } });
  });

  test('is none where the page has a text of its own, or the frame is small, unseen or one of two', async () => {
    const own = await save({ '/daon/1': { body: `${POST}${frame('/other')}` }, '/other': { body: POST } });
    expect(own.site.asked).not.toContain('/other');
    const frames = [
      frame('/post', 'width="1" height="1"'),
      frame('/post', 'style="display:none"'),
      '<iframe src="/post"></iframe><iframe src="/other"></iframe>',
    ];
    for (const written of frames) {
      // oxlint-disable-next-line no-await-in-loop -- one library after the other
      const { site } = await save({
        '/daon/1': page(written),
        '/post': { body: POST },
        '/other': { body: POST },
      });
      expect(site.asked, written).toEqual(['/daon/1']);
    }
  });
});
