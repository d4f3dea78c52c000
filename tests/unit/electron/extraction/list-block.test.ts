import { describe, expect, test } from 'vitest';
import { blocksOf } from './body-for-test.js';

describe('lists', () => {
  test.each([
    ['<ol><li>a<li value="5">b<li>c</ol>', [{ start: 1 }, { start: 5 }]],
    ['<ol><li value="1">a<li value="2">b</ol>', [{ start: 1 }]],
    ['<ol reversed><li>a<li>b<li>c</ol>', [{ start: 3, reversed: true }]],
    ['<ol reversed start="10"><li>a<li value="4">b</ol>', [{ start: 10, reversed: true }, { start: 4 }]],
    ['<ol type="A" start="3"><li>a</ol>', [{ start: 3, counter: 'A' }]],
    ['<ol style="list-style: lower-roman outside"><li>a</ol>', [{ start: 1, counter: 'i' }]],
    ['<ol type="가"><li>a</ol>', [{ start: 1, counter: '가' }]],
    ['<ol style="list-style-type:hangul"><li>a</ol>', [{ start: 1, counter: '가' }]],
    ['<ul type="A"><li value="7">a</ul>', [{ start: 1, ordered: false }]],
  ])('count as they are told to: %s', (html, lists) => {
    expect(blocksOf(html)).toEqual(
      lists.map((list): unknown => expect.objectContaining({ type: 'list', ordered: true, ...list })),
    );
  });
});
