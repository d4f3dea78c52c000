import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetPath, type AssetStore, openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder, type LibraryFolder, makeLibraryFolder } from '../../../../electron/library/folder.js';
import { temporaryFolder } from './library-for-test.js';
import { makeReadOnly, smallDisk } from './small-disk.js';

const storeIn = (root: string): { readonly folder: LibraryFolder; readonly store: AssetStore } => {
  const folder = libraryFolder(root);
  makeLibraryFolder(folder);
  return { folder, store: openAssetStore(folder) };
};

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? entry.name : [],
  );

describe('the asset store', () => {
  test('names a file by what is in it and nothing else', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const bytes = randomBytes(5_000);
    const { hash } = await store.put(bytes);
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(assetPath(folder, hash)).toBe(join(folder.assets, hash.slice(0, 2), hash));
    expect(readFileSync(assetPath(folder, hash)).equals(bytes)).toBe(true);
    expect(readdirSync(folder.temporary)).toEqual([]);
  });

  test('keeps the same bytes once, also when they come at the same time', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const bytes = randomBytes(100_000);
    const stored = await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)));
    expect(new Set(stored.map(({ hash }) => hash)).size).toBe(1);
    expect(filesIn(folder.assets)).toHaveLength(1);
    expect(readdirSync(folder.temporary)).toEqual([]);
  });

  test('writes a file anew that is not whole', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const bytes = randomBytes(1_000);
    const { hash } = await store.put(bytes);
    writeFileSync(assetPath(folder, hash), bytes.subarray(0, 10));
    await store.put(bytes);
    expect(readFileSync(assetPath(folder, hash)).equals(bytes)).toBe(true);
  });

  test('writes a file anew that was damaged at its length, and reads none such', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const bytes = randomBytes(1_000);
    const { hash } = await store.put(bytes);
    writeFileSync(assetPath(folder, hash), randomBytes(1_000));
    expect(await store.read(hash)).toBeNull();
    await store.put(bytes);
    expect(bytes.equals((await store.read(hash)) ?? new Uint8Array())).toBe(true);
  });

  test('packs raw pages and gives them back as they were', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const page = new TextEncoder().encode('<p>소버린 클라우드</p>'.repeat(2_000));
    const { hash, bytes } = await store.putCompressed(page);
    expect(statSync(assetPath(folder, hash)).size).toBe(bytes);
    expect(bytes).toBeLessThan(page.length / 10);
    expect(Buffer.from(await store.readCompressed(hash)).equals(page)).toBe(true);
  });

  test('holds an empty file too', async () => {
    const { store } = storeIn(temporaryFolder());
    expect(await store.put(new Uint8Array())).toMatchObject({ bytes: 0 });
  });

  test('on a full disk says so and leaves nothing behind', async ({ skip }) => {
    const disk = smallDisk(1_024, skip);
    const { folder, store } = storeIn(disk);
    const small = await store.put(randomBytes(1_000));
    await expect(store.put(randomBytes(2_000_000))).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(folder.temporary)).toEqual([]);
    expect(filesIn(folder.assets)).toEqual([small.hash]);
    await expect(store.put(randomBytes(10_000))).resolves.toMatchObject({ bytes: 10_000 });
  });

  test('in a read-only folder says so', async ({ skip }) => {
    const disk = smallDisk(1_024, skip);
    const { store } = storeIn(disk);
    makeReadOnly(disk, skip);
    await expect(store.put(randomBytes(1_000))).rejects.toMatchObject({ code: 'library-read-only' });
  });

  test('sweeps what a killed process left half-written, but nothing fresh', async () => {
    const { folder, store } = storeIn(temporaryFolder());
    const [old, fresh] = [join(folder.temporary, 'old'), join(folder.temporary, 'fresh')];
    for (const path of [old, fresh]) writeFileSync(path, 'half');
    utimesSync(old, 1, 1);
    await store.sweepTemporary(Date.now());
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});
