import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storedPictures } from '../../../../electron/app/stored-picture.js';
import { assetPath, openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder, makeLibraryFolder } from '../../../../electron/library/folder.js';
import { tinyPictures } from '../../../fixtures/tiny-pictures.js';
import { temporaryFolder } from '../library/library-for-test.js';

test('a stored picture is served as what its bytes are, and never with other bytes than it was stored with', async () => {
  const folder = libraryFolder(temporaryFolder());
  makeLibraryFolder(folder);
  const { hash } = await openAssetStore(folder).put(tinyPictures['image/png']);
  const doubted: string[] = [];
  const answer = storedPictures(folder.assets, (damaged) => void doubted.push(damaged));
  const whole = await answer(hash);
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/png']);
  const damaged = new Uint8Array(tinyPictures['image/png']);
  damaged[damaged.length - 20] = 1 + (damaged.at(-20) ?? 0);
  writeFileSync(assetPath(folder, hash), damaged);
  expect((await answer(hash)).status).toBe(404);
  expect(doubted).toEqual([hash]);
  for (const stranger of ['0'.repeat(64), undefined])
    // oxlint-disable-next-line no-await-in-loop -- two
    expect((await answer(stranger)).status).toBe(404);
  expect(doubted, 'What is not there is not damaged').toHaveLength(1);
});
