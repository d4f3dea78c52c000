import { describe, expect, test } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { AppError } from '../../../../shared/app-error.js';
import { parsed, plainSite, testLibrary } from '../library/library-for-test.js';
import { address, file, finds, text } from './save-requests.js';

describe('a file', () => {
  test.each([
    ['글.html', 'page'],
    ['ARTICLE.HTM', 'page'],
    ['a.xhtml', 'page'],
    ['메모.txt', 'text-file'],
    ['read.md', 'text-file'],
    ['no-ending', 'page'],
  ])('called %s is read as a %s', async (name, kind) => {
    const kinds: string[] = [];
    const parser: Parser = {
      parse: async (request) => {
        kinds.push(request.kind);
        return parsed();
      },
    };
    const { save } = testLibrary({ parser });
    await save(file(name, 'content'));
    expect(kinds).toEqual([kind]);
  });

  test('takes the address named in it, when no other article has it', async () => {
    const { ask, save } = testLibrary({ parser: finds({ canonicalUrl: 'https://example.com/a' }) });
    const one = await save(file('a.html', 'x'));
    expect(await ask('articles.open', { id: one.articleId })).toMatchObject({ url: 'https://example.com/a' });
    const other = await save(file('b.html', 'y'));
    expect(await ask('articles.open', { id: other.articleId })).toMatchObject({ url: null, version: 1 });
  });

  test('of a page that is here by its address is told to be here, and kept all the same when wished', async () => {
    const { ask, save } = testLibrary({ fetcher: plainSite });
    const here = await save(address('https://example.com/a'));
    const copy = file('a.html', '<link rel="canonical" href="https://example.com/a?utm_source=mail"><p>글');
    await expect(ask('articles.save', copy)).rejects.toMatchObject({
      facts: { code: 'duplicate', articleId: here.articleId },
    });
    await save({ ...copy, mayRepeat: true });
    await ask('articles.delete', { ids: [here.articleId] });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
  });

  test('of a page whose text never came by its address is kept', async () => {
    const { ask, save } = testLibrary();
    await save(address('https://example.com/a'));
    await save(file('a.html', '<link rel="canonical" href="https://example.com/a"><p>글'));
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test('that is no text says so in words about files', async () => {
    const parser: Parser = { parse: () => Promise.reject(new AppError('not-html')) };
    const { ask, save } = testLibrary({ parser });
    const { articleId } = await save(file('photo.jpg', '\u0000\u0001'));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      title: 'photo.jpg',
      headline: { body: 'failed', failure: { code: 'unreadable-file' } },
    });
  });

  test('has a name that is what it looks like', async () => {
    const { ask } = testLibrary();
    const { articleId } = await ask('articles.save', file('a\u202egpj.html', 'x'));
    expect((await ask('articles.open', { id: articleId })).title).toBe('agpj.html');
  });
});

describe('a note of two lines', () => {
  test.each([
    ['pasted', text('hello\nworld')],
    ['in a file', file('note.txt', 'hello\nworld')],
  ])('%s is an article with a title and a text', async (_, request) => {
    const { ask, save } = testLibrary({ parser: { parse: readRequest } });
    const { articleId } = await save(request);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      title: 'hello',
      version: 1,
      headline: { body: 'saved', excerpt: 'world', failure: null },
    });
  });
});
