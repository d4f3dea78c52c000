import { describe, expect, test } from 'vitest';
import type { Resolve } from '../../../../electron/net/connector.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { badSite, failureOf, textOf } from './bad-site.js';

/** Every way to write an address that leads back to this computer or its network; PORT is where a server listens. */
const SPELLINGS = [
  'http://127.0.0.1:PORT/ok',
  'http://127.0.0.2:PORT/ok',
  'http://127.1:PORT/ok',
  'http://127.0.1:PORT/ok',
  'http://127.255.255.255:PORT/ok',
  'http://2130706433:PORT/ok',
  'http://0x7f000001:PORT/ok',
  'http://0x7F.0.0.1:PORT/ok',
  'http://0x7f.1:PORT/ok',
  'http://0177.0.0.1:PORT/ok',
  'http://0177.0.0.01:PORT/ok',
  'http://017700000001:PORT/ok',
  'http://00000177.1:PORT/ok',
  'http://127.0.0.1.:PORT/ok',
  'http://127.0.0.1:PORT\\ok',
  'http:\\\\127.0.0.1:PORT/ok',
  'http:127.0.0.1:PORT/ok',
  'HTTP://127.0.0.1:PORT/ok',
  'http://127.0.0.1%2E:PORT/ok',
  'http://%31%32%37.0.0.1:PORT/ok',
  'http://127。0。0。1:PORT/ok',
  'http://①②⑦.⓪.⓪.①:PORT/ok',
  'http://１２７.0.0.1:PORT/ok',
  'http://12\t7.0.0.1:PORT/ok',
  'http://127.0.\u00AD0.1:PORT/ok',
  'http://localhost:PORT/ok',
  'http://LOCALHOST:PORT/ok',
  'http://localhost.:PORT/ok',
  'http://ⓛocalhost:PORT/ok',
  'http://0:PORT/ok',
  'http://0.0.0.0:PORT/ok',
  'http://[::]:PORT/ok',
  'http://[::1]:PORT/ok',
  'http://[0:0:0:0:0:0:0:1]:PORT/ok',
  'http://[0000::0001]:PORT/ok',
  'http://[::ffff:127.0.0.1]:PORT/ok',
  'http://[::ffff:7f00:1]:PORT/ok',
  'http://[0:0:0:0:0:ffff:7f00:0001]:PORT/ok',
  'http://[::127.0.0.1]:PORT/ok',
  'http://[::ffff:0:127.0.0.1]:PORT/ok',
  'http://[64:ff9b::127.0.0.1]:PORT/ok',
  'http://[64:ff9b:1::7f00:1]:PORT/ok',
  'http://[2002:7f00:1::]:PORT/ok',
  'http://[fe80::1]:PORT/ok',
  'http://[fe80::1%25lo]:PORT/ok',
  'http://[fd00::2]:PORT/ok',
  'http://user:password@127.0.0.1:PORT/ok',
  'http://example.com@127.0.0.1:PORT/ok',
  'http://127.0.0.1:PORT#@example.com/ok',
  'http://10.0.0.1:PORT/ok',
  'http://172.16.0.1:PORT/ok',
  'http://192.168.1.1:PORT/ok',
  'http://3232235777:PORT/ok',
  'http://100.64.0.1:PORT/ok',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xA9FEA9FE/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://[::ffff:a9fe:a9fe]/latest/meta-data/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://224.0.0.1:PORT/ok',
  'http://255.255.255.255:PORT/ok',
] as const;

describe('a private address', () => {
  test('is refused in each of 61 spellings, and nobody is even called', async () => {
    const { fetcher, port, connections } = await badSite({ allowedPrivateHosts: () => [] });
    const outcomes = await Promise.all(
      SPELLINGS.map(async (spelling) => {
        const { code } = await failureOf(fetcher, spelling.replace('PORT', String(port)));
        return { spelling, code };
      }),
    );
    // Not every computer knows "localhost." with its dot.
    const refused = new Set(['private-address', 'bad-address', 'host-not-found', 'offline']);
    expect(outcomes.filter(({ code }) => !refused.has(code))).toEqual([]);
    expect(outcomes.filter(({ code }) => code.endsWith('-address')).length).toBeGreaterThanOrEqual(60);
    expect(SPELLINGS).toHaveLength(61);
    expect(connections()).toBe(0);
  });

  test('is refused as a picture too', async () => {
    const { fetcher, origin, connections } = await badSite({ allowedPrivateHosts: () => [] });
    const picture = await fetcher.fetchPicture(`${origin}/picture.png`, {
      signal: new AbortController().signal,
    });
    expect(picture).toMatchObject({ ok: false, failure: 'unreachable' });
    expect(connections()).toBe(0);
  });

  test('names the host as it was asked for, with the port it would have to be allowed with', async () => {
    const { fetcher, port } = await badSite({ allowedPrivateHosts: () => [] });
    expect(await failureOf(fetcher, `http://localhost:${port}/ok`)).toEqual({
      code: 'private-address',
      host: `localhost:${port}`,
    });
  });

  test('is refused when a site that may be reached redirects there', async () => {
    const { fetcher, origin, port, requests } = await badSite();
    const failure = await failureOf(fetcher, `${origin}/to-self-on-other-loopback`);
    expect(failure).toEqual({ code: 'private-address', host: `127.0.0.2:${port}` });
    expect(requests.map(({ path }) => path)).toEqual(['/to-self-on-other-loopback']);
  });
});

