import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentCheck } from '../../../../electron/library/content-check.js';
import { assetPath, damagedPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import type { KnownFile } from '../../../../electron/library/assets-table.js';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { loopbackSite, plainFetcher } from '../articles/loopback-site.js';
import { address, finds } from '../articles/save-requests.js';
import { figure, paragraph, testLibrary, type TestLibrary } from './library-for-test.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A check over an open library, that tells which files it set aside. */
function checking({ library, root, reported }: TestLibrary, onFound?: () => void) {
  const told: string[] = [];
  const check = new ContentCheck({
    folder: libraryFolder(root),
    tables: library.tables,
    check: {
      files: async (files: readonly KnownFile[]) => {
        told.push(...files.map(({ hash }) => hash));
        onFound?.();
        return files.length;
      },
    },
    isIdle: () => true,
    report: (error) => reported.push(error),
  });
  return { check, told };
}

/** Puts files into the store, in the order of their names. */
function filled({ library, root }: TestLibrary, count: number): readonly string[] {
  const folder = libraryFolder(root);
  const put = (_: unknown, n: number): string => {
    const bytes = `file ${n}`;
    const hash = createHash('sha256').update(bytes).digest('hex');
    mkdirSync(dirname(assetPath(folder, hash)), { recursive: true });
    writeFileSync(assetPath(folder, hash), bytes);
    const asset = { hash, bytes: bytes.length, mime: 'image/png', width: 1, height: 1, encoding: null };
    library.tables.assets.insert(asset, 0);
    return hash;
  };
  return library.tables.database.transaction(() => Array.from({ length: count }, put)).toSorted();
}

const damage = ({ root }: TestLibrary, hash: string): void => {
  const path = assetPath(libraryFolder(root), hash);
  writeFileSync(
    path,
    readFileSync(path).map((byte) => byte ^ 1),
  );
};

describe('the reading of all files', () => {
  test('sets aside, and tells, what was damaged in its place, and deletes nothing', async () => {
    const library = testLibrary();
    const hashes = filled(library, 20);
    const [one = '', , , two = ''] = hashes;
    damage(library, one);
    damage(library, two);
    const { check, told } = checking(library);
    expect(await check.all()).toEqual({ files: 20, damaged: 2 });
    expect(told).toEqual([one, two]);
    const path = assetPath(libraryFolder(library.root), one);
    expect([existsSync(path), existsSync(damagedPath(path))]).toEqual([false, true]);
  });

  test('reads no file twice in a month, whatever the clock does, and goes on where it was stopped', async () => {
    let now = 100 * DAY_MS;
    const library = testLibrary({ clock: () => now });
    const hashes = filled(library, 20);
    damage(library, hashes[9] ?? '');
    const stopped = checking(library, () => stopped.check.stop());
    await stopped.check.all();
    const { check } = checking(library);
    expect(await check.all(), 'The first eight were read before').toEqual({ files: 12, damaged: 0 });
    now += 29 * DAY_MS;
    expect((await check.all()).files).toBe(0);
    now -= 40 * DAY_MS;
    expect((await checking(library).check.all()).files, 'Not due by a clock put back a little').toBe(0);
    now -= 60 * DAY_MS;
    expect((await check.all()).files, 'A clock put back stops nothing for long').toBe(20);
    now += 31 * DAY_MS;
    expect((await check.all()).files).toBe(20);
  });
});

test('a picture damaged at the same length is told as lost when it is doubted, and can be fetched again', async () => {
  const site = await loopbackSite({ '/a': { body: 'page' }, '/one.png': { body: 'x'.repeat(500) } });
  const blocks = [paragraph('Text.'), figure(site.address('/one.png'))];
  const library = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks }) });
  const { ask, ended } = library;
  const { articleId: id } = await library.save(address(site.address('/a')));
  const open = () => ask('articles.open', { id });
  const hash = figuresIn((await open()).blocks)[0]?.asset ?? '';
  const path = assetPath(libraryFolder(library.root), hash);
  damage(library, hash);
  // The list and the article show it, and doubt it at once.
  const doubt = () => library.library.answer('pictures.doubt', { asset: hash });
  await Promise.all([doubt(), doubt()]);
  expect(library.reported).toEqual([]);
  const lost = await open();
  expect(lost.headline.picturesMissing).toBe(1);
  expect(figuresIn(lost.blocks)).toMatchObject([{ asset: null, failure: 'lost' }]);
  await ended((await ask('articles.fetch-pictures', { id })).jobId);
  expect(await open()).toMatchObject({ version: 1, headline: { picturesMissing: 0 } });
  expect(readFileSync(path, 'utf8')).toBe('x'.repeat(500));
  expect(existsSync(damagedPath(path)), 'The damaged one is of no more use').toBe(false);
});
