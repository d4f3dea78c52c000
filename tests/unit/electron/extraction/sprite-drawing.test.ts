import { expect, test } from 'vitest';
import { spriteDrawing } from '../../../../electron/extraction/sprite-drawing.js';

const sprite = (inside: string): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

test('A symbol becomes a drawing of its own, with its box and what it refers to, under names that no page has', () => {
  const file = sprite(
    '<defs><linearGradient id="sea"><stop offset="0" stop-color="#036"/></linearGradient><path id="wave" d="M0 0h9"/><path id="unused" d="M1 1"/></defs>' +
      '<symbol id="tide" viewBox="0 0 40 20"><path fill="url(#sea)" d="M0 0h40"/><use xlink:href="#wave"/></symbol>',
  );
  const drawing = spriteDrawing(file, 'tide') ?? '';
  expect(drawing).toMatch(/^<svg viewBox="0 0 40 20"><defs>/);
  expect(drawing).toContain('<linearGradient id="offprint-sprite-sea">');
  expect(drawing).toContain('fill="url(#offprint-sprite-sea)"');
  expect(drawing).toContain('<use href="#offprint-sprite-wave">');
  expect(drawing).toContain('<path id="offprint-sprite-wave" d="M0 0h9">');
  expect(drawing).not.toContain('unused');
});

test('A shape that is no symbol is drawn where it stands', () =>
  expect(spriteDrawing(sprite('<g id="dot"><circle r="3"/></g>'), 'dot')).toBe(
    '<svg><g id="offprint-sprite-dot"><circle r="3"></circle></g></svg>',
  ));

test.each([
  ['script', '<script>alert(1)</script>'],
  ['handler', '<path onclick="alert(1)" d="M0 0"/>'],
  ['foreign markup', '<foreignObject><iframe src="https://x.example"></iframe></foreignObject>'],
  ['picture from elsewhere', '<image href="https://x.example/p.png"/>'],
  ['paint from elsewhere', '<path fill="url(https://x.example/p.svg#a)" d="M0 0"/>'],
  ['use of elsewhere', '<use href="https://x.example/p.svg#a"/>'],
  ['link', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['style sheet', '<style>body{display:none} @import "https://x.example/a.css";</style>'],
  ['animation', '<animate attributeName="href" values="javascript:alert(1)"/>'],
  ['quotes in an id', '<path id="a&quot; onload=&quot;run()" d="M0 0"/>'],
])('Nothing in one runs, loads or dresses the page: %s', (_, inside) => {
  const drawing = spriteDrawing(sprite(`<symbol id="x">${inside}</symbol>`), 'x') ?? '';
  expect(drawing).toMatch(/^<svg>.*<\/svg>$/);
  expect(drawing).not.toMatch(
    /alert\(1\)(?!&quot;)|x\.example|display:none|<(?:script|iframe|image|a|style|animate)\b/i,
  );
  expect(drawing).not.toMatch(/\son\w+="/);
});

test('What is not in a file is no drawing', () => {
  expect(spriteDrawing(sprite('<symbol id="x"/>'), 'y')).toBeNull();
  expect(spriteDrawing('<html><p>Not found', 'x')).toBeNull();
});
