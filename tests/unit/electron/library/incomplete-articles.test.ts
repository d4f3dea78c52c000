import { expect, test } from 'vitest';
import { address, text } from '../articles/save-requests.js';
import { figure, paragraph, parsed, plainSite, testLibrary } from './library-for-test.js';

test('An article without its picture is not whole; in the trash it is not counted', async () => {
  const { ask, save } = testLibrary({
    fetcher: plainSite,
    parser: {
      parse: (request) =>
        Promise.resolve(
          request.kind === 'text'
            ? parsed()
            : parsed({ blocks: [paragraph('물때가 바뀌었다.'), figure('https://news.test/a.jpg')] }),
        ),
    },
  });
  expect(await ask('library.incomplete', undefined)).toBe(0);
  const lacking = await save(address('https://news.test/1'));
  await save(text('Whole\n\nNothing is missing.'));
  expect(await ask('library.incomplete', undefined)).toBe(1);
  await ask('articles.delete', { ids: [lacking.articleId] });
  expect(await ask('library.incomplete', undefined)).toBe(0);
});
