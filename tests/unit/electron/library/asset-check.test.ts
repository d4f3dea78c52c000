import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { PictureRefresh } from '../../../../electron/articles/picture-refresh.js';
import { AssetCheck } from '../../../../electron/library/asset-check.js';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { type Answer, loopbackSite, plainFetcher } from '../articles/loopback-site.js';
import { address, finds } from '../articles/save-requests.js';
import { figure, paragraph, testLibrary } from './library-for-test.js';

/** A saved article of two pictures, and the files they lie in. */
async function withPictures() {
  const answers: Record<string, Answer> = {
    '/a': { body: 'page' },
    '/one.png': { body: 'x'.repeat(50) },
    '/two.png': { body: 'y'.repeat(400) },
  };
  const site = await loopbackSite(answers);
  const blocks = [
    paragraph('Before.'),
    { type: 'quote', blocks: [figure(site.address('/one.png'))] } as const,
    figure(site.address('/two.png')),
  ];
  const library = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks }) });
  const { articleId: id } = await library.save(address(site.address('/a')));
  const open = () => library.ask('articles.open', { id });
  const folder = libraryFolder(library.root);
  const files = figuresIn((await open()).blocks).map(({ asset }) => assetPath(folder, asset ?? ''));
  const { tables } = library.library;
  const report = (error: unknown): void => void library.reported.push(error);
  const shown = new PictureRefresh({ tables, emit: () => undefined, report });
  const check = new AssetCheck({ folder, tables, shown, report });
  const again = async (): Promise<void> => {
    await library.ended((await library.ask('articles.fetch-pictures', { id })).jobId);
  };
  const [one = '', two = ''] = files;
  return { ...library, answers, check, again, open, one, two };
}

describe('a check of the files on disk', () => {
  test('tells of pictures that are gone or cut short, and that they are back', async () => {
    const { check, open, one, two } = await withPictures();
    const before = await open();
    expect(await check.all()).toEqual({ files: 3, lost: 0 });
    const kept = [readFileSync(one), readFileSync(two)] as const;
    rmSync(one);
    truncateSync(two, 10);
    expect(await check.all()).toEqual({ files: 3, lost: 2 });
    const lost = await open();
    expect(lost.headline).toMatchObject({ body: 'saved', picturesMissing: 2, thumbnail: null });
    expect(figuresIn(lost.blocks)).toMatchObject([
      { asset: null, failure: 'lost' },
      { asset: null, failure: 'lost' },
    ]);
    writeFileSync(one, kept[0]);
    writeFileSync(two, kept[1]);
    expect(await check.all()).toEqual({ files: 3, lost: 0 });
    expect(await open()).toEqual(before);
  });

  test('is made of an article when it is opened, and the windows hear what changed', async () => {
    const { open, told, one } = await withPictures();
    rmSync(one);
    told.length = 0;
    const { headline } = await open();
    await vi.waitUntil(() => told.some(({ name }) => name === 'articles.changed'));
    expect(told.find(({ name }) => name === 'articles.changed')?.payload).toEqual({ ids: [headline.id] });
    expect((await open()).headline.picturesMissing).toBe(1);
  });

  test('lets a lost picture be fetched again: the same one needs no new version', async () => {
    const { check, again, open, one } = await withPictures();
    rmSync(one);
    await check.all();
    await again();
    expect(await open()).toMatchObject({ version: 1, headline: { picturesMissing: 0 } });
    expect(readFileSync(one).byteLength).toBeGreaterThan(0);
  });

  test('keeps the place of a lost picture that cannot be fetched, and shows another one the site has now', async () => {
    const { check, again, open, answers, one, two } = await withPictures();
    const kept = readFileSync(one);
    rmSync(one);
    rmSync(two);
    await check.all();
    delete answers['/one.png'];
    answers['/two.png'] = { body: 'z'.repeat(300) };
    await again();
    expect(await open()).toMatchObject({ version: 2, headline: { picturesMissing: 1 } });
    writeFileSync(one, kept);
    await check.all();
    expect((await open()).headline.picturesMissing, 'The file is back').toBe(0);
  });

  test('looks at any number of files', async () => {
    const { check, library } = await withPictures();
    const { tables } = library;
    tables.database.transaction(() => {
      for (let n = 0; n < 450; n += 1) {
        const hash = n.toString(16).padStart(64, '0');
        const asset = { hash, bytes: 1, mime: 'image/png', width: 1, height: 1, encoding: null };
        tables.assets.insert(asset, 0);
      }
    });
    expect(await check.all()).toEqual({ files: 453, lost: 450 });
  });
});
