import { expect, test } from 'vitest';
import { childrenOf, type DomNode, isElement, textOf } from '../../../../electron/extraction/dom.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { layShadowRoots } from '../../../../electron/extraction/shadow-roots.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

const written = (node: DomNode): string =>
  childrenOf(node)
    .map((child) => {
      if (!isElement(child)) return textOf(child);
      const { localName } = child;
      const slot = child.getAttribute('slot');
      return `<${localName}${slot === null ? '' : ` slot="${slot}"`}>${written(child)}</${localName}>`;
    })
    .join('');

function laid(html: string): string {
  const document = parseWithLinkedom(shapeHtml(html));
  layShadowRoots(document);
  return written(document.body);
}

const root = (inside: string): string => `<template shadowrootmode="open">${inside}</template>`;

test.each([
  [`<x-a>${root('<p>in</p>')}</x-a>`, '<x-a><p>in</p></x-a>'],
  [`<x-a>${root('<p>in</p><slot></slot>')}<b>light</b></x-a>`, '<x-a><p>in</p><b>light</b></x-a>'],
  [
    `<x-a>${root('<slot name="lead"></slot><slot>none</slot>')}<i slot="lead">lead</i></x-a>`,
    '<x-a><i slot="lead">lead</i>none</x-a>',
  ],
  [`<x-a>${root('<p>in</p>')}<b>not seen</b></x-a>`, '<x-a><p>in</p></x-a>'],
  [`<x-a>${root('<p>in</p>')}Loading</x-a>`, '<x-a><p>in</p></x-a>'],
  [`<x-a>${root('<p>in</p>')}${root('<p>never</p>')}</x-a>`, '<x-a><p>in</p></x-a>'],
  [`<x-a>${root(`<x-b>${root('<p>deep</p>')}</x-b>`)}</x-a>`, '<x-a><x-b><p>deep</p></x-b></x-a>'],
  [`<offprint-frame>${root('<p>framed</p>')}</offprint-frame><p>page</p>`, '<p>page</p>'],
  [
    '<template><p>never shown</p></template><p>page</p>',
    '<template><p>never shown</p></template><p>page</p>',
  ],
])('%s is read as %s', (html, expected) => expect(laid(html)).toBe(expected));

const story = Array.from(
  { length: 3 },
  (_, n) => `<p>The ferry of pier ${n} was late again this morning.</p>`,
).join('');

test.each([
  ['a root of a picture', root('<img src="a.jpg">'), `<img></img>${story}`],
  ['a root of a few words', root('<p>Read on</p>'), `<p>Read on</p>${story}`],
  ['a root whose slot has another name', root('<slot name="lead"></slot>'), story],
])('the text of a page is read although %s hides it', (_, shadow, expected) =>
  expect(laid(`<article>${shadow}${story}</article>`)).toBe(`<article>${expected}</article>`),
);

test('an older wording beside a shadow root that holds the text is not read twice', () =>
  expect(laid(`<article>${root(story)}${story}</article>`)).toBe(`<article>${story}</article>`));
