import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';

/** What a loopback site answers at one path. */
export interface Answer {
  readonly status?: number;
  readonly body: string | Uint8Array;
  /** A page, unless it says otherwise. */
  readonly type?: string;
  /** Where a request is sent on to. */
  readonly location?: string;
}

const headersOf = (answer: Answer | undefined): Record<string, string> => ({
  'content-type': answer?.type ?? 'text/html',
  ...(answer?.type === undefined ? {} : { 'content-length': String(Buffer.byteLength(answer.body)) }),
  ...(answer?.location === undefined ? {} : { location: answer.location }),
});

/** A real news site on this machine, closed when the test ends. */
export interface LoopbackSite {
  readonly address: (path: string) => string;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** Starts a site; a path without an answer is a 404. `hold` keeps its requests open until the test ends. */
export async function loopbackSite(
  answers: Readonly<Record<string, Answer>>,
  hold: readonly string[] = [],
): Promise<LoopbackSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    if (hold.includes(path)) return;
    const answer = answers[path];
    response.writeHead(answer?.status ?? (answer ? 200 : 404), headersOf(answer));
    response.end(answer?.body ?? '');
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  onTestFinished(close);
  return { address: (path) => `http://127.0.0.1:${port}${path}`, asked, close };
}

/** A fetcher without any of the real one's limits, for tests of what happens after the bytes are here. */
export const plainFetcher: Fetcher = {
  fetchPage: async (address, { signal }) => {
    const response = await fetch(address, { signal }).catch((error: unknown) => {
      throw new AppError(signal.aborted ? 'cancelled' : 'connection-refused', { cause: error });
    });
    if (!response.ok) {
      throw new AppError({ code: 'http-status', status: response.status, host: new URL(address).hostname });
    }
    return {
      finalUrl: response.url,
      contentType: response.headers.get('content-type'),
      headers: Object.fromEntries(response.headers),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  },
  fetchPicture: async (address, { signal }) => {
    try {
      const response = await fetch(address, { signal });
      const { ok, status } = response;
      if (!ok) return { ok: false, failure: 'unreachable', answer: { code: 'http-status', status } };
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { ok: true, bytes, mime: 'image/png', width: bytes.byteLength, height: 100 };
    } catch (error) {
      if (signal.aborted) throw new AppError('cancelled', { cause: error });
      return { ok: false, failure: 'unreachable' };
    }
  },
};
