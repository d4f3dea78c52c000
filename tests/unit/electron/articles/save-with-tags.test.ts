import { expect, test } from 'vitest';
import { AppError } from '../../../../shared/app-error.js';
import { testLibrary } from '../library/library-for-test.js';
import { address, text } from './save-requests.js';

const names = (tags: readonly { readonly name: string }[]): readonly string[] => tags.map(({ name }) => name);

test('What is saved with tags has them at once, also while its text is waited for, and one step takes them back', async () => {
  const { ask, save } = testLibrary();
  await save({ ...text('제목\n글'), tags: ['바다'] });
  const { articleId } = await save({ ...address('https://news.example/a'), tags: ['#바다', '정치/국회'] });
  const { row, body } = (await ask('articles.open', { id: articleId })).headline;
  expect(body, 'The network is out').not.toBe('saved');
  const ofArticle = () => ask('tags.of', { rows: Uint32Array.of(row) }).then(names);
  expect(await ofArticle()).toEqual(['바다', '정치/국회']);
  expect(await ask('tags.list', undefined)).toMatchObject([
    { name: '바다', count: 2 },
    { name: '정치', count: 1 },
    { name: '정치/국회', count: 1 },
  ]);
  const count = async (): Promise<number> => (await ask('articles.counts', undefined)).all;
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'save-articles', articleId });
  expect([await ofArticle(), await count()]).toEqual([[], 1]);
  expect((await ask('trash.list', { after: null, limit: 10 })).items).toHaveLength(1);
  await ask('undo.redo', undefined);
  expect([await ofArticle(), await count()]).toEqual([['바다', '정치/국회'], 2]);
});

test('Many addresses that are saved with tags get them in one step, what was here before as well', async () => {
  const { ask, save } = testLibrary();
  await save(address('https://news.example/here'));
  const addresses = ['https://news.example/here', 'https://news.example/a', 'https://news.example/b'];
  await ask('articles.save-many', { addresses, tags: ['sea'] });
  expect(await ask('tags.list', undefined)).toMatchObject([{ name: 'sea', count: 3 }]);
  const count = async (): Promise<number> => (await ask('articles.counts', undefined)).all;
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'save-articles', count: 3 });
  expect([await ask('tags.list', undefined), await count()], 'What was here stays').toEqual([[], 1]);
  await ask('undo.redo', undefined);
  expect([(await ask('tags.list', undefined))[0]?.count, await count()]).toEqual([3, 3]);
});

test('What is not saved twice gets the tags all the same', async () => {
  const { ask, save } = testLibrary();
  await save(text('제목\n글'));
  await expect(ask('articles.save', { ...text('제목\n글'), tags: ['바다'] })).rejects.toThrow(AppError);
  expect(await ask('tags.list', undefined)).toMatchObject([{ name: '바다', count: 1 }]);
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'tag-articles' });
  expect((await ask('articles.counts', undefined)).all).toBe(1);
});
