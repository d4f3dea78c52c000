import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../shared/ipc/contract/search.js';
import { inStep } from './in-step.js';
import { testLibrary, type TestLibrary, temporaryFolder } from '../library/library-for-test.js';

const TEXTS = [
  '소버린 클라우드란 무엇인가\n공공 클라우드를 국내에 둔다. 암호키는 기관이 갖는다.',
  '암호키 논의 본격화\nKT와 마이크로소프트가 클라우드를 함께 짓는다.',
  'Setting Hangul and Latin\nTwo scripts on one line.',
] as const;

/** Titles of what a query finds, in order. */
async function titles({ ask }: TestLibrary, query: string, isOpen = false): Promise<readonly string[]> {
  const { hits } = await ask('search.find', { query, isOpen, sort: 'best', offset: 0, limit: 50 });
  return hits.map(({ headline }) => headline.title);
}

async function saveAll(
  texts: readonly string[],
  root = temporaryFolder(),
): Promise<TestLibrary & { readonly ids: readonly string[] }> {
  const library = testLibrary({ root });
  const ids: string[] = [];
  for (const text of texts) {
    // eslint-disable-next-line no-await-in-loop -- one after the other, so that their order is known
    const { articleId } = await library.save({ source: { kind: 'text', text } });
    ids.push(articleId);
  }
  await inStep(library);
  return { ...library, ids };
}

describe('Searching', () => {
  it('finds words of a Korean text, the best first', async () => {
    const library = await saveAll(TEXTS);
    expect(await titles(library, '암호키')).toEqual(['암호키 논의 본격화', '소버린 클라우드란 무엇인가']);
    expect(await titles(library, '클라우드 KT')).toEqual(['암호키 논의 본격화']);
    expect(await titles(library, '클랑', true)).toHaveLength(2);
    expect(await titles(library, 'title:암호키 OR latin')).toHaveLength(2);
    expect(await titles(library, '클라우드 -KT')).toEqual(['소버린 클라우드란 무엇인가']);
  });

  it('shows where', async () => {
    const { ask } = await saveAll(TEXTS);
    const { hits, count, isMore } = await ask('search.find', {
      query: '클라우드',
      isOpen: false,
      sort: 'best',
      offset: 0,
      limit: 50,
    });
    const cut = ({ snippet }: SearchHit): readonly string[] =>
      snippet.marks.map(({ start, end }) => snippet.text.slice(start, end));
    expect(hits.map(cut)).toEqual([['클라우드'], ['클라우드']]);
    expect(hits[0]?.titleMarks).toEqual([{ start: 4, end: 8 }]);
    expect({ count, isMore }).toEqual({ count: 2, isMore: false });
  });

  it('follows what is written, deleted, brought back and noted', async () => {
    const library = await saveAll(TEXTS);
    const [first = ''] = library.ids;
    await library.ask('articles.delete', { ids: [first] });
    expect(await titles(library, '소버린')).toEqual([]);
    await library.ask('undo.undo', undefined);
    expect(await titles(library, '소버린')).toHaveLength(1);
  });

  it('asks the tables where no word is asked for', async () => {
    const library = await saveAll(TEXTS);
    expect(await titles(library, 'is:unread')).toHaveLength(3);
    expect(await titles(library, 'is:read')).toEqual([]);
    expect(await titles(library, '-latin is:saved')).toHaveLength(2);
    expect(await titles(library, 'before:2001 클라우드')).toEqual([]);
    expect(await titles(library, 'on:2025-01-22 OR 클라우드')).toHaveLength(3);
  });

  it('makes a damaged index anew without a word lost', async () => {
    const root = temporaryFolder();
    const first = await saveAll(TEXTS, root);
    await first.library.close();
    writeFileSync(join(root, 'search.db'), 'A'.repeat(100_000));
    const again = testLibrary({ root });
    await inStep(again);
    expect(await titles(again, '암호키')).toHaveLength(2);
  });

  it.each([
    ['ten thousand characters', `${'클라우드 '.repeat(1_999)}클라우드`],
    ['ten thousand characters in one word', '소버린클라우드'.repeat(1_428)],
    ['brackets ten thousand deep', '('.repeat(10_000)],
    ['brackets that close nothing', 'KT)))) ((('],
    ['a quotation mark that is never closed', '"KT와'],
    ['every sign of FTS5', '^ * + - : {title body} : "a" + "b"* NEAR(a b, 2) NOT x AND y'],
    ['half a character', '\ud800KT\udc00'],
    ['NUL', 'K\0T'],
    ['text from right to left', '\u202eשלום عربي'],
    ['marks upon marks', `e${'\u0301'.repeat(500)}`],
    ['conditions without a value', 'is: before: length:>'],
    ['SQL', "'; DROP TABLE found; --"],
  ])('answers %s without an error', async (_, query) => {
    const library = testLibrary();
    await library.save({ source: { kind: 'text', text: TEXTS[1] } });
    await expect(titles(library, query)).resolves.toBeInstanceOf(Array);
    await expect(titles(library, query, true)).resolves.toBeInstanceOf(Array);
    await expect(library.ask('search.meant', { query, isOpen: false })).resolves.toBeDefined();
  });
});
