import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { judged } from '../../../../electron/extraction/judge.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import type { Block } from '../../../../shared/model/block.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { BASE } from './body-for-test.js';

const sentence = (topic: string): string =>
  `The ${Array.from({ length: 20 }, (_, index) => `${topic}${index}`).join(' ')} end.`;
const paragraph = (topic: string): string => `<p>${sentence(topic)}</p>`;
const context = { base: BASE, title: '' };
const bodyOf = (html: string) => parseWithLinkedom(shapeHtml(html)).body;

/** A body judged: each passage of the page that holds one of the words is the article, all others are not. */
function judgedBy(
  page: string,
  ground: string,
  words: readonly string[],
  sure = 1,
  isGrown = false,
): readonly Block[] {
  const whole = readWholePage(bodyOf(page), context);
  const odds = whole.passages.map(({ text }) => (words.some((word) => text.includes(word)) ? sure : -sure));
  return judged(readBlocks(bodyOf(ground), context), whole, odds, isGrown);
}

const ground = ['alpha', 'beta', 'gamma', 'delta'].map(paragraph).join('');

describe('a body that is judged', () => {
  test('loses what is not the article and gains what is', () => {
    const page = `${ground}${paragraph('omega')}`;
    const text = articleText(judgedBy(page, ground, ['alpha', 'beta', 'gamma', 'omega']));
    expect(text).toContain('omega19');
    expect(text).not.toContain('delta19');
  });

  test('keeps the source of a quote with the line above it', () => {
    const page = `${ground}<blockquote>${paragraph('omega')}<cite>Register, 1934</cite></blockquote>`;
    expect(judgedBy(page, ground, ['alpha', 'beta', 'gamma', 'delta', 'omega']).at(-1)).toMatchObject({
      type: 'quote',
      hasSource: true,
      blocks: [{}, { inlines: [{ type: 'text', value: 'Register, 1934' }] }],
    });
  });

  test('keeps the ground when the judge would drop half of it', () => {
    const text = articleText(judgedBy(ground, ground, ['alpha', 'beta']));
    expect(text).toContain('delta19');
  });

  test('loses even half of it to a judge that is sure', () => {
    const text = articleText(judgedBy(ground, ground, ['alpha', 'beta'], 3));
    expect(text).toContain('beta19');
    expect(text).not.toContain('delta19');
  });

  test('keeps what its kin brought, however sure the judge is', () =>
    expect(articleText(judgedBy(ground, ground, ['alpha', 'beta'], 3, true))).toContain('delta19'));

  test('keeps the ground when the judge would add half of it', () => {
    const page = `${ground}${['omega', 'psi', 'chi'].map(paragraph).join('')}`;
    const text = articleText(judgedBy(page, ground, ['a', 'psi', 'chi']));
    expect(text).not.toContain('omega19');
  });

  test('keeps a ground that does not stand in the page', () => {
    const text = articleText(judgedBy(paragraph('alpha'), ground, ['alpha']));
    expect(text).toContain('delta19');
  });

  describe('with a post of another site', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>No trains until three this afternoon.</p>A name <a href="https://x.com/coast/status/123">a day</a></blockquote>';
    const judgedWith = (html: string, words: readonly string[]) =>
      articleText(judgedBy(`${html}${paragraph('omega')}`, ground, words));

    test('keeps it whole between two passages it keeps', () =>
      expect(
        judgedWith(ground.replace('<p>The gamma', `${post}<p>The gamma`), [
          'beta',
          'gamma',
          'alpha',
          'delta',
        ]),
      ).toContain('No trains until three this afternoon.\nA name a day\n'));

    test('keeps nothing of it elsewhere, be it a name', () => {
      const text = judgedWith(`${ground}${paragraph('psi')}${post}`, ['alpha', 'beta', 'gamma', 'A name']);
      expect(text).not.toContain('A name');
    });
  });

  test('has back the film that an extractor dropped between two passages, and no other', () => {
    const film = (id: string) => `<iframe src="https://vimeo.com/${id}"></iframe>`;
    const page = ground.replace('<p>The gamma', `${film('1')}<p>The gamma`) + paragraph('omega') + film('2');
    const media = judgedBy(page, ground, ['alpha', 'beta', 'gamma', 'delta']).filter(
      ({ type }) => type === 'media',
    );
    expect(media).toMatchObject([{ address: 'https://vimeo.com/1' }]);
  });

  test('says nothing twice that the page holds in two sizes', () => {
    const page = `<div>${ground}</div><div>${ground}</div>`;
    const text = articleText(judgedBy(page, ground, ['a']));
    expect(text.split('delta19')).toHaveLength(2);
  });

  test('keeps the question that returns in an interview', () => {
    const page = ['alpha', 'beta', 'gamma', 'delta']
      .map((topic) => paragraph('question') + paragraph(topic))
      .join('');
    const text = articleText(judgedBy(page, page, ['a', 'question']));
    expect(text.split('question19')).toHaveLength(5);
  });

  test('has the pictures it had', () => {
    const [own, other] = ['https://news.test/own.jpg', 'https://news.test/other.jpg'];
    const page = `${ground}<img src="${own}" alt="own"><img src="${other}" alt="other">`;
    const blocks = judgedBy(page, `${ground}<img src="${own}" alt="own">`, ['a']);
    expect(blocks.flatMap((block) => (block.type === 'figure' ? [block.address] : []))).toEqual([own]);
  });
});
