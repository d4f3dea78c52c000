import { describe, expect, test } from 'vitest';
import { testLibrary } from '../library/library-for-test.js';
import { address, file, text } from './save-requests.js';

describe('a text', () => {
  test('that is already here names the article, unless both are wanted', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(text('제목\n글'));
    await expect(ask('articles.save', text('제목\n글'))).rejects.toMatchObject({
      facts: { code: 'duplicate', articleId },
    });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
    await save({ ...text('제목\n글'), mayRepeat: true });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test.each([
    ['other line ends and white space around it', text('\r\n제목\r\n글\r\n')],
    ['decomposed syllables', text('제목\n글'.normalize('NFD'))],
    ['a file with a byte order mark', file('글.txt', '\ufeff제목\n글\n')],
  ])('is the same with %s', async (_, again) => {
    const { ask, save } = testLibrary();
    await save(text('제목\n글'));
    await expect(ask('articles.save', again)).rejects.toMatchObject({ code: 'duplicate' });
  });

  test('that lies in the trash, or differs by a letter, is saved', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(text('제목\n글'));
    await save(text('제목\n글자'));
    await ask('articles.delete', { ids: [articleId] });
    expect((await save(text('제목\n글'))).articleId).not.toBe(articleId);
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test('that gave an article its text is that article', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(address('https://example.com/a'));
    await save({ ...text('제목\n글'), into: articleId });
    await expect(ask('articles.save', text('제목\n글'))).rejects.toMatchObject({
      facts: { code: 'duplicate', articleId },
    });
  });

  test('in another encoding is known by its bytes', async () => {
    const { ask, save } = testLibrary();
    const bytes = new Uint8Array([0xb1, 0xdb, 0x0a, 0xb1, 0xdb]);
    await save({ source: { kind: 'file', name: 'a.txt', bytes } });
    await expect(
      ask('articles.save', { source: { kind: 'file', name: 'b.txt', bytes } }),
    ).rejects.toMatchObject({ code: 'duplicate' });
  });
});
