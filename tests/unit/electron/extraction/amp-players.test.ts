import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';

const WORDS =
  'The ferry of Aldry goes every hour, and on most of them it carries nobody but the post and a dog. ';

async function mediaOf(inside: string) {
  const lines = [1, 2, 3, 4].map((line) => `<p>${WORDS.repeat(2)} ${line}.</p>`);
  const html = `<!doctype html><html amp lang="en"><head><title>The ferry</title></head><body><article><h1>The ferry</h1>${lines.toSpliced(2, 0, inside).join('')}</article></body></html>`;
  const { blocks, posters } = await readPage({ html, encoding: null, url: 'https://n.test/amp/ferry' });
  const found = blocks.flatMap((block) => (block.type === 'media' ? [[block.kind, block.address]] : []));
  return { found, posters };
}

test.each([
  ['<amp-youtube data-videoid="abc_-1"></amp-youtube>', 'video', 'https://www.youtube.com/embed/abc_-1'],
  ['<amp-vimeo data-videoid="27246366"></amp-vimeo>', 'video', 'https://player.vimeo.com/video/27246366'],
  [
    '<amp-iframe src="https://datawrapper.dwcdn.net/x/1/"><div placeholder></div></amp-iframe>',
    'embed',
    'https://datawrapper.dwcdn.net/x/1/',
  ],
  [
    '<amp-twitter data-tweetid="885634330868850689"></amp-twitter>',
    'embed',
    'https://twitter.com/i/status/885634330868850689',
  ],
  ['<amp-audio><source src="/bell.mp3" type="audio/mpeg"></amp-audio>', 'audio', 'https://n.test/bell.mp3'],
])('%s keeps its place', async (written, kind, address) => {
  expect((await mediaOf(written)).found).toEqual([[kind, address]]);
});

test('a film of AMP has its poster', async () => {
  const { found, posters } = await mediaOf(
    '<amp-video src="/f.mp4" poster="/f.jpg" width="640" height="360"></amp-video>',
  );
  expect(found).toEqual([['video', 'https://n.test/f.mp4']]);
  expect(posters).toEqual([{ media: 'https://n.test/f.mp4', address: 'https://n.test/f.jpg' }]);
});
