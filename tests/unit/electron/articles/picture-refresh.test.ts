import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { figure, paragraph, testLibrary } from '../library/library-for-test.js';
import { type Answer, loopbackSite, plainFetcher } from './loopback-site.js';
import { address, finds } from './save-requests.js';

/** Three articles that show one and the same picture. */
async function withOnePicture() {
  const paths = ['/a', '/b', '/c'];
  const answers: Record<string, Answer> = { '/logo.png': { body: 'x'.repeat(50) } };
  for (const path of paths) answers[path] = { body: 'page' };
  const site = await loopbackSite(answers);
  const blocks = [paragraph('Text.'), figure(site.address('/logo.png'))];
  const library = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks }) });
  const ids: string[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one save after another, so that the order is known
  for (const path of paths) ids.push((await library.save(address(site.address(path)))).articleId);
  const [id = ''] = ids;
  const hash = figuresIn((await library.ask('articles.open', { id })).blocks)[0]?.asset ?? '';
  return { ...library, ids, hash };
}

test('a picture that is gone is told in every article that shows it, and fetched again for all of them', async () => {
  const { ask, told, ended, ids, hash, root } = await withOnePicture();
  rmSync(assetPath(libraryFolder(root), hash));
  told.length = 0;
  const [id = ''] = ids;
  await ask('articles.open', { id });
  const missing = async (): Promise<readonly number[]> =>
    (await ask('articles.headlines', { ids })).map(({ picturesMissing }) => picturesMissing);
  await vi.waitUntil(() => told.some(({ name }) => name === 'articles.changed'));
  expect(told).toEqual([{ name: 'articles.changed', payload: { ids } }]);
  expect(await missing()).toEqual([1, 1, 1]);
  await ended((await ask('articles.fetch-pictures', { id })).jobId);
  await vi.waitUntil(async () => (await missing()).every((count) => count === 0));
});

test('what a process that died left to be told is told at the next start', async () => {
  const { library, ids, hash, root } = await withOnePicture();
  rmSync(assetPath(libraryFolder(root), hash));
  library.tables.assets.setLost([hash], 1);
  library.tables.meta.set('pictures-to-refresh', [hash]);
  await library.close();
  const again = testLibrary({ root });
  await vi.waitUntil(() => again.library.tables.meta.get('pictures-to-refresh', z.unknown()) === null);
  expect(again.told).toContainEqual({ name: 'articles.changed', payload: { ids } });
  const rows = await again.ask('articles.headlines', { ids });
  expect(rows.map(({ picturesMissing }) => picturesMissing)).toEqual([1, 1, 1]);
});
