import { expect, test } from 'vitest';
import { inSigns } from '../../../../shared/search/in-signs.js';

test.each([
  ['cat AND dog', 'cat dog'],
  ['cat NOT dog', 'cat -dog'],
  ['NOT dog cat', '-dog cat'],
  ['고양이  AND  NOT  "큰 개"', '고양이  -"큰 개"'],
  ['(cat OR dog) AND tag:집 NOT (a b)', '(cat OR dog) tag:집 -(a b)'],
  ['a AND -b AND c', 'a -b c'],
])('“%s” is “%s”', (typed, written) => {
  expect(inSigns(typed)).toBe(written);
});

test.each([
  'cat and not dog',
  '"cat AND dog"',
  'AND',
  'cat NOT',
  'AND cat',
  'a OR AND',
  'NOT NOT',
  'a AND AND b',
])('“%s” stays as it is', (typed) => {
  expect(inSigns(typed)).toBe(typed);
});
