import { afterEach, expect, test } from 'vitest';
import { lineRange } from '../../../renderer/reading/line-range.js';

afterEach(() => document.body.replaceChildren());

/** `전기 <a>여<mark>객선</mark></a><span outside> (형광펜)</span><br>통신사·빅테크`, as the article draws it. */
function drawnLine(): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  const mark = document.createElement('mark');
  const told = document.createElement('span');
  told.dataset['outsideText'] = '';
  told.append(' (형광펜)');
  mark.append('객선', told);
  link.append('여', mark);
  const dots = document.createElement('span');
  dots.append('사·빅');
  line.append('전기 ', link, document.createElement('br'), '통신', dots, '테크');
  document.body.append(line);
  return line;
}

test.each([
  [0, 2, '전기'],
  [3, 6, '여객선'],
  [4, 6, '객선'],
  [9, 12, '사·빅'],
  [8, 14, '신사·빅테크'],
])('letters %i to %i of a line are %s, whatever cuts them', (from, to, words) => {
  const range = lineRange(drawnLine(), from, to);
  expect(range?.toString().replace(' (형광펜)', '')).toBe(words);
});

test('a range does not begin in what is said beside the text', () => {
  const range = lineRange(drawnLine(), 6, 8);
  expect(range?.startContainer.nodeName).toBe('P');
  expect(range?.toString()).toBe('통');
});

test('there is no range past the end of a line', () => {
  expect(lineRange(drawnLine(), 12, 40)).toBeNull();
});
