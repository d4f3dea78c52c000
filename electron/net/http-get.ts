import type { Readable } from 'node:stream';
import { AppError } from '../../shared/app-error.js';
import { connectionFailure } from './connection-failure.js';
import { withDeadline } from './deadline.js';
import { createHostGate } from './host-gate.js';
import { createHttpAgent, type HttpAgentOptions } from './http-agent.js';
import { refererFor } from './referer.js';
import { followRedirects, isRedirect, type Step } from './redirects.js';
import { requestHeaders } from './request-headers.js';
import { headerValue } from './response-headers.js';
import type { VisitorHeaders } from './visitor.js';

/** A 2xx answer whose body has not been read. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

export interface Wish<T> {
  readonly accept: string;
  readonly signal: AbortSignal;
  /** What is sent along to one address; each hop is asked about anew. */
  readonly headersFor?: ((address: string) => Promise<VisitorHeaders | null>) | undefined;
  /** Sent to every hop, whoever asks. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The page that it is asked for, told to each hop as browsers tell it. */
  readonly page?: string | null;
  readonly read: (answer: Answer) => Promise<T>;
  /** Where what was read only leads on to, as a redirect does and within the same limits; null when it is what was wanted. */
  readonly onward?: (read: T) => string | null;
}

export interface HttpGet {
  /**
   * Asks for an address, follows redirects and has the answer read, all within the limits.
   * @throws AppError every code of `Fetcher.fetchPage`; whatever `read` throws
   */
  get<T>(address: string, wish: Wish<T>): Promise<T>;
  close(): Promise<void>;
}

/** Fetching with undici and our own redirect loop: Electron's own followed a redirect to `file:` (security.md §1 row 4). */
export function createHttpGet(options: HttpAgentOptions): HttpGet {
  const { limits } = options;
  const gate = createHostGate(limits);
  const agent = createHttpAgent(options);

  async function visit<T>(
    url: URL,
    { accept, signal, headersFor, headers: sent, page, read, onward }: Wish<T>,
  ): Promise<Step<T>> {
    const own = await headersFor?.(url.href);
    const { statusCode, headers, body } = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { ...requestHeaders(accept), ...sent, ...refererFor(url, page), ...own },
      signal,
    });
    // A body that is left or cut off says so by this event too; who reads it hears it from the reading.
    body.on('error', () => undefined);
    try {
      const location = headerValue(headers, 'location');
      if (isRedirect(statusCode) && location !== null) return { location };
      if (statusCode < 200 || statusCode > 299) {
        throw new AppError({ code: 'http-status', host: url.hostname, status: statusCode });
      }
      const arrived = await read({ url, status: statusCode, headers, body });
      const next = onward?.(arrived) ?? null;
      return next === null ? { arrived } : { location: next };
    } finally {
      body.destroy();
    }
  }

  return {
    get(address, wish) {
      let leftMs = limits.totalMs;
      const timed = async <T>(url: URL, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
        const begun = performance.now();
        try {
          return await withDeadline({ signal: wish.signal, ms: leftMs, host: url.hostname }, work);
        } catch (error) {
          throw connectionFailure(error, { host: url.hostname });
        } finally {
          leftMs -= performance.now() - begun;
        }
      };
      return followRedirects(address, {
        most: limits.redirects,
        visit: (url) =>
          gate.run(url.hostname, wish.signal, () => timed(url, (signal) => visit(url, { ...wish, signal }))),
      });
    },
    close: () => agent.destroy(),
  };
}
