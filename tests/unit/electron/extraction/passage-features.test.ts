import { describe, expect, test } from 'vitest';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { type Features, featuresOf } from '../../../../electron/extraction/passage-features.js';
import { oddsOf } from '../../../../electron/extraction/passage-odds.js';
import { TREES } from '../../../../electron/extraction/passage-trees.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { BASE } from './body-for-test.js';

const sentence = (topic: string): string =>
  `The ${Array.from({ length: 30 }, (_, index) => `${topic}${index}`).join(' ')} end, and more of it.`;
const story = ['alpha', 'beta', 'gamma', 'delta'].map((topic) => `<p>${sentence(topic)}</p>`).join('');

const PAGE = `<nav><a href="/1">Home</a></nav><main><article><h1>A title of five words</h1>${story}</article></main>
<aside class="related"><ul><li><a href="/2">Another story that is linked</a></li><li><a href="/3">Yet another one</a></li></ul></aside>
<footer class="footer"><p>© The Paper. All rights reserved.</p></footer>`;

function study() {
  const { body } = parseWithLinkedom(shapeHtml(PAGE));
  const { passages } = readWholePage(body, { base: BASE, title: 'A title of five words' });
  const read = articleText(passages.filter(({ isProse }) => isProse).map(({ block }) => block));
  const features = featuresOf(passages, body, {
    readability: read,
    defuddle: read,
    publisher: '',
    title: 'A title of five words',
    description: '',
  });
  return { passages, features };
}

const namesOf = (features: Features = {}): readonly string[] =>
  Object.entries(features).flatMap(([family, figures]) =>
    Object.keys(figures).map((name) => `${family}.${name}`),
  );
const figuresOf = (features: Features): readonly number[] =>
  Object.values(features).flatMap((figures) => Object.values(figures));

describe('what a passage is judged by', () => {
  test('has the same names for every passage, and holds every name the trees ask for', () => {
    const { features } = study();
    const names = namesOf(features[0]);
    for (const one of features) expect(namesOf(one)).toEqual(names);
    const asked = TREES.flatMap((tree) => [...tree.matchAll(/(\S+)</g)].map(([, name]) => name));
    expect([...new Set(asked)].filter((name) => name !== undefined && !names.includes(name))).toEqual([]);
  });

  test('is always a number', () => {
    const { features } = study();
    expect(features.flatMap(figuresOf).every(Number.isFinite)).toBe(true);
  });

  test('says of a plain page what a reader would say', () => {
    const { passages, features } = study();
    const kept = passages.filter((_, index) => oddsOf(features[index] ?? {}) > 0).map(({ text }) => text);
    expect(kept).toHaveLength(4);
    expect(kept[3]).toContain('delta29');
  });
});
