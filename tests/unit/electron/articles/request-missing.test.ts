import { expect, test } from 'vitest';
import { figure, paragraph, testLibrary } from '../library/library-for-test.js';
import { loopbackSite, plainFetcher } from './loopback-site.js';
import { address, finds } from './save-requests.js';

const PAGE = { body: '<html>page</html>' };

test('What articles lack is got for many at once, texts and pictures; what is whole is left alone', async () => {
  const answers: Record<string, { readonly body: string; readonly type?: string }> = { '/a': PAGE };
  const site = await loopbackSite(answers);
  const parser = finds({ blocks: [paragraph('A ferry waits.'), figure(site.address('/1.png'))] });
  const { ask, save, ended } = testLibrary({ fetcher: plainFetcher, parser });
  const lacking = await save(address(site.address('/a')));
  const failed = await save(address(site.address('/b')));
  const ids = [lacking.articleId, failed.articleId];
  const state = async () =>
    (await ask('articles.headlines', { ids }))
      .map(({ title, body, picturesMissing, row }) => ({ title, body, picturesMissing, row }))
      .toSorted((one, other) => one.row - other.row);
  expect(await state()).toMatchObject([{ body: 'saved', picturesMissing: 1 }, { body: 'failed' }]);

  answers['/b'] = PAGE;
  answers['/1.png'] = { body: 'a picture', type: 'image/png' };
  const rows = Uint32Array.from((await state()).map(({ row }) => row));
  expect(await ask('articles.get-missing', { rows })).toEqual({ count: 2 });
  const { open } = await ask('jobs.activity', { limit: 10 });
  await Promise.all(open.map(({ jobId }) => ended(jobId)));
  expect(await state()).toMatchObject([
    { body: 'saved', picturesMissing: 0 },
    { body: 'saved', picturesMissing: 0 },
  ]);
  expect(await ask('articles.get-missing', { rows })).toEqual({ count: 0 });
});
