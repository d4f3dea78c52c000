import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { partOf } from '../../../../electron/app/stored-media.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { mediaMime } from '../../../../electron/net/media.js';
import { drawWav } from '../../../fixtures/sound.js';
import { type Answer, loopbackSite } from '../articles/loopback-site.js';
import { temporaryFolder, testLibrary } from '../library/library-for-test.js';

const words =
  'The bell in the harbour has a sound of its own, and everybody in the town knows it by now. '.repeat(6);
const sound = drawWav(2);

async function withSound(answer: Answer = { type: 'audio/wav', body: sound }) {
  const site = await loopbackSite({
    '/page': {
      body: `<!doctype html><title>The bell</title><article><h1>The bell</h1><p>${words}</p><audio src=/bell.wav></audio><p>${words}</p></article>`,
    },
    '/bell.wav': answer,
  });
  const fetcher = createFetcher({ allowedPrivateHosts: () => [new URL(site.address('/')).host] });
  onTestFinished(() => fetcher.close());
  const root = temporaryFolder();
  const library = testLibrary({ root, fetcher, parser: { parse: readRequest } });
  const { articleId: id } = await library.save({
    source: { kind: 'address', address: site.address('/page') },
  });
  const address = site.address('/bell.wav');
  const keep = async (): Promise<void> => {
    const { jobId } = await library.ask('media.keep', { id, address });
    await library.ended(jobId);
  };
  return { ...library, root, id, address, keep };
}

describe('a sound of an article', () => {
  test('tells its size before it is kept, lies on disk then, and goes and comes back with Undo', async () => {
    const { ask, id, address, keep, root } = await withSound();
    expect(await ask('media.measure', { id, address })).toEqual({ bytes: sound.byteLength });
    expect(await ask('media.list', { id })).toEqual([]);
    await keep();
    const [kept] = await ask('media.list', { id });
    expect(kept).toMatchObject({ address, mime: 'audio/wav', bytes: sound.byteLength });
    expect(readFileSync(assetPath(libraryFolder(root), kept?.hash ?? ''))).toEqual(Buffer.from(sound));
    await ask('media.remove', { id, address });
    expect(await ask('media.list', { id })).toEqual([]);
    await ask('undo.undo', undefined);
    expect(await ask('media.list', { id })).toHaveLength(1);
  });

  test('that is none is refused, and nothing of it stays', async () => {
    const { ask, id, address, keep, root, told } = await withSound({
      type: 'audio/wav',
      body: '#EXTM3U\npart-1.ts',
    });
    await expect(ask('media.measure', { id, address })).rejects.toMatchObject({ code: 'not-media' });
    await keep();
    expect(told.find(({ name }) => name === 'job.failed')?.payload).toMatchObject({
      kind: 'keep-media',
      failure: { code: 'not-media' },
    });
    expect(readdirSync(libraryFolder(root).temporary)).toEqual([]);
    expect((await ask('articles.open', { id })).headline).toMatchObject({ body: 'saved', failure: null });
  });

  test('of another address is not fetched', async () => {
    const { ask, id } = await withSound();
    const address = 'http://127.0.0.1:9/other.wav';
    await expect(ask('media.keep', { id, address })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('media.measure', { id, address })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('keeps its file as long as it is named', async () => {
    const { ask, id, keep, library, root } = await withSound();
    await keep();
    library.tables.assets.deleteUnnamed();
    const [kept] = await ask('media.list', { id });
    expect(existsSync(join(root, 'assets', kept?.hash.slice(0, 2) ?? '', kept?.hash ?? ''))).toBe(true);
  });
});

test.each([
  ['ID3\u0004', 'audio/mpeg'],
  ['\u0000\u0000\u0000 ftypisom', 'video/mp4'],
  ['\u0000\u0000\u0000 ftypM4A ', 'audio/mp4'],
  ['\u0000\u0000\u0000 ftypavif', null],
  ['\u001aE\u00df\u00a3', 'video/webm'],
  ['OggS', 'audio/ogg'],
  ['#EXTM3U', null],
  ['<!doctype html>', null],
])('what begins with %j is %s', (head, mime) => {
  expect(mediaMime(Buffer.from(head, 'latin1'))).toBe(mime);
});

test.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=-30', { start: 70, end: 99 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=100-', 'none'],
  ['items=1-2', null],
])('of a file of 100 bytes %s asks for %j', (range, part) => {
  expect(partOf(range, 100)).toEqual(part);
});