describe('the list of allowed private hosts', () => {
  test('opens the one host and port it names, in the spelling of an address', async () => {
    const { fetcher, origin, port } = await badSite();
    expect(await textOf(fetcher, `${origin}/ok`)).toContain('본문');
    expect(await textOf(fetcher, `http://127.1:${port}/ok`)).toContain('본문');
    expect(await failureOf(fetcher, `http://127.0.0.2:${port}/ok`)).toMatchObject({
      code: 'private-address',
    });
    expect(await failureOf(fetcher, `http://localhost:${port}/ok`)).toMatchObject({
      code: 'private-address',
    });
    expect(await failureOf(fetcher, `http://127.0.0.1:${port === 65535 ? 1024 : port + 1}/ok`)).toMatchObject(
      { code: 'private-address' },
    );
  });

  test('takes names and IPv6 in brackets, in any case', async () => {
    const allowed: string[] = [];
    const { fetcher, port } = await badSite({ allowedPrivateHosts: () => allowed });
    allowed.push(`LocalHost:${port}`, `[::1]:${port}`);
    expect(await textOf(fetcher, `http://localhost:${port}/ok`)).toContain('본문');
    // Nothing listens on ::1 (some computers have none): refused by the computer is not refused by us.
    expect(await failureOf(fetcher, `http://[::1]:${port}/ok`)).not.toMatchObject({
      code: 'private-address',
    });
  });

  test('counts as it is when the connection is made', async () => {
    const allowed: string[] = [];
    const { fetcher, origin, hostAndPort } = await badSite({ allowedPrivateHosts: () => allowed });
    expect(await failureOf(fetcher, `${origin}/ok`)).toMatchObject({ code: 'private-address' });
    allowed.push(hostAndPort);
    expect(await textOf(fetcher, `${origin}/ok`)).toContain('본문');
  });
});

describe('a name that leads to a private address', () => {
  const resolvingTo = (...addresses: readonly string[]): Resolve & { asked: number } => {
    const resolve = Object.assign(
      () => {
        resolve.asked += 1;
        return Promise.resolve(
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      },
      { asked: 0 },
    );
    return resolve;
  };

  test.each([
    ['loopback', ['127.0.0.1']],
    ['a private address behind a public one', ['8.8.8.8', '127.0.0.1']],
    ['a private address before a public one', ['10.0.0.1', '8.8.8.8']],
    ['an IPv6 loopback behind a public address', ['8.8.8.8', '::1']],
    ['a mapped loopback', ['::ffff:127.0.0.1']],
    ['NAT64 and nothing else', ['64:ff9b::7f00:1']],
  ])('is refused: %s', async (_, addresses) => {
    const resolve = resolvingTo(...addresses);
    const { fetcher, port, connections } = await badSite({ resolve });
    const failure = await failureOf(fetcher, `http://rebinding.test:${port}/ok`);
    expect(failure).toEqual({ code: 'private-address', host: `rebinding.test:${port}` });
    expect(resolve.asked).toBe(1);
    expect(connections()).toBe(0);
  });

  test('is asked for once a connection, so a second answer is never waited for', async () => {
    const resolve = resolvingTo('127.0.0.1');
    const { port } = await badSite();
    const fetcher = createFetcher({ allowedPrivateHosts: () => [`news.test:${port}`], resolve });
    expect(await textOf(fetcher, `http://news.test:${port}/ok`)).toContain('본문');
    expect(resolve.asked).toBe(1);
    await fetcher.close();
  });

  test('that has several addresses is reached at the one that answers', async () => {
    const resolve = resolvingTo('127.0.0.3', '127.0.0.1');
    const { port } = await badSite();
    const fetcher = createFetcher({ allowedPrivateHosts: () => [`news.test:${port}`], resolve });
    expect(await textOf(fetcher, `http://news.test:${port}/ok`)).toContain('본문');
    await fetcher.close();
  });

  test('that answers at none of them refused the connection', async () => {
    const resolve = resolvingTo('127.0.0.3', '127.0.0.4');
    const { port } = await badSite();
    const fetcher = createFetcher({ allowedPrivateHosts: () => [`news.test:${port}`], resolve });
    const failure = await failureOf(fetcher, `http://news.test:${port}/ok`);
    expect(failure).toEqual({ code: 'connection-refused', host: 'news.test' });
    await fetcher.close();
  });
});
