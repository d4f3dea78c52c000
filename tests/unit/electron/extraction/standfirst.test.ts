import { describe, expect, test } from 'vitest';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { withStandfirst } from '../../../../electron/extraction/standfirst.js';
import type { Block } from '../../../../shared/model/block.js';
import { BASE, paragraph } from './body-for-test.js';

const dek = 'Four times in a century a town has moved its own sea floor.';
const text = paragraph('The harbour at Saltmere has been dug out four times.');

const led = (html: string, blocks: readonly Block[] = [text]): readonly Block[] =>
  withStandfirst(blocks, parseWithLinkedom(shapeHtml(html)), { base: BASE, title: 'The harbour' });

describe('the line below a headline that sums an article up', () => {
  test.each([
    ['in its header', `<header><div><h1>The harbour</h1></div><p class="dek">${dek}</p></header>`],
    [
      'below it, over who wrote it',
      `<section><h1>The harbour</h1><h2>${dek}</h2><div>By Jane Holm</div><section><p>The harbour at Saltmere has been dug out four times.</p></section></section>`,
    ],
    ['in two lines', `<div class="view_head"><h2>The harbour</h2><p class="sub_tit">${dek}</p></div>`],
    ['beside it', `<article><h1>The harbour</h1><h2 class="article__subtitle">${dek}</h2></article>`],
    [
      'below its header, with ways elsewhere below it',
      `<article><header><h1>The harbour</h1></header><div data-component="standfirst"><p>${dek}</p><ul><li><a href="/x">Live</a></li></ul></div><div><p>The harbour at Saltmere has been dug out four times.</p></div></article>`,
    ],
    [
      'in its header without a name, as a sentence',
      `<article><header><h1>The harbour</h1><div class="RichText">${dek}</div><div>By Jane Holm</div></header></article>`,
    ],
  ])('%s is the first paragraph', (_, html) => expect(led(html)).toEqual([paragraph(dek), text]));

  test.each([
    [
      'is called nothing and is no sentence',
      '<header><h1>The harbour</h1><p>A town and its sea floor, told four times over</p></header>',
    ],
    ['stands in a box of pictures', `<header><h1>The harbour</h1><figure><p>${dek}</p></figure></header>`],
    ['is called something else', `<header><h1>The harbour</h1><p class="caption">${dek}</p></header>`],
    ['leads elsewhere', `<header><h1>The harbour</h1><p class="dek"><a href="/x">${dek}</a></p></header>`],
    [
      'is the heading of the text below it',
      `<article><h1>The harbour</h1><h2>${dek}</h2><p>The harbour at Saltmere has been dug out four times.</p></article>`,
    ],
    ['stands in another box', `<header><h1>The harbour</h1></header><div class="dek">${dek}</div>`],
  ])('is none when it %s', (_, html) => expect(led(html)).toEqual([text]));

  test('is said once', () => {
    const blocks = [paragraph(dek), text];
    expect(led(`<header><h1>The harbour</h1><p class="dek">${dek}</p></header>`, blocks)).toBe(blocks);
  });
});
