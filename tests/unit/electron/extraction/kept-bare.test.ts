import { expect, test } from 'vitest';
import { withBareLines } from '../../../../electron/extraction/kept-bare.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

function linesKept(html: string, lines: readonly string[], odds = -1): readonly string[] {
  const { body } = parseWithLinkedom(shapeHtml(html));
  const { passages } = readWholePage(body, { base: null, title: '' });
  const kept = new Set(passages.filter(({ text }) => lines.includes(text)));
  const all = withBareLines(passages, kept, new Map(passages.map((passage) => [passage, odds])));
  return passages.filter((passage) => all.has(passage)).map(({ text }) => text);
}

const box =
  '<div id="contents">열두 통 치고 있습니다.<div>벌이 계속 나갑니다.</div><div>먹이가 걱정입니다.</div></div>';
const lines = ['벌이 계속 나갑니다.', '먹이가 걱정입니다.'];

test('a sentence that stands bare in the box of the text is of it', () => {
  expect(linesKept(box, lines)).toEqual(['열두 통 치고 있습니다.', ...lines]);
});

test('not where it is surely none, where the box holds one line of the text, or where it is no sentence', () => {
  expect(linesKept(box, lines, -3)).toEqual(lines);
  expect(linesKept(box, lines.slice(0, 1))).toEqual(lines.slice(0, 1));
  expect(linesKept(box.replace('열두 통 치고 있습니다.', '조회 318'), lines)).toEqual(lines);
});
