import { describe, expect, test } from 'vitest';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import type { Anchor } from '../../../../shared/model/highlight.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { paragraph, parsed, testLibrary, type TestLibrary } from '../library/library-for-test.js';

const BODY = ['KT가 마이크로소프트와 손을 잡았다.', '정부는 망분리를 완화한다.', '정부는 기다린다.'];
const TEXT = BODY.join('\n');

async function withArticle(): Promise<TestLibrary & { readonly id: string }> {
  const library = testLibrary();
  const { articleId } = await library.save({ source: { kind: 'text', text: `제목\n${TEXT}` } });
  return { ...library, id: articleId };
}

const anchorOf = (exact: string, from = 0): Anchor => {
  const start = TEXT.indexOf(exact, from);
  const position = { start, end: start + exact.length };
  return { version: 1, textVersion: 1, quote: makeQuote(TEXT, position), position };
};

describe('highlights', () => {
  test('come back in the order of the text, the note on the article first', async () => {
    const { ask, id } = await withArticle();
    const later = await ask('highlights.add', {
      articleId: id,
      color: 'green',
      anchor: anchorOf('기다린다'),
    });
    const sooner = await ask('highlights.add', {
      articleId: id,
      color: 'yellow',
      anchor: anchorOf('마이크로소프트'),
    });
    await ask('notes.write', { articleId: id, highlightId: later.id, text: '셋째' });
    await ask('notes.write', { articleId: id, highlightId: sooner.id, text: '둘째' });
    await ask('notes.write', { articleId: id, highlightId: null, text: '첫째' });
    const { highlights, notes } = await ask('highlights.list', { articleId: id });
    expect(highlights).toEqual([sooner, later]);
    expect(notes.map(({ text }) => text)).toEqual(['첫째', '둘째', '셋째']);
    expect((await ask('articles.open', { id })).headline).toMatchObject({ highlights: 2, notes: 3 });
  });

  test('of code come with its lines and indents, where they are listed and in the notebook', async () => {
    const code = { type: 'code', text: 'if (!seen) {\n  say(file);\n}', language: 'js' } as const;
    const blocks = [paragraph('Note say(file) here.'), code];
    const { ask, save } = testLibrary({ parser: { parse: () => Promise.resolve(parsed({ blocks })) } });
    const { articleId } = await save({ source: { kind: 'text', text: 'Code' } });
    const text = articleText(blocks);
    const start = text.indexOf('if (!seen)');
    const position = { start, end: text.indexOf('say(file);') + 10 };
    const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
    await ask('highlights.add', { articleId, color: 'blue', anchor });
    const filter = { colors: [], withNote: false };
    const listed = await ask('highlights.list', { articleId });
    const { groups } = await ask('notebook.page', { filter, after: null, limit: 10 });
    const { entries } = await ask('notebook.entries', { grouping: 'date', filter, after: null, limit: 10 });
    expect([
      listed.highlights[0]?.code,
      groups[0]?.entries[0]?.highlight?.code,
      entries[0]?.highlight?.code,
    ]).toEqual(Array(3).fill('if (!seen) {\n  say(file);'));
    expect(listed.highlights[0]?.anchor.quote.exact).toBe('if (!seen) { say(file);');
  });

  test('may lie over each other and over several blocks', async () => {
    const { ask, id } = await withArticle();
    const long = anchorOf('잡았다.\n정부는 망분리');
    await ask('highlights.add', { articleId: id, color: 'blue', anchor: long });
    await ask('highlights.add', { articleId: id, color: 'yellow', anchor: anchorOf('정부는') });
    expect((await ask('highlights.list', { articleId: id })).highlights).toHaveLength(2);
  });

  test('whose position is off are put where their words and surroundings are', async () => {
    const { ask, id } = await withArticle();
    const second = anchorOf('정부는', TEXT.indexOf('정부는') + 1);
    const anchor = { ...second, position: { start: 0, end: 3 } };
    const added = await ask('highlights.add', { articleId: id, color: 'blue', anchor });
    expect(added.anchor.position).toEqual(second.position);
  });

  test.each([
    [
      'words that are not there',
      { ...anchorOf('KT가'), quote: { exact: '없는 말', prefix: '', suffix: '' } },
    ],
    ['a version that is not there', { ...anchorOf('KT가'), version: 7 }],
    ['another rule of text', { ...anchorOf('KT가'), textVersion: 99 }],
  ])('on %s are refused', async (_, anchor) => {
    const { ask, id } = await withArticle();
    const added = ask('highlights.add', { articleId: id, color: 'blue', anchor });
    await expect(added).rejects.toMatchObject({ code: 'bad-request' });
    expect((await ask('articles.open', { id })).headline.highlights).toBe(0);
  });

  test('of a deleted article or already deleted are not found', async () => {
    const { ask, id } = await withArticle();
    const { id: one } = await ask('highlights.add', {
      articleId: id,
      color: 'blue',
      anchor: anchorOf('KT가'),
    });
    const { id: two } = await ask('highlights.add', {
      articleId: id,
      color: 'blue',
      anchor: anchorOf('손을'),
    });
    await ask('highlights.delete', { id: one });
    await expect(ask('highlights.delete', { id: one })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('highlights.recolor', { id: one, color: 'green' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const note = ask('notes.write', { articleId: id, highlightId: one, text: 'x' });
    await expect(note).rejects.toMatchObject({ code: 'not-found' });
    await ask('articles.delete', { ids: [id] });
    await expect(ask('highlights.recolor', { id: two, color: 'green' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('take a note of their own article only', async () => {
    const { ask, id, save } = await withArticle();
    const { id: highlightId } = await ask('highlights.add', {
      articleId: id,
      color: 'blue',
      anchor: anchorOf('KT가'),
    });
    const { articleId } = await save({ source: { kind: 'text', text: '다른 글\n본문' } });
    const note = ask('notes.write', { articleId, highlightId, text: 'x' });
    await expect(note).rejects.toMatchObject({ code: 'not-found' });
  });

  test('outlive a new version of the text', async () => {
    const { ask, id, save } = await withArticle();
    const added = await ask('highlights.add', { articleId: id, color: 'blue', anchor: anchorOf('KT가') });
    await save({ source: { kind: 'text', text: '제목\n새 본문이다.' }, into: id });
    expect((await ask('articles.open', { id })).version).toBe(2);
    expect((await ask('highlights.list', { articleId: id })).highlights).toEqual([{ ...added, place: null }]);
  });
});

test('a note is the same note however often it is written, and tells the windows', async () => {
  const { ask, id, told } = await withArticle();
  const write = (text: string) => ask('notes.write', { articleId: id, highlightId: null, text });
  const first = await write('메모');
  const second = await write('메모 더');
  expect(second).toEqual({ ...first, text: '메모 더', updatedAt: second?.updatedAt });
  expect(told).toContainEqual({ name: 'highlights.changed', payload: { articleId: id } });
});
