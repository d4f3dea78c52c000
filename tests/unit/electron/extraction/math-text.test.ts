import { expect, test } from 'vitest';
import { nameFormulas } from '../../../../electron/extraction/math-text.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

/** What the only formula of a page is called. */
function lineOf(inside: string, attributes = ''): string | null {
  const document = parseWithLinkedom(shapeHtml(`<p>So <math${attributes}>${inside}</math>.</p>`));
  nameFormulas(document);
  return document.querySelector('math')?.getAttribute('alttext') ?? null;
}

test.each([
  ['a root', '<mi>c</mi><mo>=</mo><msqrt><mrow><mi>g</mi><mi>h</mi></mrow></msqrt>', 'c = √(gh)'],
  ['a fraction', '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a + b)/2'],
  ['a slash', '<msup><mi>h</mi><mrow><mn>3</mn><mo>/</mo><mn>2</mn></mrow></msup>', 'h^(3/2)'],
  ['a power', '<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', 'E = mc^2'],
  ['notes for other programs', '<semantics><mi>x</mi><annotation>\\x</annotation></semantics>', 'x'],
])('a formula with %s is told on one line', (_, inside, line) => expect(lineOf(inside)).toBe(line));

test('a formula keeps the words it has', () =>
  expect(lineOf('<mi>x</mi>', ' alttext="the unknown"')).toBe('the unknown'));

test('a formula that has only the TeX it was made of is told as others are', () =>
  expect(lineOf('<mfrac><mi>L</mi><mn>2</mn></mfrac>', ' alttext="\\frac{L}{2}"')).toBe('L/2'));

test('a table that only centres a formula and its number is their line', () => {
  const formula = '<math display="block"><mi>N</mi><mo>=</mo><mi>L</mi></math>';
  const document = parseWithLinkedom(
    shapeHtml(`<p>then</p><table><tr><td></td><td>${formula}</td><td>(1)</td></tr></table>`),
  );
  nameFormulas(document);
  expect(document.querySelector('table')).toBeNull();
  expect(document.querySelector('div')?.textContent).toMatch(/N=L\s+\(1\)$/);
});
