import { expect, test } from 'vitest';
import { testLibrary } from '../library/library-for-test.js';
import { commandLine, json } from './command-line-for-test.js';

test('tag gives, lists, renames, makes one and takes what the app shows and undoes', async () => {
  const { root, ask, save } = testLibrary();
  const { articleId } = await save({ source: { kind: 'text', text: '제목\n글' } });
  const run = commandLine(root);
  expect(await run('tag', 'add', articleId, '바다', '정치/국회')).toMatchObject({ code: 0 });
  expect((await run('tag')).printed).toBe('1  바다\n1  정치\n1  정치/국회');
  await run('tag', 'rename', '정치', '시사');
  expect(json(await run('tag', 'list', '--json'))).toEqual([
    { name: '바다', count: 1 },
    { name: '시사', count: 1 },
    { name: '시사/국회', count: 1 },
  ]);
  await run('tag', 'merge', '시사/국회', '바다');
  expect((await run('tag', 'list')).printed).toBe('1  바다');
  expect((await run('tag', 'remove', articleId, '없는태그')).code).toBe(3);
  expect((await run('tag', 'rename', '바다', '바다/섬')).code).toBe(2);
  expect((await run('tag', 'add', articleId)).code).toBe(2);
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'merge-tags' });
  await run('tag', 'delete', '시사');
  expect((await run('tag', 'remove', articleId.slice(0, 13), '바다')).code).toBe(0);
  expect(await ask('tags.list', undefined)).toEqual([]);
});
