import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, request as askSite, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { AppError } from '../../shared/app-error.js';
import { webAddress } from './address-policy.js';
import { createConnector, type Resolve } from './connector.js';

/** Where Chromium is to send what a signed-in page asks for, and with which word. */
export interface SiteDoor {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface SiteProxy {
  readonly door: SiteDoor;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly allowedPrivateHosts: () => readonly string[];
  readonly resolve?: Resolve;
}

const CONNECT_MS = 10_000;
const USER = 'offprint';
const ASKS_FOR_WORD = { 'proxy-authenticate': 'Basic realm="offprint"' } as const;
/** Belong to one hop, or to us. */
const OF_THE_HOP = new Set(['proxy-authorization', 'proxy-connection', 'connection', 'keep-alive']);

function isTold(request: IncomingMessage, expected: Buffer): boolean {
  const told = Buffer.from(request.headers['proxy-authorization'] ?? '');
  return told.byteLength === expected.byteLength && timingSafeEqual(told, expected);
}

/**
 * The only way out for the sessions in which a person signs in to sites: Chromium speaks TLS with the site itself, through
 * a line that is judged when it is made, like those of the fetcher: private addresses are refused, names looked up
 * once. It listens on the loopback alone and wants a word that is made anew each time; whoever does not know it gets 407.
 */
export async function openSiteProxy({ allowedPrivateHosts, resolve }: Options): Promise<SiteProxy> {
  const password = randomBytes(24).toString('base64url');
  const expected = Buffer.from(`Basic ${Buffer.from(`${USER}:${password}`).toString('base64')}`);
  const connect = createConnector({ allowedPrivateHosts, timeoutMs: CONNECT_MS, resolve });
  const lines = new Set<Duplex>();

  const keep = <T extends Duplex>(line: T): T => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
    line.on('error', () => line.destroy());
    return line;
  };
  /** @throws AppError `private-address`, `bad-address`; the system's own errors */
  const lineTo = (url: URL, port: string): Promise<Socket> =>
    new Promise((made, failed) => {
      const target = {
        protocol: 'http:',
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        host: url.host,
        port,
      };
      connect(target, (...[error, socket]) => (error ? failed(error) : made(keep(socket))));
    });

  async function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    keep(client);
    if (!isTold(request, expected)) {
      client.end(
        `HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="offprint"\r\n\r\n`,
      );
      return;
    }
    try {
      const url = webAddress(`https://${request.url ?? ''}/`);
      const line = await lineTo(url, url.port || '443');
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      line.write(head);
      line.pipe(client).pipe(line);
    } catch (error) {
      client.end(`HTTP/1.1 ${error instanceof AppError ? '403 Forbidden' : '502 Bad Gateway'}\r\n\r\n`);
    }
  }

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isTold(request, expected)) return void response.writeHead(407, ASKS_FOR_WORD).end();
    try {
      const url = webAddress(request.url ?? '');
      if (url.protocol !== 'http:') throw new AppError('bad-address');
      const line = await lineTo(url, url.port || '80');
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => !OF_THE_HOP.has(name)),
      );
      const asked = askSite(
        {
          createConnection: () => line,
          method: request.method,
          path: `${url.pathname}${url.search}`,
          headers,
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      asked.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
      response.once('close', () => line.destroy());
      request.pipe(asked);
    } catch (error) {
      response.writeHead(error instanceof AppError ? 403 : 502).end();
    }
    return undefined;
  }

  const server = createServer((request, response) => void forward(request, response));
  server.on('connect', (request, client, head) => void tunnel(request, client, head));
  server.on('clientError', (_, client) => client.destroy());
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port was expected.');
  return {
    door: { port: address.port, user: USER, password },
    close: async () => {
      for (const line of lines) line.destroy();
      server.closeAllConnections();
      await new Promise<void>((closed) => void server.close(() => closed()));
    },
  };
}
