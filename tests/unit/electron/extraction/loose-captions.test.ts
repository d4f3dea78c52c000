import { expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { gatherLooseCaptions } from '../../../../electron/extraction/loose-captions.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { figure, paragraph, text } from './body-for-test.js';

const PICTURE = 'https://paper.example/dell.jpg';
const image = `<img src="${PICTURE}">`;

function read(html: string) {
  const document = parseWithLinkedom(shapeHtml(html));
  gatherLooseCaptions(document);
  return readBlocks(document.body, { base: null, title: '' });
}

const captioned = figure(PICTURE, { caption: [text('Dell, with cake.')] });

test.each([
  `${image}<em>Dell, with cake.</em><p>b</p>`,
  `<p>${image}<br><i>Dell, with cake.</i></p><p>b</p>`,
  `<a href="/large.jpg">${image}</a><small>Dell, with cake.</small><p>b</p>`,
  `<p>${image}</p><p><small>Dell, with cake.</small></p><p>b</p>`,
])('small words right after a picture are its caption: %s', (html) =>
  expect(read(html)).toEqual([captioned, paragraph('b')]),
);

test.each([
  `${image}<em>Dell</em> rows people across.`,
  `<p>${image}</p><p><em>Dell rows people across.</em></p>`,
  `<figure>${image}</figure><p>Dell</p>`,
])('words that go on, or stand by themselves, are of the text: %s', (html) => {
  const [picture, words] = read(html);
  expect(picture).toMatchObject({ type: 'figure', caption: [] });
  expect(words).toMatchObject({ type: 'paragraph' });
});
