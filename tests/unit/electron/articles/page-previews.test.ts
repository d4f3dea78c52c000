import { describe, expect, test } from 'vitest';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';
import { figure, paragraph, plainSite, testLibrary } from '../library/library-for-test.js';
import { loopbackSite, plainFetcher } from './loopback-site.js';
import { address, finds } from './save-requests.js';

const PAGE = { body: '<html>page</html>' };
const PICTURE = { body: new Uint8Array(120).fill(7), type: 'image/png' };

/** A site with an article that has two pictures, and a library that can reach it. */
async function siteWithLibrary(hold: readonly string[] = []) {
  const site = await loopbackSite({ '/a': PAGE, '/b': PAGE, '/1.png': PICTURE, '/2.png': PICTURE }, hold);
  const pictures = [figure(site.address('/1.png')), figure(site.address('/2.png'))];
  const parser = finds({ blocks: [paragraph('A ferry waits.'), ...pictures] });
  return { site, library: testLibrary({ fetcher: plainFetcher, parser }) };
}

describe('an address that is looked at before it is saved', () => {
  test('says what would be saved, and shows its first picture; the save asks its site for nothing again', async () => {
    const { site, library } = await siteWithLibrary();
    const { ask, save } = library;
    expect(await ask('articles.preview-address', { address: site.address('/a') })).toMatchObject({
      title: '소버린 클라우드란 무엇인가',
      host: '127.0.0.1',
      publishedAt: '2025-01-22T03:00:00.000Z',
      pictures: 2,
      hasPicture: true,
      obstacle: null,
    });
    const picture = await ask('articles.preview-picture', { address: site.address('/a') });
    expect(picture).toEqual({ mime: 'image/png', bytes: PICTURE.body });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 0 });

    const { articleId } = await save(address(site.address('/a')));
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
    expect(site.asked).toEqual(['/a', '/1.png', '/2.png']);
  });

  test('is given up for the next one, and when the dialog is left; a save asks anew then', async () => {
    const { site, library } = await siteWithLibrary(['/slow']);
    const { ask, save } = library;
    const first = ask('articles.preview-address', { address: site.address('/slow') });
    const next = ask('articles.preview-address', { address: site.address('/a') });
    await expect(first).rejects.toThrow(new AppError('cancelled'));
    await next;
    await ask('articles.end-preview', undefined);
    expect(await ask('articles.preview-picture', { address: site.address('/a') })).toBeNull();
    await save(address(site.address('/a')));
    expect(site.asked.filter((path) => path === '/a')).toHaveLength(2);
  });

  test('that is saved while its page is on its way is not asked for twice, though the dialog is left', async () => {
    const asked: string[] = [];
    let answer: () => void = () => undefined;
    const fetcher: Fetcher = {
      ...plainSite,
      fetchPage: async (page, options) => {
        asked.push(page);
        await new Promise<void>((resolve, reject) => {
          answer = resolve;
          options.signal.addEventListener('abort', () => reject(new AppError('cancelled')));
        });
        return plainSite.fetchPage(page, options);
      },
    };
    const { ask, save } = testLibrary({ fetcher });
    const looked = ask('articles.preview-address', { address: 'https://news.example/a' });
    const saved = save(address('https://news.example/a'));
    await ask('articles.end-preview', undefined);
    answer();
    await looked;
    const { articleId } = await saved;
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
    expect(asked).toEqual(['https://news.example/a']);
  });

  test('and is here already is told so, and its site asked for nothing', async () => {
    const { site, library } = await siteWithLibrary();
    const { ask, save } = library;
    const { articleId } = await save(address(site.address('/a')));
    const before = [...site.asked];
    await expect(ask('articles.preview-address', { address: site.address('/a') })).rejects.toThrow(
      new AppError({ code: 'duplicate', articleId }),
    );
    expect(site.asked).toEqual(before);
  });

  test('whose site refuses says why, and keeps nothing', async () => {
    const { site, library } = await siteWithLibrary();
    await expect(library.ask('articles.preview-address', { address: site.address('/gone') })).rejects.toThrow(
      new AppError({ code: 'http-status', status: 404, host: '127.0.0.1' }),
    );
    expect(await library.ask('articles.counts', undefined)).toMatchObject({ all: 0 });
  });
});
