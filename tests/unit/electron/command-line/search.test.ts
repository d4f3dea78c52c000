import { expect, test } from 'vitest';
import { temporaryFolder } from '../library/library-for-test.js';
import { commandLine, json } from './command-line-for-test.js';

test('search finds what was saved, by words and conditions without quotation marks', async () => {
  const root = temporaryFolder();
  for (const text of ['금리 동결\n한국은행이 금리를 묶었다.', '날씨\n눈이 온다.'])
    // eslint-disable-next-line no-await-in-loop -- one after the other
    await commandLine(root, { stdin: text })('save', '-');
  const run = commandLine(root);
  expect((await run('search', '리를', 'is:unread')).printed).toContain(
    '금리 동결\n    한국은행이 금리를 묶었다.',
  );
  expect(json(await run('search', '눈이 -금리', '--json'))).toMatchObject([{ title: '날씨', inBody: 1 }]);
  expect(await run('search', '없는말')).toMatchObject({ code: 0, printed: '' });
  expect(await run('search', 'from:')).toMatchObject({
    code: 0,
    told: 'from: — something must follow the colon\n0 found',
  });
  expect((await run('search', '눈 tag:겨울')).told).toContain('tag:겨울 — there is no such tag');
  expect((await run('search')).code).toBe(2);
});
