import { Readable } from 'node:stream';
import { AppError } from '../../shared/app-error.js';
import { webAddress } from './address-policy.js';
import { connectionFailure } from './connection-failure.js';
import { withDeadline } from './deadline.js';
import { createHostGate } from './host-gate.js';
import { createHttpAgent, type HttpAgentOptions } from './http-agent.js';
import { readBody } from './limited-body.js';
import type { FetchLimits } from './limits.js';
import { isRedirect, locationText } from './redirects.js';
import { headerValue } from './response-headers.js';

/** What a page that runs its scripts asks for. */
export interface ResourceRequest {
  readonly address: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** Names in lower case. Those that would tell who is reading, or about the connection, are left out. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** One answer as it came, inflated. A redirect is an answer like any other: who asked follows it by asking again. */
export interface ResourceAnswer {
  readonly status: number;
  readonly contentType: string | null;
  /** Where a redirect leads, already judged as an address that may be fetched. */
  readonly location: string | null;
  readonly body: Uint8Array;
}

/** How many bytes may still come over the wire; counted down as they come. */
export interface Room {
  bytes: number;
}

export interface ResourceFetcher {
  /**
   * Asks once, for whatever a page is made of. Any status is an answer.
   * @throws AppError `bad-address`, also for a redirect to one; `too-large` when the room is used up; `private-address` and the other reasons why nothing came
   */
  fetch(
    request: ResourceRequest,
    terms: { readonly signal: AbortSignal; readonly room: Room },
  ): Promise<ResourceAnswer>;
  close(): Promise<void>;
}

/** A page asks for more at a time than a save does, most of it from one host. */
const AT_ONCE = 8;

/**
 * Never passed on: who is reading (cookies, the page they come from, languages, hints about their machine), and what
 * belongs to the connection.
 */
const WITHHELD =
  /^(?:cookie|referer|host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|content-length|accept-encoding|accept-language|expect|range|if-.*|sec-.*|proxy-.*|dnt|via|x-forwarded-.*)$/;

/** What of a page's headers goes out. */
export const passedHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !WITHHELD.test(name))),
  'accept-encoding': 'gzip, deflate, br',
});

async function* counted(body: Readable, room: Room, host: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    room.bytes -= bytes.byteLength;
    if (room.bytes < 0) throw new AppError({ code: 'too-large', host });
    yield bytes;
  }
}

/** Fetches what a page that runs its scripts is made of, one hop at a time, with the limits and the judgement of addresses of every other fetch. */
export function createResourceFetcher(options: HttpAgentOptions): ResourceFetcher {
  const { limits } = options;
  const agent = createHttpAgent(options);
  const gate = createHostGate({ atOnce: AT_ONCE, perHost: AT_ONCE });

  async function ask(
    url: URL,
    { method, headers, body }: ResourceRequest,
    { signal, room }: { readonly signal: AbortSignal; readonly room: Room },
  ): Promise<ResourceAnswer> {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: passedHeaders(headers),
      body,
      signal,
    });
    // A body that is left or cut off says so by this event too; who reads it hears it from the reading.
    answer.body.on('error', () => undefined);
    try {
      const told = headerValue(answer.headers, 'location');
      const isElsewhere = isRedirect(answer.statusCode) && told !== null;
      return {
        status: answer.statusCode,
        contentType: headerValue(answer.headers, 'content-type'),
        location: isElsewhere ? webAddress(locationText(told), url).href : null,
        body: isElsewhere ? new Uint8Array() : await readWhole(answer, { room, limits, host: url.hostname }),
      };
    } finally {
      answer.body.destroy();
    }
  }

  return {
    async fetch(request, { signal: outer, room }) {
      const url = webAddress(request.address);
      const host = url.hostname;
      if (room.bytes <= 0) throw new AppError({ code: 'too-large', host });
      return gate.run(host, outer, async () => {
        try {
          const terms = { signal: outer, ms: limits.totalMs, host };
          return await withDeadline(terms, (signal) => ask(url, request, { signal, room }));
        } catch (error) {
          throw connectionFailure(error, { host });
        }
      });
    },
    close: () => agent.destroy(),
  };
}

interface Whole {
  readonly room: Room;
  readonly limits: FetchLimits;
  readonly host: string;
}

function readWhole(
  {
    body,
    headers,
  }: { readonly body: Readable; readonly headers: Record<string, string | string[] | undefined> },
  { room, limits, host }: Whole,
): Promise<Uint8Array> {
  const announcedBytes = headerValue(headers, 'content-length');
  if (Number(announcedBytes) > room.bytes) {
    room.bytes = 0;
    return Promise.reject(new AppError({ code: 'too-large', host }));
  }
  return readBody(Readable.from(counted(body, room, host), { objectMode: false }), {
    host,
    encoding: headerValue(headers, 'content-encoding'),
    announcedBytes,
    wireBytes: limits.pageWireBytes,
    bytes: limits.pageBytes,
    inflation: limits.inflation,
    inflationFreeBytes: limits.inflationFreeBytes,
    onHead: () => undefined,
  });
}
