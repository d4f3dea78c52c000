import { AppError } from '../../shared/app-error.js';
import type { Resolve } from './connector.js';
import { isDataAddress } from './data-picture.js';
import { createHttpGet, type Wish } from './http-get.js';
import { FETCH_LIMITS, type FetchLimits } from './limits.js';
import { restHeaders } from './byte-range.js';
import { beginMedia, type BegunMedia, type MediaStream, OtherPiece } from './media.js';
import { type FetchedPage, readPage } from './page.js';
import { refreshTarget } from './page-refresh.js';
import { type FetchedPicture, pictureFailure, pictureInAddress, readPicture } from './picture.js';
import { type FetchedPart, type PagePart, readPart } from './page-part.js';
import { partName } from './sprite-part.js';
import type { AskVisitorHeaders, Visitor } from './visitor.js';
import { MEDIA_ACCEPT, PAGE_ACCEPT, PART_ACCEPT, PICTURE_ACCEPT, UNPACKED } from './request-headers.js';

/** The only door to the network: pages and pictures, within the limits of security.md §5. */
export interface Fetcher {
  /**
   * Fetches a page, inflated and not decoded. Facts name the host that failed, which after a redirect is not the one asked.
   * @throws AppError offline|host-not-found|connection-refused|connection-lost|certificate|timeout|http-status|too-many-redirects|bad-address|private-address|too-large|not-html|cancelled
   */
  fetchPage(address: string, options: { readonly signal: AbortSignal }): Promise<FetchedPage>;
  /**
   * Fetches a picture, also one written out as a `data:` address. Never throws for a bad picture: says why it is not
   * there. `page` is the one it stands in, as its site wants to know. For a `visitor` their cookies go along, to each
   * hop those that are its own.
   * @throws AppError cancelled
   */
  fetchPicture(
    address: string,
    options: {
      readonly signal: AbortSignal;
      readonly page?: string | null;
      readonly visitor?: Visitor | null;
    },
  ): Promise<FetchedPicture>;
}

/** A fetcher that also gets what else a page is made of. */
export interface PartFetcher extends Fetcher {
  /** Fetches a style sheet or a font of a page. Throws as `fetchPage` does, `not-html` for what is no such thing. */
  fetchPart(
    address: string,
    options: { readonly signal: AbortSignal; readonly kind: PagePart; readonly visitor?: Visitor | null },
  ): Promise<FetchedPart>;
  /**
   * Hands a film or a sound over as it comes; what `take` has not read when it ends is not fetched. Of one that was
   * `begun`, the rest if it is still the same file, and else all of it (RFC 9110 §14). Throws as `fetchPage` does,
   * `not-media` for what is neither.
   */
  fetchMedia<T>(
    address: string,
    options: {
      readonly signal: AbortSignal;
      readonly begun?: BegunMedia | null;
      readonly take: (stream: MediaStream) => Promise<T>;
    },
  ): Promise<T>;
}

/** What keeping films and sounds needs of a fetcher. */
export type MediaFetcher = Pick<PartFetcher, 'fetchMedia'>;

export interface FetcherOptions {
  /** Exact `host:port` of the private addresses that may be reached, asked anew for every connection. */
  readonly allowedPrivateHosts: () => readonly string[];
  /** Asks what is sent along for a visitor; without it they are a stranger. */
  readonly askVisitorHeaders?: AskVisitorHeaders;
  readonly limits?: Partial<FetchLimits>;
  /** Stands in for the system's name lookup in tests. */
  readonly resolve?: Resolve;
}

/** A site that has no such rest says 416, one that gives another piece is not listened to. */
const isOtherPiece = (error: unknown): boolean =>
  error instanceof OtherPiece || (error instanceof AppError && error.facts.status === 416);

/** A fetcher with its own connections; `close` ends them, and what is under way with `cancelled`. */
export function createFetcher(options: FetcherOptions): PartFetcher & { close(): Promise<void> } {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const http = createHttpGet({ ...options, limits });
  // Films take long: they keep no page waiting for its place.
  const patient = createHttpGet({ ...options, limits: { ...limits, totalMs: limits.mediaMs } });
  const underWay = new Set<AbortController>();
  let isClosed = false;

  /** Ties the work to the caller's signal and to `close`. */
  async function abortable<T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (isClosed || outer.aborted) throw new AppError('cancelled');
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    outer.addEventListener('abort', abort, { once: true });
    underWay.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      outer.removeEventListener('abort', abort);
      underWay.delete(controller);
    }
  }

  const headersFor = (visitor: Visitor | null | undefined): Wish<unknown>['headersFor'] => {
    const { askVisitorHeaders: ask } = options;
    return visitor && ask ? (address) => ask(visitor, address) : undefined;
  };

  return {
    fetchPage: (address, { signal: outer }) =>
      abortable(outer, (signal) =>
        http.get(address, {
          accept: PAGE_ACCEPT,
          signal,
          read: (answer) => readPage(answer, limits),
          onward: refreshTarget,
        }),
      ),

    fetchPicture: (address, { signal: outer, visitor, page = null }) =>
      abortable(outer, async (signal) => {
        if (isDataAddress(address)) return pictureInAddress(address, limits);
        try {
          return await http.get(address, {
            accept: PICTURE_ACCEPT,
            signal,
            page,
            headersFor: headersFor(visitor),
            read: (answer) => readPicture(answer, limits, partName(address)),
          });
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
          return { ok: false, failure: pictureFailure(error.facts), answer: error.facts };
        }
      }),

    fetchPart: (address, { signal: outer, kind, visitor }) =>
      abortable(outer, (signal) =>
        http.get(address, {
          accept: PART_ACCEPT[kind],
          signal,
          headersFor: headersFor(visitor),
          read: (answer) => readPart(answer, { kind, limits }),
        }),
      ),

    fetchMedia: (address, { signal: outer, begun = null, take }) =>
      abortable(outer, async (signal) => {
        const get = (known: BegunMedia | null) =>
          patient.get(address, {
            accept: MEDIA_ACCEPT,
            signal,
            headers: { ...UNPACKED, ...(known && restHeaders(known)) },
            read: async (answer) => take(await beginMedia(answer, known)),
          });
        try {
          return await get(begun);
        } catch (error) {
          if (!begun || !isOtherPiece(error)) throw error;
          return get(null);
        }
      }),

    async close() {
      isClosed = true;
      for (const controller of underWay) controller.abort();
      await Promise.all([http.close(), patient.close()]);
    },
  };
}
