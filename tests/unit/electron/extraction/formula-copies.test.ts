import { expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { dropFormulaCopies } from '../../../../electron/extraction/formula-copies.js';
import { nameFormulas } from '../../../../electron/extraction/math-text.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { paragraph, text } from './body-for-test.js';

function read(html: string) {
  const document = parseWithLinkedom(shapeHtml(html));
  dropFormulaCopies(document);
  nameFormulas(document);
  return readBlocks(document.body, { base: null, title: '' });
}

const tex = (value: string) => ({ type: 'code' as const, children: [text(value)] });
const SQUARE = '<math><msup><mi>x</mi><mn>2</mn></msup></math>';

test.each([
  [
    'beside it',
    `<span class="katex"><span class="katex-mathml">${SQUARE}</span><span class="katex-html" aria-hidden="true"><span>x2</span></span></span>`,
  ],
  [
    'around it',
    `<span class="MathJax_Preview">x</span><span class="MathJax" id="m"><nobr aria-hidden="true"><span>x2</span></nobr><span class="MJX_Assistive_MathML">${SQUARE}</span></span><script type="math/tex">x^2</script>`,
  ],
  [
    'as a picture',
    `<span><span style="display:none">${SQUARE}</span><img src="/x.svg" aria-hidden="true" alt="x^2"></span>`,
  ],
])('a formula that is also drawn %s stands once', (_, formula) =>
  expect(read(`<p>It grows as ${formula} does.</p>`)).toEqual([paragraph('It grows as x^2 does.')]),
);

test('a formula that is only known as TeX is kept as that, and what was drawn of it is not', () => {
  expect(
    read(
      '<p>Here <span class="MathJax_CHTML"><span>h</span></span><script type="math/tex">h < \\frac{1}{2}</script> is the depth.</p>',
    ),
  ).toEqual([paragraph('Here ', tex('h < \\frac{1}{2}'), ' is the depth.')]);
});

test('a formula of its own line keeps its number in the line', () => {
  const formula = '<script type="math/tex; mode=display">% <![CDATA[\nE = mc^2 %]]></script>';
  expect(read(`<p>So</p><div>${formula}<span>(1)</span></div><p>and</p>`)).toEqual([
    paragraph('So'),
    paragraph(tex('E = mc^2'), ' (1)'),
    paragraph('and'),
  ]);
  expect(read(`<p>So ${formula} and</p>`)).toEqual([
    paragraph('So'),
    paragraph(tex('E = mc^2')),
    paragraph('and'),
  ]);
});

test('signs beside a formula that are hidden from nobody stay', () =>
  expect(read(`<p><span>${SQUARE}<span>m</span></span><b aria-hidden="true">!</b></p>`)).toEqual([
    paragraph('x^2m', { type: 'strong', children: [text('!')] }),
  ]));
