import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSiteProxy, type SiteProxy } from '../../../../electron/net/site-proxy.js';
import { type BadServer, startBadServer } from '../../../fixtures/bad-server.js';

let site: BadServer;
let proxy: SiteProxy;
beforeAll(async () => {
  site = await startBadServer();
  proxy = await openSiteProxy({ allowedPrivateHosts: () => [site.hostAndPort] });
});
afterAll(async () => {
  await proxy.close();
  await site.close();
});

const word = (): string =>
  `Basic ${Buffer.from(`${proxy.door.user}:${proxy.door.password}`).toString('base64')}`;

/** Status and text of a plain request through the door. */
const through = (address: string, headers: Record<string, string> = { 'proxy-authorization': word() }) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: proxy.door.port, path: address, headers: { ...headers, host: 'x' } },
      (answer) => {
        const parts: string[] = [];
        answer.on('data', (part) => parts.push(String(part)));
        answer.on('end', () => resolve({ status: answer.statusCode, text: parts.join('') }));
      },
    );
    asked.on('error', reject).end();
  });

/** The first line of the answer to CONNECT, and what the other end then says to a request. */
const tunnelled = (target: string, told = word()): Promise<string> =>
  new Promise((resolve, reject) => {
    const line = connect(proxy.door.port, '127.0.0.1', () =>
      line.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: ${told}\r\n\r\n`),
    );
    line.once('data', (head) => {
      resolve(String(head).split('\r\n')[0] ?? '');
      line.destroy();
    });
    line.on('error', reject);
  });

describe('the way out of signed-in pages', () => {
  test('leads to a site that may be reached, plain or through a tunnel', async () => {
    expect(await through(`${site.origin}/ok`)).toMatchObject({
      status: 200,
      text: expect.stringContaining('본문'),
    });
    expect(await tunnelled(site.hostAndPort)).toBe('HTTP/1.1 200 Connection Established');
  });

  test('is open to nobody who does not know the word', async () => {
    const before = site.connections();
    expect((await through(`${site.origin}/ok`, {})).status).toBe(407);
    expect((await through(`${site.origin}/ok`, { 'proxy-authorization': 'Basic eDp5' })).status).toBe(407);
    expect(await tunnelled(site.hostAndPort, 'Basic eDp5')).toContain(' 407 ');
    expect(site.connections()).toBe(before);
  });

  test('does not keep the word from going further: no site ever sees it', async () => {
    await through(`${site.origin}/ok`);
    expect(site.requests.at(-1)?.headers).not.toHaveProperty('proxy-authorization');
  });

  test.each([
    ['a private address', () => `127.0.0.2:${site.port}`],
    ['a port of another service', () => '127.0.0.1:25'],
  ])('refuses %s', async (_, target) => {
    expect(await tunnelled(target())).toMatch(/ 40[03] /);
    expect((await through(`http://${target()}/`)).status).toBeGreaterThanOrEqual(400);
  });

  test('is plain HTTP on its own side: no other scheme passes', async () => {
    expect((await through('file:///etc/hostname')).status).toBe(403);
    expect((await through('https://news.example/')).status).toBe(403);
  });

  test('closes with everything that goes through it', async () => {
    const other = await openSiteProxy({ allowedPrivateHosts: () => [site.hostAndPort] });
    const line = connect(other.door.port, '127.0.0.1');
    const closed = new Promise<void>((done) => void line.once('close', () => done()));
    await new Promise<void>((ready) => void line.once('connect', () => ready()));
    await other.close();
    await closed;
    expect(line.destroyed).toBe(true);
    expect(createServer().listening).toBe(false);
  });
});
