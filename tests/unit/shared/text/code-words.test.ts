import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/model/block.js';
import { layOutText } from '../../../../shared/text/article-text.js';
import { codeFinder } from '../../../../shared/text/code-words.js';

const CODE =
  'for (const f of files) {\n  const key = digest(f);\n  if (!seen.has(key)) {\n    seen.add(f);\n  }\n}';
const words = (value: string): Block => ({ type: 'paragraph', inlines: [{ type: 'text', value }] });
const text = layOutText([
  words('Note const key here.'),
  { type: 'quote', blocks: [{ type: 'code', text: CODE, language: 'js' }] },
  words('So it was.'),
]);

function codeOf(from: string, to: string): string | null {
  const code = text.text.indexOf('for (');
  const start = text.text.indexOf(from, code);
  return codeFinder(text)({ start, end: text.text.indexOf(to, start) + to.length })?.text ?? null;
}

test.each([
  ['digest(f);', '{', 'digest(f);\n  if (!seen.has(key)) {'],
  ['const key', 'seen.add(f);', 'const key = digest(f);\nif (!seen.has(key)) {\n  seen.add(f);'],
  [' const key', '(f);', 'const key = digest(f);'],
  ['for (', 'So', null],
])('Code from “%s” to “%s” is found with its lines and indents, all of it or none', (from, to, expected) => {
  expect(codeOf(from, to)).toBe(expected);
});

test('Words outside of code are none', () => {
  const start = text.text.indexOf('const key');
  expect(codeFinder(text)({ start, end: start + 9 })).toBeNull();
});
