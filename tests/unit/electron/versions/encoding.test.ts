import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { plainSite, testLibrary } from '../library/library-for-test.js';
import { address } from '../articles/save-requests.js';

const WORDS = '경주의 작은 책방이 문을 닫는다. 주인은 서른 해를 지켰다. 마지막 날에는 줄이 길었다.';

test('A page sent under a wrong name is read in the encoding a person chooses, keeps to it, and Undo takes that back', async () => {
  const body = iconv.encode(
    `<!doctype html><meta charset=utf-8><title>책방</title><article><h1>책방</h1><p>${WORDS}</p></article>`,
    'cp949',
  );
  const fetchPage: typeof plainSite.fetchPage = async (...asked) => ({
    ...(await plainSite.fetchPage(...asked)),
    bytes: new Uint8Array(body),
    contentType: 'text/html; charset=iso-8859-1',
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
  });
  const parser = { parse: readRequest };
  const { ask, save, ended } = testLibrary({ fetcher: { ...plainSite, fetchPage }, parser });
  const { articleId: id } = await save(address('https://example.com/a'));
  const text = async (): Promise<string> => articleText((await ask('articles.open', { id })).blocks);
  expect(await text()).not.toContain('경주');
  const guessed = (await ask('articles.open', { id })).encoding;
  expect(guessed).toMatch(/^(?!euc-kr)/);
  await ended((await ask('versions.extract-again', { id, encoding: 'euc-kr' })).jobId);
  expect(await text()).toContain(WORDS);
  expect(await ask('articles.open', { id })).toMatchObject({ title: '책방', encoding: 'euc-kr' });
  for (const again of ['versions.extract-again', 'versions.fetch-again'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await ended((await ask(again, { id })).jobId);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await text(), again).toContain(WORDS);
  }
  await ask('undo.undo', undefined);
  expect(await text()).not.toContain('경주');
  expect((await ask('articles.open', { id })).encoding, 'It goes with the version').toBe(guessed);
});
