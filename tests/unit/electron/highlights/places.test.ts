import { expect, test } from 'vitest';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { address, parserOf } from '../articles/save-requests.js';
import { paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';

const LINES = [
  '산골 다섯 마을을 도는 작은 버스는 요금을 받지 않는다.',
  '운전사는 이 규칙이 장난에서 시작되었다고 말한다.',
  '군은 내년에도 요금을 받지 않기로 했다.',
];
const AFTER = ['사진 설명이 위에 붙었다.', LINES[0] ?? '', '군은 내년에도 차비를 받지 않기로 정했다고 한다.'];

/** An article with two highlights, read again as another text in which the words of one are gone. */
async function reread() {
  const texts = [LINES, AFTER].map((lines) => parsed({ blocks: lines.map(paragraph) }));
  const library = testLibrary({ fetcher: plainSite, parser: parserOf(...texts.map((one) => () => one)) });
  const { articleId: id } = await library.save(address('https://news.example/bus'));
  const text = articleText((await library.ask('articles.open', { id })).blocks);
  for (const words of ['작은 버스는 요금을', '장난에서 시작되었다고']) {
    const start = text.indexOf(words);
    const position = { start, end: start + words.length };
    const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
    // oxlint-disable-next-line no-await-in-loop -- in the order of the text
    await library.ask('highlights.add', { articleId: id, color: 'yellow', anchor });
  }
  const { jobId } = await library.ask('versions.extract-again', { id });
  await library.ended(jobId);
  const words = async (version?: number) => {
    const shown =
      version === undefined
        ? await library.ask('articles.open', { id })
        : await library.ask('versions.open', { id, version });
    const list = await library.ask('highlights.list', {
      articleId: id,
      ...(version === undefined ? {} : { version }),
    });
    const body = articleText(shown.blocks);
    return list.highlights.map(({ place }) => place && body.slice(place.start, place.end));
  };
  return { ...library, id, words };
}

test('Highlights are found again in a new version; what is gone is kept, and found in the version it belongs to', async () => {
  const { words, ask } = await reread();
  expect(await words()).toEqual(['작은 버스는 요금을', null]);
  expect(await words(1)).toEqual(['작은 버스는 요금을', '장난에서 시작되었다고']);
  const { groups } = await ask('notebook.page', {
    filter: { colors: [], withNote: false },
    after: null,
    limit: 10,
  });
  expect(groups[0]?.entries.map(({ highlight }) => highlight?.place === null)).toEqual([false, true]);
  await ask('undo.undo', undefined);
  expect(await words()).toEqual(['작은 버스는 요금을', '장난에서 시작되었다고']);
});

test('What is marked in a new version is looked for in the old one when that is shown again', async () => {
  const { ask, id, words } = await reread();
  const text = articleText((await ask('articles.open', { id })).blocks);
  const start = text.indexOf('군은 내년에도 차비를 받지 않기로');
  const position = { start, end: start + '군은 내년에도 차비를 받지 않기로'.length };
  const anchor = { version: 2, textVersion: 1, quote: makeQuote(text, position), position };
  await ask('highlights.add', { articleId: id, color: 'blue', anchor });
  await ask('versions.show', { id, version: 1 });
  expect(await words()).toEqual([
    '작은 버스는 요금을',
    '장난에서 시작되었다고',
    '군은 내년에도 요금을 받지 않기로',
  ]);
  const wanted = { filter: { colors: [], withNote: false }, limit: 10 };
  const { groups } = await ask('notebook.page', { ...wanted, after: null });
  const present = [undefined, undefined, '군은 내년에도 요금을 받지 않기로'];
  expect(groups[0]?.entries.map((entry) => entry.words)).toEqual(present);
  const { entries } = await ask('notebook.entries', { ...wanted, grouping: 'date', after: null });
  expect(entries.flatMap((entry) => entry.words ?? [])).toEqual(present.slice(2));
});
