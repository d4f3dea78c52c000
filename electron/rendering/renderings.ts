import { setMaxListeners } from 'node:events';
import { AppError } from '../../shared/app-error.js';
import type { PageRenderer, RenderedPage } from '../articles/page-renderer.js';
import { hostAndPort } from '../net/address-policy.js';
import type { ResourceFetcher, Room } from '../net/resource.js';
import {
  RENDERING_ROOM_BYTES,
  type RenderingFetch,
  type RenderingFetched,
  type RenderingOutcome,
  type ToRenderer,
} from './contract.js';

interface Waiting {
  readonly id: number;
  readonly address: string;
  readonly resolve: (page: RenderedPage) => void;
  readonly reject: (error: AppError) => void;
}

interface Open extends Waiting {
  readonly room: Room;
  readonly abort: AbortController;
  readonly fetcher: ResourceFetcher;
}

interface Options {
  readonly send: (message: ToRenderer) => void;
  /** Makes the connections of one rendering. */
  readonly connect: (allowedPrivateHosts: () => readonly string[]) => ResourceFetcher;
  readonly allowedPrivateHosts: () => readonly string[];
  readonly roomBytes?: number;
}

/**
 * The library's side of rendering: main shows the page in a hidden window, this fetches whatever that page asks for.
 * One at a time. A private host is reached only by a page that was itself saved from there: a page of the internet
 * must not read what a person allowed for another purpose.
 */
export class Renderings implements PageRenderer {
  readonly #options: Options;
  readonly #waiting: Waiting[] = [];
  #open: Open | null = null;
  #lastId = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  render(address: string, { signal }: { readonly signal: AbortSignal }): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new AppError('cancelled'));
      const id = ++this.#lastId;
      const giveUp = (): void => this.#giveUp(id);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal.removeEventListener('abort', giveUp);
          settle(value);
        };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push({ id, address, resolve: settled(resolve), reject: settled(reject) });
      return this.#next();
    });
  }

  /** Fetches one thing for the page under way. @throws AppError `cancelled` for any other page; every reason of ResourceFetcher */
  async fetch({ rendering, ...request }: RenderingFetch): Promise<RenderingFetched> {
    const open = this.#open;
    if (open?.id !== rendering) throw new AppError('cancelled');
    const { status, contentType, location, body } = await open.fetcher.fetch(request, {
      signal: open.abort.signal,
      room: open.room,
    });
    return { status, contentType, location, body: new Uint8Array(body) };
  }

  /** Hears from main what became of a page. */
  hear(id: number, outcome: RenderingOutcome): void {
    const open = this.#open;
    if (open?.id !== id) return;
    this.#leave(open);
    if (outcome.ok) {
      const { finalUrl, html, engine } = outcome;
      open.resolve({ finalUrl, html, engine, isCut: open.room.bytes <= 0 });
    } else open.reject(new AppError(outcome.failure));
    this.#next();
  }

  #giveUp(id: number): void {
    const open = this.#open;
    const place = this.#waiting.findIndex((waiting) => waiting.id === id);
    if (place >= 0) return this.#waiting.splice(place, 1)[0]?.reject(new AppError('cancelled'));
    if (open?.id !== id) return undefined;
    this.#options.send({ kind: 'stop-rendering', id });
    this.#leave(open);
    open.reject(new AppError('cancelled'));
    return this.#next();
  }

  #next(): void {
    if (this.#open) return;
    const next = this.#waiting.shift();
    if (!next) return;
    const own = hostAndPort(new URL(next.address));
    const allowed = (): readonly string[] =>
      this.#options.allowedPrivateHosts().filter((host) => host.toLowerCase() === own);
    const abort = new AbortController();
    setMaxListeners(0, abort.signal); // one for everything the page asks for at once
    this.#open = {
      ...next,
      room: { bytes: this.#options.roomBytes ?? RENDERING_ROOM_BYTES },
      abort,
      fetcher: this.#options.connect(allowed),
    };
    this.#options.send({ kind: 'render', id: next.id, address: next.address });
  }

  #leave({ abort, fetcher }: Open): void {
    this.#open = null;
    abort.abort();
    // What is under way was called off: nobody waits for these connections.
    fetcher.close().catch(() => undefined);
  }
}
