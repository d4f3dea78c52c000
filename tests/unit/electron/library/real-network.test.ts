import { describe, expect, onTestFinished, test } from 'vitest';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { tinyPictures } from '../../../fixtures/tiny-pictures.js';
import { loopbackSite } from '../articles/loopback-site.js';
import { address, finds } from '../articles/save-requests.js';
import { figure, paragraph, testLibrary } from './library-for-test.js';

function fetcherFor(allowed: readonly string[]) {
  const fetcher = createFetcher({ allowedPrivateHosts: () => allowed });
  onTestFinished(() => fetcher.close());
  return fetcher;
}
const hostOf = (url: string): string => new URL(url).host;

describe('the library over the real fetcher', { timeout: 30_000 }, () => {
  test('saves a page with its picture and gives it back when the site is gone', async () => {
    const site = await loopbackSite({
      '/article': { body: `<html><body><p>${'본문이다. '.repeat(50)}</p></body></html>` },
      '/p.png': { body: tinyPictures['image/png'] },
      '/no.png': { status: 404, body: '' },
    });
    const blocks = [paragraph('본문이다.'), figure(site.address('/p.png')), figure(site.address('/no.png'))];
    const { ask, save } = testLibrary({
      fetcher: fetcherFor([hostOf(site.address('/'))]),
      parser: finds({ blocks }),
    });
    const { articleId } = await save(address(site.address('/article')));
    await site.close();
    const article = await ask('articles.open', { id: articleId });
    expect(article.headline).toMatchObject({ body: 'saved', failure: null, picturesMissing: 1 });
    expect(article.blocks[1]).toMatchObject({ width: 24, height: 16, failure: null });
    expect(article.blocks[2]).toMatchObject({ asset: null, failure: 'unreachable' });
  });

  test('says why a page cannot be had, and keeps its address', async () => {
    const site = await loopbackSite({
      '/gone': { status: 410, body: '' },
      '/x.html': { body: '\u0000\u0001\u0002' },
    });
    const closed = await loopbackSite({});
    await closed.close();
    const allowed = [site, closed].map(({ address: at }) => hostOf(at('/')));
    const { ask, save } = testLibrary({ fetcher: fetcherFor(allowed) });
    const failureOf = async (url: string) => {
      const { articleId } = await save(address(url));
      const article = await ask('articles.open', { id: articleId });
      expect(article.url).toBe(url);
      return article.headline.failure;
    };
    expect(await failureOf(site.address('/gone'))).toMatchObject({
      code: 'http-status',
      status: 410,
      host: '127.0.0.1',
    });
    expect(await failureOf(site.address('/x.html'))).toMatchObject({ code: 'not-html' });
    expect(await failureOf(closed.address('/'))).toMatchObject({ code: 'connection-refused' });
    expect(await failureOf('http://127.0.0.1:9999/private')).toMatchObject({ code: 'private-address' });
  });
});
