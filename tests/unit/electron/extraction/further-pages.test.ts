import { describe, expect, test } from 'vitest';
import { furtherPages } from '../../../../electron/extraction/further-pages.js';
import { joinPages, splitPages } from '../../../../electron/extraction/joined-pages.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';

const following = (url: string, html: string): readonly string[] =>
  furtherPages(parseWithLinkedom(shapeHtml(html)), url, url);
const list = (...hrefs: readonly string[]): string =>
  hrefs.map((href, at) => `<a href="${href}">${at + 1}</a>`).join(' ');

describe('the pages that follow', () => {
  test.each([
    [
      'https://n.test/story',
      list('/story', '/story?page=2', '/story?page=3'),
      ['/story?page=2', '/story?page=3'],
    ],
    ['https://n.test/s?id=7', list('/s?id=7&page=1', '/s?id=7&page=2'), ['/s?id=7&page=2']],
    ['https://n.test/s?page=1&id=7', list('/s?page=1&id=7', '/s?page=2&id=7'), ['/s?page=2&id=7']],
    [
      'https://n.test/story.html',
      list('/story.html', '/story-2.html', '/story-3.html'),
      ['/story-2.html', '/story-3.html'],
    ],
    ['https://n.test/story/', list('/story/', '/story/2/'), ['/story/2/']],
    ['https://n.test/story/', list('/story/', '/story/page/2/#top'), ['/story/page/2/']],
    ['https://n.test/story', '<link rel="next" href="/story?page=2">', ['/story?page=2']],
    ['https://n.test/story?page=2', list('/story', '/story?page=2', '/story?page=3'), ['/story?page=3']],
    ['https://n.test/story', '<a href="/story?page=2">2</a><a href="/story?page=4">4</a>', ['/story?page=2']],
  ])('of %s', (url, html, paths) => {
    expect(following(url, html)).toEqual(paths.map((path) => `https://n.test${path}`));
  });

  test.each([
    ['a blog names its next article', '<link rel="next" href="/other-story">'],
    ['they are of another site', list('/story', 'https://m.test/story?page=2')],
    ['they are a day or a number in a text', '<a href="/story/2">second</a><a href="/archive/2">2</a>'],
    ['they only count comments', '<a href="#comments">2</a>'],
  ])('are none where %s', (_, html) => {
    expect(following('https://n.test/story', html)).toEqual([]);
  });
});

test('Pages kept as one file are the same pages again', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const parts = [
    { url: null, bytes: bytes('<p>하나') },
    { url: 'https://n.test/s?page=2&a=--b', bytes: bytes('<p>둘') },
  ];
  const split = splitPages(joinPages(parts));
  expect(split.map(({ bytes: part }) => new TextDecoder().decode(part))).toEqual(['<p>하나', '<p>둘']);
  expect(new URL(split[1]?.url ?? '').searchParams.get('page')).toBe('2');
  expect(splitPages(bytes('<p>x'))).toEqual([{ url: null, bytes: bytes('<p>x') }]);
  expect(joinPages(parts.slice(0, 1))).toEqual(parts[0]?.bytes);
});

test('Joined pages are one article: heads of the first, every text once, in order', async () => {
  const sentence = (word: string): string =>
    `<p>${`The ${word} of the harbour stood where it had stood for years, and nobody minded it. `.repeat(4)}</p>`;
  const teaser = `<p>${'Subscribers read this story to its end and every other one as well, on any device. '.repeat(3)}</p>`;
  const page = (word: string): Uint8Array =>
    new TextEncoder().encode(
      `<!doctype html><title>The harbour</title><article><h1>The harbour</h1>${teaser}${sentence(word)}${sentence(`second ${word}`)}</article>`,
    );
  const joined = joinPages([
    { url: null, bytes: page('lamp') },
    { url: 'https://n.test/s?page=2', bytes: page('bell') },
    { url: 'https://n.test/s?page=3', bytes: page('crane') },
  ]);
  const article = await readRequest({
    kind: 'page',
    bytes: new Uint8Array(joined),
    contentType: 'text/html',
    url: 'https://n.test/s',
  });
  const text = JSON.stringify(article.blocks);
  expect(article).toMatchObject({ title: 'The harbour', pages: 3, quality: 'article' });
  expect(
    text.match(
      /Subscribers read this story to its end and every other one as well, on any device\. Subscribers/g,
    ),
  ).toHaveLength(1);
  expect(['The lamp', 'The second lamp', 'The bell', 'The crane'].map((word) => text.indexOf(word))).toEqual(
    ['The lamp', 'The second lamp', 'The bell', 'The crane']
      .map((word) => text.indexOf(word))
      .toSorted((a, b) => a - b),
  );
  expect(text).toContain('The second crane');
});
