import { expect, test } from 'vitest';
import { createLateFetcher, createLateResourceFetcher } from '../../../../electron/net/late-network.js';
import { FETCH_LIMITS } from '../../../../electron/net/limits.js';
import { badSite, never, textOf } from './bad-site.js';

test('a fetcher that is read when it is first needed keeps the limits and the refusals of the other', async () => {
  const { origin, hostAndPort } = await badSite();
  let allowed: readonly string[] = [];
  const fetcher = createLateFetcher({ allowedPrivateHosts: () => allowed });
  await expect(fetcher.fetchPage(`${origin}/gzip`, { signal: never() })).rejects.toMatchObject({
    code: 'private-address',
  });
  allowed = [hostAndPort];
  expect(await textOf(fetcher, `${origin}/gzip`)).toContain('본문입니다');
  await fetcher.close();
  await expect(fetcher.fetchPage(`${origin}/gzip`, { signal: never() })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('one that was never needed closes at once', async () => {
  await expect(createLateFetcher({ allowedPrivateHosts: () => [] }).close()).resolves.toBeUndefined();
});

test('what a drawn page is made of is fetched by the same rules', async () => {
  const { origin, hostAndPort } = await badSite();
  const fetcher = createLateResourceFetcher({
    limits: FETCH_LIMITS,
    allowedPrivateHosts: () => [hostAndPort],
  });
  const request = { address: `${origin}/gzip`, method: 'GET', headers: {}, body: null } as const;
  const { status } = await fetcher.fetch(request, { signal: never(), room: { bytes: 1024 * 1024 } });
  expect(status).toBe(200);
  await fetcher.close();
});
