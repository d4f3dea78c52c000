import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figure, paragraph, plainSite, testLibrary } from '../library/library-for-test.js';
import { loopbackSite, plainFetcher } from './loopback-site.js';
import { address, file, finds } from './save-requests.js';

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

  test('that are not to be had in one format are taken in another', async () => {
    const site = await loopbackSite({ '/a': { body: 'page' }, '/p.jpg': { body: 'x'.repeat(50) } });
    const blocks = [figure(site.address('/p.webp')), paragraph('글')];
    const others = [site.address('/p.avif'), site.address('/p.jpg')];
    const otherAddresses = [{ address: site.address('/p.webp'), others }];
    const { ask, save } = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks, otherAddresses }) });
    const { articleId } = await save(address(site.address('/a')));
    const article = await ask('articles.open', { id: articleId });
    expect(article.headline.picturesMissing).toBe(0);
    expect(article.blocks[0]).toMatchObject({ failure: null });
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

  test('written out in a page are stored like others and leave no address behind', async () => {
    const inlinePictures = [{ key: 'picture-n0', address: 'data:image/png;base64,AAAA' }];
    const blocks = [figure('inline:picture-n0'), figure('inline:unknown'), figure(null), paragraph('글')];
    const { ask, save } = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks, inlinePictures }) });
    const { articleId } = await save(file('a.html', 'page'));
    const article = await ask('articles.open', { id: articleId });
    expect(article.blocks[0]).toMatchObject({ address: null, width: 3, failure: null });
    expect(article.blocks[1]).toMatchObject({ address: null, asset: null, failure: 'unreachable' });
    expect(article.headline.picturesMissing).toBe(2);
  });
});
