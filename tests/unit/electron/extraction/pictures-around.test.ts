import { expect, test } from 'vitest';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { withoutPicturesAround } from '../../../../electron/extraction/pictures-around.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { figure, paragraph } from './body-for-test.js';

const SAID = paragraph('The lamps were lit at six, and nobody on the quay thought of the cost. '.repeat(5));

/** What is left of a body with the only picture of a page. */
function left(html: string, text = SAID) {
  const { body } = parseWithLinkedom(shapeHtml(html));
  const picture = figure('https://paper.example/a.png');
  return withoutPicturesAround([text, picture], body, 'https://paper.example/1').length;
}

const image = '<img src="https://paper.example/a.png" width="90">';

test.each([
  ['with another page’s headline in its link', `<a href="/2">${image}<b>A goat on the ferry</b></a>`],
  ['that is a small one in the box of a writer', `<div class="author">${image}</div>`],
])('a picture %s goes', (_, html) => expect(left(html)).toBe(1));

test.each([
  ['in a link that the text tells of', `<a href="/2">${image}The lamps were lit at six</a>`],
  ['in a link without words', `<a href="/2">${image}</a>`],
  ['in the text', `<p>${image}</p>`],
])('a picture %s stays', (_, html) => expect(left(html)).toBe(2));

test('of a page that says little, those in its head go as well', () => {
  const head = `<header><a href="/">${image}</a></header>`;
  expect([left(head), left(head, paragraph('Lit at six.'))]).toEqual([2, 1]);
});
