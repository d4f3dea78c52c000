import { expect, test } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { type PagePart, placeParts } from '../../../../electron/extraction/page-parts.js';
import { joinPieces } from '../../../../electron/extraction/part-pieces.js';
import { withSiteRules } from '../../../../electron/extraction/site-rules.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { address } from '../articles/save-requests.js';
import { figure, paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';

const part = (text: string, ...elements: readonly string[]): PagePart => ({
  block: paragraph(text),
  elements,
});

const PAGE: readonly PagePart[] = [
  part('메뉴', 'nav.menu'),
  part('첫 문단은 기사다.', 'div.story'),
  part('구독하세요.', 'div.offer', 'div.story'),
  part('편집자 덧붙임.', 'div.note'),
  part('둘째 문단도 기사다.', 'div.story'),
];
const ARTICLE = [1, 2, 4].flatMap((index) => PAGE[index]?.block ?? []);

/** Reads every page as the same one, under the rules it is given, as the parse process does. */
function pageParser() {
  const state = { title: '제목' };
  const parser: Parser = {
    parse: async (request) => {
      const rules = request.kind === 'page' ? request.rules : undefined;
      const blocks = withSiteRules(ARTICLE, rules, () => PAGE);
      const isWhole = request.kind === 'page' && request.isWhole;
      return parsed({ title: state.title, blocks, ...(isWhole && { parts: PAGE }) });
    },
  };
  return { state, parser };
}

async function opened() {
  const { state, parser } = pageParser();
  const library = testLibrary({ fetcher: plainSite, parser });
  const { articleId: id } = await library.save(address('https://news.example/a'));
  const open = () => library.ask('articles.open', { id });
  const lines = async () => articleText((await open()).blocks).split('\n');
  const parts = () => library.ask('versions.parts', { id });
  /** Keeps the parts with these words, as a person would. */
  const mend = async (
    words: readonly string[],
    rest: { title?: string; publisher?: string; isRule?: boolean } = {},
  ) => {
    const { version, title, authors, publisher, publishedAt, parts: found } = await parts();
    const kept = found.flatMap(({ block }, index) =>
      words.some((word) => articleText([block]).includes(word)) ? index : [],
    );
    const mending = { id, version, title, authors, publisher, publishedAt, kept, isRule: false, ...rest };
    await library.ask('versions.mend', mending);
  };
  return { ...library, id, state, open, lines, parts, mend };
}

test('A part is taken out of an article and another one brought back into its place; Undo takes that back', async () => {
  const { parts, mend, lines, open, ask } = await opened();
  expect((await parts()).parts.map(({ block, isKept }) => [articleText([block]), isKept])).toEqual([
    ['메뉴', false],
    ['첫 문단은 기사다.', true],
    ['구독하세요.', true],
    ['편집자 덧붙임.', false],
    ['둘째 문단도 기사다.', true],
  ]);
  await mend(['기사다', '편집자'], { title: '고친 제목' });
  expect(await lines()).toEqual(['첫 문단은 기사다.', '편집자 덧붙임.', '둘째 문단도 기사다.']);
  expect(await open()).toMatchObject({ version: 2, title: '고친 제목', headline: { title: '고친 제목' } });
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'mend-article' });
  expect(await open()).toMatchObject({ version: 1, title: '제목' });
  expect(await lines()).toHaveLength(3);
  await ask('undo.redo', undefined);
  expect(await lines()).toContain('편집자 덧붙임.');
});

test('What was mended stays mended when the article is read again', async () => {
  const { mend, lines, open, ask, ended, id, state } = await opened();
  await mend(['기사다', '편집자'], { title: '고친 제목', publisher: '고친 매체' });
  for (const command of ['versions.extract-again', 'versions.fetch-again'] as const) {
    state.title = `새 제목 ${command}`;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await ended((await ask(command, { id })).jobId);
  }
  expect(await open()).toMatchObject({ version: 2, title: '고친 제목', publisher: '고친 매체' });
  expect((await open()).headline.publisher).toBe('고친 매체');
  expect(await lines()).toEqual(['첫 문단은 기사다.', '편집자 덧붙임.', '둘째 문단도 기사다.']);
});

