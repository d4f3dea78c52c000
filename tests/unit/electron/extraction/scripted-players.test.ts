import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';

const NOTES = [
  'Dougal MacCrae has perfect pitch and no neighbours, and both have something to do with the horn.',
  'We meet him at Sumburgh Head, where the last compressed-air horn in Scotland sounds once a year.',
  'He carries a tuning fork in a sock, and he will not say whose sock it was before.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');
const DATA = (more: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"PodcastEpisode","name":"The man who tunes foghorns","duration":"PT38M12S"${more}}</script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The man who tunes foghorns | Low Water</title>${head}</head><body><h1>The man who tunes foghorns</h1>${body}</body></html>`;

async function media(html: string) {
  const { blocks } = await readPage({ html, encoding: null, url: 'https://low.example/41' });
  return blocks.flatMap((block) =>
    block.type === 'media' ? [[block.kind, block.address, block.seconds]] : [],
  );
}

const SOUND = ',"associatedMedia":{"@type":"MediaObject","contentUrl":"https://low.example/media/41.mp3"}';
const PLAYER = '<div class="player" data-src="/media/41.mp3"><button>Play</button><span>38:12</span></div>';

test.each([
  ['that its page names for a script', page(DATA(SOUND), `${PLAYER}<div class="notes">${NOTES}</div>`)],
  ['that only its data names', page(DATA(SOUND), `<div class="notes">${NOTES}</div>`)],
  [
    'that stands in its page',
    page(DATA(SOUND), `<audio controls src="/media/41.mp3"></audio><div class="notes">${NOTES}</div>`),
  ],
])('The sound of an episode %s has a place, an address and its length, once', async (_, html) =>
  expect(await media(html)).toEqual([['audio', 'https://low.example/media/41.mp3', 2292]]),
);

test('A film that a script would play inside a text stands where it is shown', async () => {
  const html = page(
    '',
    `<article>${NOTES}<div class="vjs" data-video-src="/films/horn.mp4?v=2"></div>${NOTES.replaceAll('D', 'd')}</article>`,
  );
  expect(await media(html)).toEqual([['video', 'https://low.example/films/horn.mp4?v=2', null]]);
});

test.each([
  ['a picture that waits', '<img data-src="/a.jpg"><div data-src="/b.jpg"></div>'],
  ['a sound in the menu', '<nav><div data-src="/jingle.mp3"></div></nav>'],
  [
    'an article read aloud',
    '<script type="application/ld+json">{"@type":"NewsArticle","audio":{"@type":"AudioObject","contentUrl":"https://low.example/tts.mp3"}}</script>',
  ],
])('%s is none', async (_, inside) =>
  expect(await media(page('', `${inside}<article>${NOTES}</article>`))).toEqual([]),
);
