import { describe, expect, test } from 'vitest';
import { badSite, never } from './bad-site.js';

const visitor = { site: 'paper.test', page: 'https://paper.test/members' };

describe('a picture fetched as somebody', () => {
  test('takes along to each hop what that address is told, and no more', async () => {
    const asked: string[] = [];
    const { fetcher, origin, requests, port } = await badSite({
      allowedPrivateHosts: () => [`127.0.0.1:${port}`, `localhost:${port}`],
      askVisitorHeaders: async (who, address) => {
        asked.push(`${who.site} ${new URL(address).hostname}`);
        return address.includes('//127.0.0.1') ? { cookie: 'member=yes', 'user-agent': 'Browser' } : null;
      },
    });
    const there = `http://localhost:${port}/picture.png`;
    const address = `${origin}/to?address=${encodeURIComponent(there)}`;
    expect(await fetcher.fetchPicture(address, { signal: never(), visitor })).toMatchObject({ ok: true });
    expect(asked).toEqual(['paper.test 127.0.0.1', 'paper.test localhost']);
    expect(requests[0]?.headers).toMatchObject({ cookie: 'member=yes', 'user-agent': 'Browser' });
    expect(requests[1]?.headers).not.toHaveProperty('cookie');
    expect(requests[1]?.headers['user-agent']).toMatch(/^Offprint/);
  });

  test('is judged like any other: nobody connects to a private address', async () => {
    const { fetcher, origin, connections } = await badSite({
      allowedPrivateHosts: () => [],
      askVisitorHeaders: async () => ({ cookie: 'member=yes', 'user-agent': 'Browser' }),
    });
    const picture = await fetcher.fetchPicture(`${origin}/picture.png`, { signal: never(), visitor });
    expect(picture.ok).toBe(false);
    expect(connections()).toBe(0);
  });

  test('is a stranger’s where nobody said who', async () => {
    const { fetcher, origin, requests } = await badSite({
      askVisitorHeaders: async () => ({ cookie: 'member=yes', 'user-agent': 'Browser' }),
    });
    await fetcher.fetchPicture(`${origin}/picture.png`, { signal: never() });
    expect(requests[0]?.headers).not.toHaveProperty('cookie');
  });
});
