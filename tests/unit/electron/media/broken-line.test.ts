import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { drawWav } from '../../../fixtures/sound.js';
import { temporaryFolder, testLibrary } from '../library/library-for-test.js';

const words = 'The bell in the harbour has a sound of its own, and everybody in the town knows it. '.repeat(
  6,
);
const PAGE = `<!doctype html><title>The bell</title><article><h1>The bell</h1><p>${words}</p><audio src=/bell.wav></audio><p>${words}</p></article>`;
const first = drawWav(2);
const HALF = Math.floor(first.byteLength / 2);

type Reply = (asked: IncomingHttpHeaders) => {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
  /** So many bytes come, then the line breaks. */
  readonly breaksAt?: number;
};

const whole =
  (body: Uint8Array, headers: Record<string, string> = { etag: '"one"' }): Reply =>
  () => ({
    status: 200,
    headers: { ...headers, 'content-length': String(body.byteLength) },
    body,
  });
const broken =
  (reply: Reply, breaksAt = HALF): Reply =>
  (asked) => ({ ...reply(asked), breaksAt });
/** The rest that was asked for, or one that was not. */
const rest =
  (tag = '"one"', shift = 0): Reply =>
  ({ range }) => {
    const from = Number(/\d+/.exec(range ?? '')?.[0]) + shift;
    return {
      status: 206,
      headers: {
        etag: tag,
        'content-range': `bytes ${from}-${first.byteLength - 1}/${first.byteLength}`,
        'content-length': String(first.byteLength - from),
      },
      body: first.subarray(from),
    };
  };
const noRest: Reply = () => ({ status: 416, headers: {}, body: new Uint8Array() });

/** A site whose sound is answered by one reply after the other, the last again and again. */
async function soundOf(...replies: readonly Reply[]) {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/page')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    const reply = replies[Math.min(asked.push(request.headers), replies.length) - 1];
    const { status, headers, body, breaksAt } = reply?.(request.headers) ?? noRest({});
    response.writeHead(status, headers);
    if (breaksAt === undefined) return void response.end(body);
    response.write(body.subarray(0, breaksAt), () => setTimeout(() => response.destroy(), 20));
    return undefined;
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const place = server.address();
  const host = `127.0.0.1:${typeof place === 'object' ? place?.port : 0}`;
  const fetcher = createFetcher({ allowedPrivateHosts: () => [host] });
  onTestFinished(() => fetcher.close());
  const root = temporaryFolder();
  const library = testLibrary({ root, fetcher, parser: { parse: readRequest } });
  const { ask, told, ended } = library;
  const { articleId: id } = await library.save({
    source: { kind: 'address', address: `http://${host}/page` },
  });
  const { jobId } = await ask('media.keep', { id, address: `http://${host}/bell.wav` });
  await ended(jobId);
  const again = async (): Promise<void> => {
    told.length = 0;
    await ask('jobs.retry', { id: jobId });
    await ended(jobId);
  };
  const parts = (): readonly string[] => readdirSync(libraryFolder(root).temporary);
  const kept = async (): Promise<Buffer | null> => {
    const [file] = await ask('media.list', { id });
    return file ? readFileSync(assetPath(libraryFolder(root), file.hash)) : null;
  };
  return { ...library, id, jobId, root, asked, again, parts, kept };
}

describe('a sound whose line broke', () => {
  test('goes on where it was, and is whole', async () => {
    const { told, asked, again, parts, kept, jobId } = await soundOf(broken(whole(first)), rest());
    const deferred = told.find(({ name }) => name === 'job.deferred');
    expect(deferred?.payload).toMatchObject({ failure: { code: 'connection-lost' } });
    expect(parts()).toEqual([`${jobId}.part`]);
    await again();
    expect(asked[1]).toMatchObject({
      range: `bytes=${HALF}-`,
      'if-range': '"one"',
      'accept-encoding': 'identity',
    });
    expect((await kept())?.equals(first)).toBe(true);
    expect(parts()).toEqual([]);
  });

  test.each([
    ['whose file is another one by now', whole(drawWav(1), { etag: '"two"' }), drawWav(1)],
    ['that says there is no such rest', noRest, first],
    ['that sends another piece', rest('"one"', 7), first],
    ['that sends a piece of another file', rest('"two"'), first],
  ])('comes whole again from a site %s', async (_, answer, result) => {
    const { asked, again, kept } = await soundOf(broken(whole(first)), answer, whole(first));
    await again();
    expect(asked[1]).toHaveProperty('range');
    expect((await kept())?.equals(result)).toBe(true);
  });

  test.each([[{}], [{ etag: 'W/"weak"' }]])('of a site that says %j begins anew', async (headers) => {
    const { asked, again, kept } = await soundOf(broken(whole(first, headers)), whole(first, headers));
    await again();
    expect(asked[1]).not.toHaveProperty('range');
    expect((await kept())?.equals(first)).toBe(true);
  });

  test('trusts no more of what is here than was on the disk for good', async () => {
    const { asked, again, kept, root, jobId } = await soundOf(broken(whole(first)), rest());
    const part = join(libraryFolder(root).temporary, `${jobId}.part`);
    writeFileSync(part, Buffer.concat([readFileSync(part), Buffer.alloc(500)]));
    await again();
    expect(asked[1]?.range).toBe(`bytes=${HALF}-`);
    expect((await kept())?.equals(first)).toBe(true);
  });

  test('leaves nothing when a person stops it, nor when its job is gone', async () => {
    const { ask, jobId, parts, root, library } = await soundOf(broken(whole(first)), rest());
    writeFileSync(join(libraryFolder(root).temporary, 'nobody.part'), 'x');
    await ask('jobs.cancel', { id: jobId });
    expect(parts()).toEqual(['nobody.part']);
    await library.tend();
    await vi.waitUntil(() => parts().length === 0);
  });
});
