import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepThumbnails } from '../../../../electron/app/thumbnails.js';

const A = 'a'.repeat(64);
const SMALL = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBPVP8 small', 'latin1'));

/** One stored picture, and which ones were painted. */
function onePicture(paint: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null> = async () => SMALL) {
  const root = mkdtempSync(join(tmpdir(), 'offprint-thumbnails-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [assets, folder] = [join(root, 'assets'), join(root, 'thumbnails')];
  mkdirSync(join(assets, 'aa'), { recursive: true });
  writeFileSync(join(assets, 'aa', A), 'picture');
  const painted: string[] = [];
  const thumbnails = keepThumbnails({
    assets,
    folder,
    paint: (hash) => {
      painted.push(hash);
      return paint(hash);
    },
  });
  return { thumbnails, folder, painted };
}

test('A small picture is made once, kept as a whole file, and made anew when the folder was deleted or the file is no picture', async () => {
  const { thumbnails, folder, painted } = onePicture();
  expect(await Promise.all([thumbnails.get(A), thumbnails.get(A)])).toEqual([SMALL, SMALL]);
  expect(await thumbnails.get(A)).toEqual(SMALL);
  expect(painted).toEqual([A]);
  expect(readdirSync(folder)).toEqual(['aa']);
  rmSync(folder, { recursive: true });
  expect(await thumbnails.get(A)).toEqual(SMALL);
  writeFileSync(join(folder, 'aa', A), '');
  expect(await thumbnails.get(A)).toEqual(SMALL);
  expect(painted).toEqual([A, A, A]);
});

test('What cannot be drawn is tried once, a picture that is not there not at all', async () => {
  const { thumbnails, painted } = onePicture(async () => null);
  expect(await thumbnails.get(A)).toBeNull();
  expect(await thumbnails.get(A)).toBeNull();
  expect(await thumbnails.get('e'.repeat(64))).toBeNull();
  expect(painted).toEqual([A]);
});

test('Where nothing can be written it is shown all the same', async () => {
  const { thumbnails, folder } = onePicture();
  writeFileSync(folder, 'a file where the folder would be');
  expect(await thumbnails.get(A)).toEqual(SMALL);
});
