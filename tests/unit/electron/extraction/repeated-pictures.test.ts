import { expect, test } from 'vitest';
import { withoutRepeats } from '../../../../electron/extraction/cover.js';
import type { Block } from '../../../../shared/model/block.js';

const figure = (address: string, caption = ''): Block => ({
  type: 'figure',
  asset: null,
  address: `https://news.test/${address}`,
  alt: '',
  caption: caption === '' ? [] : [{ type: 'text', value: caption }],
  credit: null,
  width: null,
  height: null,
  failure: 'waiting',
});

test.each([
  ['a second size of a picture goes', [figure('harbour.jpg'), figure('harbour.webp')], 1],
  ['a repeat with the same words goes', [figure('a.jpg', '항구'), figure('a.jpg', '항구')], 1],
  ['a repeat that lost its words goes', [figure('a.jpg', '항구'), figure('a.jpg')], 1],
  ['a figure with words of its own stays', [figure('harbour.png', '아침'), figure('harbour.jpg', '저녁')], 2],
  ['words found late stay', [figure('a.jpg'), figure('a.jpg', '항구')], 2],
  [
    'a small one of a picture in a list goes',
    [
      { type: 'list', ordered: false, start: 1, items: [[figure('gallery_1280x853.jpg')]] },
      figure('gallery_100x66.jpg'),
    ],
    1,
  ],
  ['other pictures stay', [figure('a.jpg'), figure('b.jpg')], 2],
] as const)('%s', (_, blocks, left) => {
  expect(withoutRepeats(blocks)).toHaveLength(left);
});
