import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FETCH_LIMITS } from '../../../../electron/net/limits.js';
import { createResourceFetcher, passedHeaders } from '../../../../electron/net/resource.js';
import { type BadServer, startBadServer } from '../../../fixtures/bad-server.js';

let site: BadServer;
beforeAll(async () => {
  site = await startBadServer();
  return () => site.close();
});

const fetcher = createResourceFetcher({
  limits: FETCH_LIMITS,
  allowedPrivateHosts: () => [site.hostAndPort],
});
afterAll(() => fetcher.close());

const MIB = 1024 * 1024;
const get = (path: string, room = { bytes: MIB }, headers: Readonly<Record<string, string>> = {}) =>
  fetcher.fetch(
    { address: path.startsWith('http') ? path : `${site.origin}${path}`, method: 'GET', headers, body: null },
    { signal: new AbortController().signal, room },
  );

describe('what a page that runs its scripts asks for', () => {
  test('is answered whatever its status, inflated, and counted as it came', async () => {
    const room = { bytes: MIB };
    expect(await get('/status?code=404', room)).toMatchObject({ status: 404, location: null });
    const packed = await get('/gzip', room);
    expect(new TextDecoder().decode(packed.body)).toContain('본문입니다');
    expect(room.bytes).toBeLessThan(MIB);
  });

  test('is one hop: a redirect is given back, judged, and not followed', async () => {
    expect(await get('/loop')).toMatchObject({ status: 302, location: `${site.origin}/loop` });
    await expect(get('/to?address=file:///etc/hostname')).rejects.toMatchObject({ code: 'bad-address' });
    await expect(get('file:///etc/hostname')).rejects.toMatchObject({ code: 'bad-address' });
  });

  test('is refused at a private address that was not allowed', async () => {
    await expect(get(`http://127.0.0.2:${site.port}/ok`)).rejects.toMatchObject({ code: 'private-address' });
  });

  test('ends when the room is used up, in the middle of a body too', async () => {
    const room = { bytes: 200_000 };
    await expect(get('/endless', room)).rejects.toMatchObject({ code: 'too-large' });
    await expect(get('/ok', room)).rejects.toMatchObject({ code: 'too-large' });
    const announced = { bytes: 200_000 };
    await expect(get('/announced', announced)).rejects.toMatchObject({ code: 'too-large' });
    expect(announced.bytes).toBe(0);
  });

  test('says nothing of who is reading', () => {
    const said = {
      accept: '*/*',
      authorization: 'Bearer public',
      'x-api-key': '1',
      cookie: 'id=1',
      referer: 'https://a.example/',
      'accept-language': 'ko',
      'sec-ch-ua-platform': 'Linux',
      range: 'bytes=0-',
      'if-none-match': 'x',
    };
    expect(passedHeaders(said)).toEqual({
      accept: '*/*',
      authorization: 'Bearer public',
      'x-api-key': '1',
      'accept-encoding': 'gzip, deflate, br',
    });
  });
});
