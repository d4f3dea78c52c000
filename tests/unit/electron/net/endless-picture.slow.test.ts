import { expect, test } from 'vitest';
import { FETCH_LIMITS } from '../../../../electron/net/limits.js';
import { pictureInAddress } from '../../../../electron/net/picture.js';
import { tinyPictures } from '../../../fixtures/tiny-pictures.js';

const asAddress = (bytes: Uint8Array): string => `data:;base64,${Buffer.from(bytes).toString('base64')}`;

test.each([
  [
    'boxes without end',
    Buffer.concat([
      tinyPictures['image/avif'].subarray(0, 214),
      Buffer.from('00000014697370650000000000000010000000100000', 'hex'),
    ]),
    20,
  ],
  ['segments without end', Buffer.from('ffd8ff', 'hex'), 1],
])('A picture of %s is given up and not read for ever', (_, head, step) => {
  const bytes = new Uint8Array(9_000_000).fill(0x11);
  bytes.set(head);
  for (let at = head.byteLength; at + step < bytes.byteLength; at += step)
    bytes.copyWithin(at, at - step, at);
  const limits = { ...FETCH_LIMITS, dataPictureBytes: bytes.byteLength };
  expect(pictureInAddress(asAddress(bytes), limits).ok).toBe(false);
});
