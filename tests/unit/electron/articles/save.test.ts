import { expect, test } from 'vitest';
import { testLibrary } from '../library/library-for-test.js';

test('pasted text is in the list at once and opens whole', async () => {
  const { ask, save, told } = testLibrary();
  const { articleId } = await save({ source: { kind: 'text', text: '제목\n첫 문단이다.\n둘째 문단이다.' } });
  const article = await ask('articles.open', { id: articleId });
  expect(article).toMatchObject({ title: '제목', version: 1, url: null });
  expect(article.headline).toMatchObject({
    body: 'saved',
    excerpt: '첫 문단이다. 둘째 문단이다.',
    jobId: null,
  });
  const { rows } = await ask('articles.list', { view: 'unread', after: null, limit: 10 });
  expect(rows.map(({ id }) => id)).toEqual([articleId]);
  expect(told.map(({ name }) => name)).toContain('job.finished');
});
