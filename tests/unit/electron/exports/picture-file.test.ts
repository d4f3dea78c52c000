import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { drawPng, scenes } from '../../../fixtures/picture.js';
import { temporaryFolder, testLibrary } from '../library/library-for-test.js';

const NOT_FOUND = { ok: false, failure: { code: 'not-found' } };

test('a stored picture is named by its words and its kind, and copied byte for byte', async () => {
  const { library, root } = testLibrary();
  const bytes = drawPng(scenes.harbour, 8, 5);
  const { hash } = await openAssetStore(libraryFolder(root)).put(bytes);
  expect(await library.answer('pictures.name', { asset: hash, words: '해 질 녘: 선착장/부두' })).toEqual({
    ok: true,
    value: { fileName: '해 질 녘-선착장-부두.png' },
  });
  const folder = temporaryFolder();
  const path = join(folder, 'harbour.png');
  expect(await library.answer('pictures.write', { asset: hash, path })).toMatchObject({ ok: true });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['harbour.png']);
});

test('what is not on disk, or is no picture, leaves nothing behind', async () => {
  const { library, root } = testLibrary();
  const folder = temporaryFolder();
  const page = await openAssetStore(libraryFolder(root)).putCompressed(Buffer.from('<p>a raw page</p>'));
  for (const asset of ['0'.repeat(64), page.hash]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await library.answer('pictures.write', { asset, path: join(folder, 'a.png') })).toEqual(NOT_FOUND);
  }
  expect(await library.answer('pictures.name', { asset: '../../etc/passwd', words: '' })).toEqual({
    ok: false,
    failure: { code: 'bad-request' },
  });
  expect(readdirSync(folder)).toEqual([]);
});
