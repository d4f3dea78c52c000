import { describe, expect, it } from 'vitest';
import { markPattern, marksIn } from '../../../../electron/search/marks.js';
import { snippetOf } from '../../../../electron/search/snippet.js';
import { termOf } from '../../../../electron/search/term.js';

/** What a text shows as found. */
function found(text: string, queries: readonly string[], isOpen = false): readonly string[] {
  const terms = queries.flatMap((query) => termOf(query, isOpen) ?? []);
  return marksIn(text, markPattern(terms)).map(({ start, end }) => text.slice(start, end));
}

describe('Marks', () => {
  it.each([
    ['the inside of a word', '소버린 클라우드를', ['버린', '우드'], ['버린', '우드']],
    ['a word of another script', 'KT와 kt, xkt', ['kt'], ['KT', 'kt']],
    ['a phrase across a line', '공공\n클라우드', ['공공 클라우드'], ['공공\n클라우드']],
    ['nothing of a phrase whose words are joined', '공공클라우드', ['공공 클라우드'], []],
    ['letters that NFKC makes longer', 'a ㈜한결 ﬁne', ['주', 'fine'], ['㈜', 'ﬁne']],
    [
      'decomposed Hangul whole',
      '\u1112\u1161\u11ab\u1100\u1173\u11af은',
      ['한글'],
      ['\u1112\u1161\u11ab\u1100\u1173\u11af'],
    ],
    ['a letter with the accent behind it', 'cafe\u0301s', ['cafe'], ['cafe\u0301']],
    ['a word with an invisible space', '보\u200B안', ['보안'], ['보\u200B안']],
    ['an emoji', '축하🎉해', ['🎉'], ['🎉']],
    ['signs of a name', 'C++ and C', ['c++'], ['C++']],
  ])('cover %s', (_name, text, queries, expected) => {
    expect(found(text, queries)).toEqual(expected);
  });

  it.each([
    ['클랑', '클라우드', ['클라우']],
    ['클ㄹ', '클라우드', ['클라']],
    ['달', '닭이', ['닭']],
    ['크', '클라', ['클']],
  ])('cover what %s may become', (query, text, expected) => {
    expect(found(text, [query], true)).toEqual(expected);
  });
});

describe('A snippet', () => {
  const text = `${'앞의 말 '.repeat(40)}여기 클라우드 그리고 암호키와 클라우드\n끝 ${'뒤의 말 '.repeat(40)}`;

  it('shows where most was found, on one line', () => {
    const terms = ['클라우드', '암호키'].flatMap((query) => termOf(query) ?? []);
    const snippet = snippetOf(text, marksIn(text, markPattern(terms)), 80);
    expect(snippet.text).toMatch(/^(앞의|말) .*여기 클라우드 그리고 암호키와 클라우드 끝/);
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      '클라우드',
      '암호키',
      '클라우드',
    ]);
    expect(snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });

  it('is the beginning when nothing was found, and all of a short text', () => {
    expect(snippetOf('짧은 글', [], 80)).toEqual({
      text: '짧은 글',
      marks: [],
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  it('cuts no character in two', () => {
    const { text: shown } = snippetOf('🎉'.repeat(50), [], 81);
    expect(shown).toBe('🎉'.repeat(41));
  });
});
