import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf, parseQuery, piecesOf } from '../../../../shared/search/parse.js';
import type { Condition, Query } from '../../../../shared/search/query.js';

const NOW = new Date(2026, 10, 27, 15, 30);
const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date).getTime();

/** A query as one line that shows its tree. */
function shown(query: Query): string {
  if (query.type === 'all' || query.type === 'any') return `${query.type}(${query.of.map(shown).join(' ')})`;
  return query.type === 'not' ? `not(${shown(query.of)})` : shownCondition(query);
}

function shownCondition(condition: Condition): string {
  if (condition.type === 'words' || condition.type === 'field') {
    const text = condition.isPhrase ? `“${condition.text}”` : condition.text;
    return condition.type === 'field' ? `${condition.field}=${text}` : text;
  }
  if (condition.type === 'length') return `${condition.from}…${condition.to ?? ''}`;
  const { span: _span, type: _type, ...said } = condition;
  return 'problem' in said ? `${said.problem}!` : Object.values(said).join();
}

const tree = (source: string): string => shown(parseQuery(source, NOW));

describe('A query', () => {
  it.each([
    ['asks for nothing when it is empty', '  ', 'all()'],
    ['asks for all its words', '공공 클라우드', 'all(공공 클라우드)'],
    ['keeps a phrase together', '"공공 클라우드" 암호', 'all(“공공 클라우드” 암호)'],
    ['takes the quotation marks of newspapers', '“공공 클라우드”', '“공공 클라우드”'],
    ['lets an open phrase go to the end', 'a "b c', 'all(a “b c”)'],
    ['leaves out', 'a -b -"c d" -tag:e', 'all(a not(b) not(“c d”) not(tag=e))'],
    ['offers a choice', 'a b OR c', 'any(all(a b) c)'],
    ['groups', 'a (b OR c)', 'all(a any(b c))'],
    ['groups what is left out', '-(a OR b)', 'not(any(a b))'],
    ['closes what was left open', 'a (b OR c', 'all(a any(b c))'],
    ['takes a bracket within a word for text', 'f(x) (g(y))', 'all(f(x) g(y))'],
    ['takes a bracket that closes nothing for text', 'a) b', 'all(a) b)'],
    ['takes a lone hyphen for text', 'a - b --c', 'all(a - b --c)'],
    ['takes a hyphen within a word for text', 'covid-19', 'covid-19'],
    ['takes a choice of nothing for nothing', 'OR a OR', 'a'],
    ['takes “or” for a word', 'a or b', 'all(a or b)'],
    ['takes an unknown condition for text', 'http://a.example c:d', 'all(http://a.example c:d)'],
    ['takes empty brackets for nothing', '() (()) a', 'a'],
    ['knows Korean names', '제목:금리 메모:"꼭 읽기" 상태:안읽음', 'all(title=금리 note=“꼭 읽기” unread)'],
    [
      'knows who wrote it by every word for it',
      '저자:김 작성자:이 기자:박',
      'all(author=김 author=이 author=박)',
    ],
    ['knows colours by name, number and in Korean', 'color:blue color:1 색:보라', 'all(blue yellow purple)'],
    ['knows languages', 'lang:ko lang:Japanese 언어:영어', 'all(ko ja en)'],
    ['knows lengths', 'length:<3 length:3-10 length:>10 length:5분', 'all(0…2 3…10 11… 5…5)'],
    [
      'says what is wrong',
      'is:x has: before:soon color:pink length:long',
      'all(no-such-state! no-value! no-date! no-such-color! no-length!)',
    ],
  ])('%s', (_name, source, expected) => {
    expect(tree(source)).toBe(expected);
  });

  it.each([
    ['on:2025-05-15', day(2025, 5, 15), day(2025, 5, 16)],
    ['on:2025.5', day(2025, 5, 1), day(2025, 6, 1)],
    ['on:2025년', day(2025, 1, 1), day(2026, 1, 1)],
    ['before:2025', null, day(2025, 1, 1)],
    ['after:7d', day(2026, 11, 20), null],
    ['after:2주', day(2026, 11, 13), null],
    ['after:1m', day(2026, 10, 27), null],
    ['on:today', day(2026, 11, 27), day(2026, 11, 28)],
    ['날짜:어제', day(2026, 11, 26), day(2026, 11, 27)],
    ['before:1y', null, day(2025, 11, 27)],
  ])('%s names days', (source, from, before) => {
    expect(parseQuery(source, NOW)).toMatchObject({ type: 'date', from, before });
  });

  it.each(['on:2025-02-30', 'on:2025-13', 'on:0001', 'before:7', 'after:d'])('%s is no date', (source) => {
    expect(parseQuery(source, NOW)).toMatchObject({ type: 'unusable', problem: 'no-date' });
  });

  it('knows where each condition stands, and which was typed last', () => {
    const found = conditionsOf(parseQuery('공공 tag:"a b" x', NOW));
    expect(found.map(({ span }) => [span.start, span.end])).toEqual([
      [0, 2],
      [3, 12],
      [13, 14],
    ]);
    expect(found.map((one) => 'isLast' in one && one.isLast)).toEqual([false, false, true]);
  });

  it.each([
    ['a -tag:b (c OR is:read) "d e"', ['a', '-tag:b', '(c OR is:read)', '"d e"']],
    ['a -(b OR c', ['a', '-(b OR c']],
    ['tag:a OR is:read b', ['tag:a OR is:read b']],
    [' ', []],
  ])('“%s” has pieces that can be taken out', (source, expected) => {
    const pieces = piecesOf(source, NOW).map(({ span }) => source.slice(span.start, span.end));
    expect(pieces).toEqual(expected);
  });

  it('can be any text of any length', () => {
    assert(
      property(
        array(
          constantFrom('(', ')', '"', '-', ':', ' ', '*', '가', 'a', '\ud800', '\0', '“', '»', 'is:', 'OR '),
          { maxLength: 400 },
        ),
        (parts) => {
          expect(() => parseQuery(parts.join(''), NOW)).not.toThrow();
        },
      ),
    );
    expect(() => parseQuery('('.repeat(10_000), NOW)).not.toThrow();
    expect(() => parseQuery('-a OR '.repeat(2_000), NOW)).not.toThrow();
  });
});
