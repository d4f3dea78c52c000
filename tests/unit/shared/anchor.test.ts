import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateQuote } from '../../../shared/anchor/locate.js';
import { makeQuote, trimRange } from '../../../shared/anchor/quote.js';
import { CONTEXT_LENGTH } from '../../../shared/limits.js';
import { TextQuote } from '../../../shared/model/highlight.js';
import { articleText } from '../../../shared/text/article-text.js';
import { body } from './bodies.js';

const chosen = body
  .map(articleText)
  .chain((text) => fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })));

describe('a quote', () => {
  test('of any choice in any text is found again where it was', () => {
    fc.assert(
      fc.property(chosen, ([text, one, other]) => {
        const range = trimRange(text, Math.min(one, other), Math.max(one, other));
        fc.pre(range !== null);
        const quote = makeQuote(text, range);
        expect(TextQuote.safeParse(quote).success).toBe(true);
        expect(locateQuote(text, quote, range)).toEqual(range);
      }),
    );
  });

  test('is found after text was put before it, though its position is now wrong', () => {
    fc.assert(
      fc.property(chosen, ([text, one, other]) => {
        const range = trimRange(text, Math.min(one, other), Math.max(one, other));
        fc.pre(range !== null);
        const before = '새로 붙은 문단이다.\n';
        const found = locateQuote(before + text, makeQuote(text, range), range);
        expect(found && (before + text).slice(found.start, found.end)).toBe(
          text.slice(range.start, range.end),
        );
      }),
    );
  });

  test('has context that never begins or ends with half a character', () => {
    const text = `${'👍'.repeat(40)}말${'👍'.repeat(40)}`;
    for (const shift of ['', 'x']) {
      const start = (shift + text).indexOf('말');
      const { prefix, suffix } = makeQuote(shift + text + shift, { start, end: start + 1 });
      expect(prefix).not.toMatch(/\p{Surrogate}/u);
      expect(suffix).not.toMatch(/\p{Surrogate}/u);
      expect(prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    }
  });
});

describe('words that stand more than once', () => {
  const twins = '정부는 오늘 발표했다. 업계는 반긴다. 정부는 내일 발표한다.';
  const second = twins.lastIndexOf('정부는');
  const quote = makeQuote(twins, { start: second, end: second + 3 });

  test('are told apart by what surrounds them', () => {
    const longer = `앞에 붙은 긴 문장이다. ${twins}`;
    const found = locateQuote(longer, quote, { start: second, end: second + 3 });
    expect(found?.start).toBe(longer.lastIndexOf('정부는'));
  });

  test('are not confused by a twin at the old position', () => {
    const moved = twins.replace('정부는 오늘 발표했다. ', '');
    expect(locateQuote(`${moved} 정부는 쉰다.`, quote, { start: 0, end: 3 })?.start).toBe(
      moved.indexOf('정부는'),
    );
  });

  test('without any context are the nearest ones', () => {
    const bare = { exact: '가', prefix: '', suffix: '' };
    expect(locateQuote('가나가나가', bare, { start: 3, end: 4 })?.start).toBe(2);
    expect(locateQuote('가나가나가', bare, { start: 4, end: 5 })?.start).toBe(4);
  });
});

test('words that are gone are not found', () => {
  expect(locateQuote('다른 글', { exact: '없다', prefix: '', suffix: '' }, { start: 0, end: 2 })).toBeNull();
  expect(locateQuote('', { exact: '없다', prefix: 'a', suffix: 'b' }, { start: 5, end: 7 })).toBeNull();
});

test.each([
  ['  가 나  ', 0, 7, { start: 2, end: 5 }],
  ['가나', 0, 2, { start: 0, end: 2 }],
  [' \n\t ', 0, 4, null],
  ['가나', 1, 1, null],
])('the choice %j from %i to %i is trimmed to %j', (text, start, end, range) => {
  expect(trimRange(text, start, end)).toEqual(range);
});
