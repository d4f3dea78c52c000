import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { withKin } from '../../../../electron/extraction/kin.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { BASE } from './body-for-test.js';

const sentence = (topic: string): string =>
  `The ${Array.from({ length: 20 }, (_, index) => `${topic}${index}`).join(' ')} end.`;
const box = (topic: string, name = 'rich-text'): string =>
  `<section><div class="${name}"><h3>About ${topic}</h3><p>${sentence(topic)}</p><p>${sentence(`${topic}x`)}</p></div></section>`;

/** The text of a page of which extractors found the first box. */
function grown(page: string, found = box('alpha')): string {
  const context = { base: BASE, title: '' };
  const { body } = parseWithLinkedom(shapeHtml(page));
  const chosen = readBlocks(parseWithLinkedom(shapeHtml(found)).body, context);
  return articleText(withKin(chosen, readWholePage(body, context)));
}

describe('a body of which one box was found', () => {
  test('is joined by the boxes dressed like it, with their headings', () => {
    const text = grown(box('alpha') + box('beta') + box('gamma'));
    expect(text).toContain('gammax19 end.');
    expect(text).toContain('About gamma');
    expect(text.indexOf('About beta')).toBeLessThan(text.indexOf('About gamma'));
  });

  test.each([
    ['boxes dressed otherwise', box('beta', 'teaser-text')],
    ['comments dressed alike', `<div class="comments">${box('beta')}</div>`],
    ['links dressed alike', box('beta').replaceAll(/<p>(.*?)<\/p>/g, '<p><a href="/x">$1</a></p>')],
    ['little more than what it has', '<div class="rich-text"><p>One single line that ends here.</p></div>'],
  ])('is not joined by %s', (_, other) => expect(grown(box('alpha') + other)).not.toMatch(/beta|single/));

  test('whose paragraphs wear no class stays as it is', () => {
    const plain = (topic: string): string => box(topic).replace(' class="rich-text"', '');
    expect(grown(plain('alpha') + plain('beta'), plain('alpha'))).not.toContain('beta');
  });
});
