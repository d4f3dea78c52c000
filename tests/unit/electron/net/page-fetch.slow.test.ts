import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { USER_AGENT } from '../../../../electron/net/request-headers.js';
import { badSite, failureOf, never, textOf } from './bad-site.js';

describe('a page', () => {
  test('comes with its bytes, its type, its last address and its headers in lower case', async () => {
    const { fetcher, origin } = await badSite();
    const page = await fetcher.fetchPage(`${origin}/ok`, { signal: never() });
    expect(page).toMatchObject({ finalUrl: `${origin}/ok`, contentType: 'text/html; charset=utf-8' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
    expect(page.bytes.constructor).toBe(Uint8Array);
    expect(new TextDecoder().decode(page.bytes)).toContain('본문입니다');
  });

  test('is asked for under our own name, without cookies or referrer', async () => {
    const { fetcher, origin, requests } = await badSite();
    await textOf(fetcher, `${origin}/many-headers`);
    await textOf(fetcher, `${origin}/ok`);
    const [, { headers } = { headers: undefined }] = requests;
    expect(Object.keys(headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers?.['user-agent']).toBe(USER_AGENT);
    const { version } = JSON.parse(
      readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
    );
    expect(USER_AGENT).toBe(`Offprint/${version}`);
  });

  test('keeps few headers, and no cookies, however many a site sends', async () => {
    const { fetcher, origin } = await badSite();
    const { headers } = await fetcher.fetchPage(`${origin}/many-headers`, { signal: never() });
    expect(headers).toMatchObject({ etag: '"one"', 'content-type': 'text/html; charset=utf-8' });
    expect(Object.keys(headers)).not.toContain('set-cookie');
    expect(Object.keys(headers).length).toBeLessThanOrEqual(64);
    expect(JSON.stringify(headers).length).toBeLessThanOrEqual(8_192);
  });

  test('may be empty: that is for the parser to judge', async () => {
    const { fetcher, origin } = await badSite();
    expect(await textOf(fetcher, `${origin}/empty`)).toBe('');
    expect(await textOf(fetcher, `${origin}/gzip-empty`)).toBe('');
  });

  test.each([400, 401, 403, 404, 410, 429, 451, 500, 503])(
    'answered with %i is told with its status',
    async (status) => {
      const { fetcher, origin } = await badSite();
      expect(await failureOf(fetcher, `${origin}/status?code=${status}`)).toEqual({
        code: 'http-status',
        host: '127.0.0.1',
        status,
      });
    },
  );
});

describe('a body', () => {
  test.each(['gzip', 'deflate', 'deflate-raw', 'br', 'identity'])(
    'packed as %s is unpacked',
    async (packing) => {
      const { fetcher, origin } = await badSite();
      expect(await textOf(fetcher, `${origin}/${packing}`)).toBe(
        '<!doctype html><title>정상</title><p>본문입니다.</p>',
      );
    },
  );

  test.each(['short', 'short-chunked', 'hang-up', 'not-http', 'huge-head', 'gzip-cut', 'gzip-lie', 'br-lie'])(
    'that breaks off or makes no sense is a lost connection: /%s',
    async (path) => {
      const { fetcher, origin } = await badSite();
      expect(await failureOf(fetcher, `${origin}/${path}`)).toEqual({
        code: 'connection-lost',
        host: '127.0.0.1',
      });
    },
  );

  test.each(['endless', 'announced'])('that is too large on the wire is not read on: /%s', async (path) => {
    const { fetcher, origin } = await badSite({ limits: { pageWireBytes: 200_000 } });
    const failure = await failureOf(fetcher, `${origin}/${path}`);
    expect(failure).toEqual({ code: 'too-large', host: '127.0.0.1', limitBytes: 200_000 });
  });

  test('within the limit to the byte is read', async () => {
    const size = new TextEncoder().encode('<!doctype html><title>정상</title><p>본문입니다.</p>').byteLength;
    const { fetcher, origin } = await badSite({ limits: { pageWireBytes: size, pageBytes: size } });
    expect(await textOf(fetcher, `${origin}/ok`)).toContain('본문');
    const { fetcher: stricter, origin: other } = await badSite({ limits: { pageWireBytes: size - 1 } });
    expect(await failureOf(stricter, `${other}/ok`)).toMatchObject({
      code: 'too-large',
      limitBytes: size - 1,
    });
  });

  test('that inflates beyond the limit is stopped there', async () => {
    const { fetcher, origin } = await badSite({ limits: { pageBytes: 500_000, inflation: 100_000 } });
    const failure = await failureOf(fetcher, `${origin}/gzip-bomb`);
    expect(failure).toEqual({ code: 'too-large', host: '127.0.0.1', limitBytes: 500_000 });
  });

  test('that inflates a hundredfold is stopped before the limit', async () => {
    const { fetcher, origin } = await badSite();
    const failure = await failureOf(fetcher, `${origin}/small-gzip-bomb`);
    expect(failure).toEqual({ code: 'too-large', host: '127.0.0.1', limitBytes: 25 * 1024 * 1024 });
  });

  test('packed twice is refused, and packing nobody asked for as well', async () => {
    const { fetcher, origin } = await badSite();
    expect(await failureOf(fetcher, `${origin}/gzip-twice`)).toMatchObject({ code: 'too-large' });
    expect(await failureOf(fetcher, `${origin}/zstd`)).toMatchObject({ code: 'not-html' });
  });

  test.each(['lie-type', 'exe-as-html', 'picture.png', 'picture.avif', 'picture.webp'])(
    'that is no page is refused: /%s',
    async (path) => {
      const { fetcher, origin } = await badSite();
      expect(await failureOf(fetcher, `${origin}/${path}`)).toEqual({ code: 'not-html', host: '127.0.0.1' });
    },
  );

  test('without a type is looked at', async () => {
    const { fetcher, origin } = await badSite();
    expect(await textOf(fetcher, `${origin}/no-type`)).toContain('본문');
  });
});

describe('time', () => {
  test.each([
    ['a server that says nothing', 'silent', { firstByteMs: 200 }],
    ['a head that never ends', 'slow-head', { totalMs: 400 }],
    ['a body that stops', 'stuck-body', { idleMs: 200 }],
    ['a body that drips for ever', 'slow-body', { totalMs: 400 }],
  ])('runs out for %s', async (_, path, limits) => {
    const { fetcher, origin } = await badSite({ limits });
    expect(await failureOf(fetcher, `${origin}/${path}`)).toEqual({ code: 'timeout', host: '127.0.0.1' });
  });

  test('runs out for a lookup that never ends', async () => {
    const { fetcher } = await badSite({
      limits: { connectMs: 200 },
      resolve: () => new Promise(() => undefined),
    });
    expect(await failureOf(fetcher, 'http://lost.test/')).toEqual({ code: 'timeout', host: 'lost.test' });
  });

  test('is one budget for all hops together', async () => {
    const { fetcher, origin } = await badSite({ limits: { totalMs: 400 } });
    const failure = await failureOf(fetcher, `${origin}/to?address=/slow-body`);
    expect(failure).toMatchObject({ code: 'timeout' });
  });
});

describe('a site that cannot be reached', () => {
  test('refuses the connection', async () => {
    const { fetcher, origin, close } = await badSite();
    await close();
    expect(await failureOf(fetcher, `${origin}/ok`)).toEqual({
      code: 'connection-refused',
      host: '127.0.0.1',
    });
  });

  test('has a certificate nobody vouches for', async () => {
    const { fetcher, origin } = await badSite({ secure: true });
    expect(await failureOf(fetcher, `${origin}/ok`)).toEqual({ code: 'certificate', host: '127.0.0.1' });
  });

  test('has such a certificate even where the environment says not to mind', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const { fetcher, origin } = await badSite({ secure: true });
      expect(await failureOf(fetcher, `${origin}/ok`)).toMatchObject({ code: 'certificate' });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  test('speaks no TLS where it should, and TLS where it should not', async () => {
    const { fetcher, origin } = await badSite();
    expect(await failureOf(fetcher, `${origin.replace('http:', 'https:')}/ok`)).toMatchObject({
      code: 'certificate',
    });
    const secure = await badSite({ secure: true });
    const failure = await failureOf(secure.fetcher, `${secure.origin.replace('https:', 'http:')}/ok`);
    expect(failure).toMatchObject({ code: 'connection-lost' });
  });

  test('takes the call and hangs up before a word', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const { fetcher } = await badSite({ allowedPrivateHosts: () => [host] });
    expect(await failureOf(fetcher, `http://${host}/`)).toMatchObject({ code: 'connection-lost' });
    server.close();
  });

  test('has no address', async () => {
    const noSuchHost = Object.assign(new Error('getaddrinfo ENOTFOUND'), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
    });
    const { fetcher } = await badSite({ resolve: () => Promise.reject(noSuchHost) });
    const { code, host } = await failureOf(fetcher, 'http://no-such-site.test/');
    expect(host).toBe('no-such-site.test');
    // The machine that runs this may have no network itself.
    expect(['host-not-found', 'offline']).toContain(code);
  });
});

describe('calling off', () => {
  test.each(['silent', 'slow-head', 'stuck-body', 'slow-body'])(
    'ends a fetch in the middle: /%s',
    async (path) => {
      const { fetcher, origin } = await badSite();
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      expect(await failureOf(fetcher, `${origin}/${path}`, controller.signal)).toEqual({ code: 'cancelled' });
    },
  );

  test('beforehand keeps a fetch from beginning', async () => {
    const { fetcher, origin, requests } = await badSite();
    expect(await failureOf(fetcher, `${origin}/ok`, AbortSignal.abort())).toEqual({ code: 'cancelled' });
    expect(requests).toEqual([]);
  });

  test('ends the waiting for a free place', async () => {
    const { fetcher, origin } = await badSite({ limits: { perHost: 1 } });
    const first = new AbortController();
    const second = new AbortController();
    const busy = failureOf(fetcher, `${origin}/silent`, first.signal);
    const waiting = failureOf(fetcher, `${origin}/ok`, second.signal);
    second.abort();
    expect(await waiting).toEqual({ code: 'cancelled' });
    first.abort();
    expect(await busy).toEqual({ code: 'cancelled' });
  });

  test('ends pictures too, the only thing they throw', async () => {
    const { fetcher, origin } = await badSite();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const picture = fetcher.fetchPicture(`${origin}/silent`, { signal: controller.signal });
    await expect(picture).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('happens to everything when the fetcher is closed, and nothing begins after', async () => {
    const { fetcher, origin } = await badSite();
    const busy = failureOf(fetcher, `${origin}/silent`);
    await fetcher.close();
    expect(await busy).toEqual({ code: 'cancelled' });
    expect(await failureOf(fetcher, `${origin}/ok`)).toEqual({ code: 'cancelled' });
  });
});
