import { expect, test } from 'vitest';
import { secondsOf } from '../../../../electron/extraction/media-facts.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';

const words =
  'The bell in the harbour has a film of its own, and everybody in the town has seen it twice by now. '.repeat(
    5,
  );

const read = (html: string) =>
  readRequest({
    kind: 'page',
    bytes: new TextEncoder().encode(
      `<!doctype html><title>The bell</title><article><h1>The bell</h1><p>${words}</p>${html}<p>${words}</p></article>`,
    ),
    contentType: 'text/html; charset=utf-8',
    url: 'https://news.test/bell',
  });

test.each([
  ['PT4M5S', 245],
  ['PT1H2M9.5S', 3_729.5],
  ['P0DT0H1M0S', 60],
  ['PT0S', null],
  ['4:05', null],
  [null, null],
])('a length of %s is %s seconds', (written, seconds) => {
  expect(secondsOf(written)).toBe(seconds);
});

test('a film has its picture, its caption, its length and its address', async () => {
  const film = {
    '@type': 'VideoObject',
    contentUrl: '/bell.mp4?x=1',
    duration: 'PT4M5S',
    name: 'The bell, filmed',
  };
  const { blocks, posters } = await read(
    `<video poster="/bell.jpg"><source src="bell.mp4"></video><script type="application/ld+json">${JSON.stringify(film)}</script>`,
  );
  expect(blocks.filter(({ type }) => type === 'media')).toEqual([
    {
      type: 'media',
      kind: 'video',
      title: 'The bell, filmed',
      poster: null,
      seconds: 245,
      address: 'https://news.test/bell.mp4',
    },
  ]);
  expect(posters).toEqual([{ media: 'https://news.test/bell.mp4', address: 'https://news.test/bell.jpg' }]);
});

test('the caption of a film is told once', async () => {
  const { blocks } = await read(
    '<figure><video src="bell.mp4"></video><figcaption>The bell at noon.</figcaption></figure>',
  );
  expect(JSON.stringify(blocks).match(/The bell at noon/g)).toHaveLength(1);
});

test('a sound stays where the passages around it are judged', async () => {
  const { blocks } = await read('<audio src="bell.mp3"></audio>'.concat(`<p>${words}</p>`.repeat(3)));
  expect(blocks.filter(({ type }) => type === 'media')).toHaveLength(1);
});
