import { describe, expect, test } from 'vitest';
import { badSite, failureOf, never, textOf } from './bad-site.js';

describe('a redirect', () => {
  test('is followed five times, and the last address is told', async () => {
    const { fetcher, origin } = await badSite();
    const page = await fetcher.fetchPage(`${origin}/chain?n=5`, { signal: never() });
    expect(page.finalUrl).toBe(`${origin}/chain?n=0`);
  });

  test('is not followed a sixth time', async () => {
    const { fetcher, origin, requests } = await badSite();
    expect(await failureOf(fetcher, `${origin}/chain?n=6`)).toEqual({
      code: 'too-many-redirects',
      host: '127.0.0.1',
    });
    expect(requests).toHaveLength(6);
  });

  test('to where we have been ends at once', async () => {
    const { fetcher, origin, requests } = await badSite();
    expect(await failureOf(fetcher, `${origin}/loop`)).toMatchObject({ code: 'too-many-redirects' });
    expect(requests).toHaveLength(1);
  });

  test('that changes each time ends too', async () => {
    const { fetcher, origin } = await badSite();
    expect(await failureOf(fetcher, `${origin}/endless-loop`)).toMatchObject({ code: 'too-many-redirects' });
  });

  test.each([
    'file:///etc/hostname',
    'FILE:///etc/hostname',
    'data:text/html,<b>hi</b>',
    'javascript:alert(1)',
    'ftp://127.0.0.1/',
    'about:blank',
    'http://user:password@127.0.0.1:8080/',
    'http://127.0.0.1:22/',
    'http://[',
  ])('to %s is refused, and the site that sent us there is named', async (address) => {
    const { fetcher, origin } = await badSite();
    const failure = await failureOf(fetcher, `${origin}/to?address=${encodeURIComponent(address)}`);
    expect(failure).toMatchObject({ code: 'bad-address', host: '127.0.0.1' });
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.2:8080/',
    'http://[::1]:8080/',
    'http://2130706434:8080/',
  ])('to the private %s is refused', async (address) => {
    const { fetcher, origin } = await badSite();
    const failure = await failureOf(fetcher, `${origin}/to?address=${encodeURIComponent(address)}`);
    expect(failure).toMatchObject({ code: 'private-address' });
  });

  test('in Korean letters, as some sites send them, arrives', async () => {
    const { fetcher, origin } = await badSite();
    expect(await textOf(fetcher, `${origin}/to-korean`)).toContain('본문');
  });

  test('that leads nowhere is an answer like any other that is no page', async () => {
    const { fetcher, origin } = await badSite();
    const failure = await failureOf(fetcher, `${origin}/redirect-nowhere`);
    expect(failure).toEqual({ code: 'http-status', host: '127.0.0.1', status: 302 });
  });
});
