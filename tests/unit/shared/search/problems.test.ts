import { expect, test } from 'vitest';
import { parseQuery } from '../../../../shared/search/parse.js';
import { problemsOf } from '../../../../shared/search/problems.js';

const TAGS = [{ name: '바다' }, { name: '바다/여객선' }, { name: 'Café' }];
const problems = (query: string): readonly string[] =>
  problemsOf(parseQuery(query, new Date(0)), TAGS).map(({ problem }) => problem);

test.each([
  ['tag:바다 tag:cafe -tag:바다/여객선', []],
  ['a tag:받', []],
  ['tag:받 a', ['no-such-tag']],
  ['tag:산', ['no-such-tag']],
  ['(tag: OR is:x) before:soon', ['no-value', 'no-such-state', 'no-date']],
  ['저자x:김서윤 writer:kim', ['no-such-field', 'no-such-field']],
  ['-thing：a', ['no-such-field']],
  ['cat AND dog -NOT bird', ['and-is-a-word', 'not-is-a-word']],
  ['"NOT" a title:AND and not NOTE "a AND b" AND', []],
  ['저자:김서윤 언론사:새벽', []],
  ['http://a.example c:d 09:30 "뉴스:속보" a::b 뉴스:', []],
] as const)('“%s” has the problems %j', (query, expected) => {
  expect(problems(query)).toEqual(expected);
});