test('“Always on this site” does the same to what is saved there later, until the rule is deleted', async () => {
  const { mend, ask, save } = await opened();
  await mend(['기사다', '편집자'], { isRule: true });
  expect(await ask('site-rules.list', undefined)).toMatchObject([
    {
      host: 'news.example',
      rules: {
        drop: [{ kind: 'element', value: 'div.offer' }],
        keep: [{ kind: 'element', value: 'div.note' }],
      },
    },
  ]);
  const text = async (url: string): Promise<string> => {
    const { articleId: id } = await save(address(url));
    return articleText((await ask('articles.open', { id })).blocks);
  };
  expect(await text('https://news.example/b')).toBe('첫 문단은 기사다.\n편집자 덧붙임.\n둘째 문단도 기사다.');
  expect(await text('https://other.example/c')).toContain('구독하세요.');
  await ask('site-rules.delete', { host: 'news.example' });
  expect(await text('https://news.example/d')).toContain('구독하세요.');
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'delete-rule', count: 1 });
  expect(await text('https://news.example/e')).not.toContain('구독하세요.');
});

test('Undo takes back the rule together with the mend that made it, and leaves what an older mend asked for', async () => {
  const { mend, ask, told } = await opened();
  const rules = async () =>
    (await ask('site-rules.list', undefined)).map(({ rules: { drop, keep } }) => [drop.length, keep.length]);
  await mend(['기사다'], { isRule: true });
  expect(await rules()).toEqual([[1, 0]]);
  await mend(['기사다', '편집자'], { isRule: true });
  expect(await rules()).toEqual([[1, 1]]);
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'mend-article', count: 1 });
  expect(await rules()).toEqual([[1, 0]]);
  await ask('undo.undo', undefined);
  expect(await rules()).toEqual([]);
  expect(told.filter(({ name }) => name === 'site-rules.changed')).toHaveLength(4);
  await ask('undo.redo', undefined);
  expect(await rules()).toEqual([[1, 0]]);
});

test('Nothing is mended away whole, and not over a text that is another one by now', async () => {
  const { mend, ask, id, parts, lines } = await opened();
  await expect(mend([])).rejects.toThrow('bad-request');
  const { version, title, authors, publisher, publishedAt } = await parts();
  const mending = {
    id,
    version: version + 1,
    title,
    authors,
    publisher,
    publishedAt,
    kept: [1],
    isRule: false,
  };
  await expect(ask('versions.mend', mending)).rejects.toThrow('bad-request');
  expect(await lines()).toHaveLength(3);
});

test('An item, a source or a caption of what is kept is brought back alone, and stands in it again', () => {
  const item = (text: string) => [paragraph(text)];
  const list = { type: 'list' as const, ordered: true, start: 1, items: ['하나', '둘', '셋'].map(item) };
  const quote = {
    type: 'quote' as const,
    blocks: [paragraph('빛은 남는다.'), paragraph('항만 일지')],
    hasSource: true as const,
  };
  const picture = { ...figure('https://a.test/1.jpg'), caption: [{ type: 'text' as const, value: '부두' }] };
  const page = [list, quote, picture].map((block) => ({ block, elements: ['div.story'] }));
  const article = [
    { ...list, items: [item('하나'), item('셋')] },
    { type: 'quote' as const, blocks: quote.blocks.slice(0, 1) },
    { ...picture, caption: [] },
  ];
  const parts = placeParts(article, page);
  expect(parts.map(({ block, isKept }) => [block.type, articleText([block]), isKept])).toEqual([
    ['list', '하나', true],
    ['list', '둘', false],
    ['list', '셋', true],
    ['quote', '빛은 남는다.', true],
    ['quote', '항만 일지', false],
    ['figure', '', true],
    ['paragraph', '부두', false],
  ]);
  expect(joinPieces(parts.filter(({ isKept }) => isKept))).toEqual(article);
  expect(joinPieces(parts)).toEqual([list, quote, picture]);
  expect(joinPieces(parts.filter((_, at) => at === 4))).toEqual([
    { type: 'quote', blocks: quote.blocks.slice(1) },
  ]);
});

test('Rules of a site leave a list whole that the article has in part', () => {
  const items = ['하나', '둘', '셋'].map((text) => [paragraph(text)]);
  const list = { type: 'list' as const, ordered: false, start: 1, items };
  const rules = { drop: [{ kind: 'text' as const, value: '구독하세요.' }], keep: [] };
  const article = [{ ...list, items: items.slice(0, 2) }, paragraph('구독하세요.')];
  const page = [list, paragraph('구독하세요.')].map((block) => ({ block, elements: [] }));
  expect(withSiteRules(article, rules, () => page)).toEqual([{ ...list, items: items.slice(0, 2) }]);
});
