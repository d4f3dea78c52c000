import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { runs } from '../../../fixtures/runs.js';
import { foldText, foldWithOffsets } from '../../../../electron/search/fold.js';
import { indexText } from '../../../../electron/search/index-text.js';
import { tokensOf } from '../../../../electron/search/tokens.js';

/** Texts of everything the index has a rule for, side by side. */
const mixed = array(
  constantFrom(
    '가',
    '각',
    '힣',
    '소버린',
    'ㅋ',
    'ㅏ',
    '\u1100',
    '\u1161',
    '\u11a8',
    '京',
    '𠮷',
    'カ',
    'ｶﾞ',
    'ー',
    'ก็',
    'a',
    'É',
    'e\u0301',
    'ß',
    'İ',
    'ﬁ',
    'Ω',
    'й',
    'אָ',
    'أ',
    '1',
    '①',
    '+',
    '#',
    'C++',
    '🎉',
    '👍🏽',
    '🇰🇷',
    '©',
    '\u200b',
    '\u00ad',
    ' ',
    '\n',
    '.',
    '·',
    '\ud800',
    '\udc00',
    '\0',
    '㈜',
    'ﷺ',
  ),
  { maxLength: 24 },
).map((parts) => parts.join(''));

describe('The index', () => {
  it('takes of a text the tokens that a query of it would look for', () => {
    assert(
      property(mixed, (source) => {
        expect(indexText(source)).toBe(tokensOf(source).join(' '));
      }),
    );
  });

  it('takes no character that its tokeniser would cut at', () => {
    assert(
      property(anyText({ maxLength: 40 }), (source) => {
        expect(indexText(source)).toMatch(/^[a-z0-9\u0080-\u{10ffff} ]*$/u);
      }),
    );
  });
});

describe('Folded text', () => {
  it('is the same with and without its way back', () => {
    assert(
      property(oneof(mixed, anyText({ maxLength: 40 })), (source) => {
        expect(foldWithOffsets(source).text).toBe(foldText(source));
      }),
      runs(1_000),
    );
  });

  it('leads every unit back to the character it came from', () => {
    const { text, offsets } = foldWithOffsets('㈜ﬁn e\u0301가\u11a8!');
    expect(text).toBe(' 주 fin e각 ');
    expect(Array.from(offsets)).toEqual([0, 0, 0, 1, 1, 2, 3, 4, 6, 8, 9]);
  });
});
