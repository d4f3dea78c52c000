import { AppError } from '../../../shared/app-error.js';
import type { FailureFacts } from '../../../shared/model/failure.js';
import { RENDERING_LIMIT_MS, RenderingFetched, type RenderingOutcome } from '../../rendering/contract.js';
import { askInternally, type AskLibrary } from '../ask-internally.js';
import { siteUserAgent } from '../site-user-agent.js';
import { drawPage } from './draw-page.js';
import { type HiddenPage, openHiddenPage } from './hidden-page.js';
import { type Asked, closeRenderingSession, openRenderingSession } from './rendering-session.js';

interface Options {
  readonly ask: AskLibrary;
  /** Tells the library process what became of a page. */
  readonly answer: (id: number, outcome: RenderingOutcome) => void;
  readonly report: (error: unknown) => void;
}

/** Main's side of rendering: it owns the hidden window, the library process asks and fetches. */
export interface RendererHost {
  readonly render: (id: number, address: string) => void;
  readonly stop: (id: number) => void;
  /** Ends what is under way without an answer: whoever asked is gone. */
  readonly forget: () => void;
  /** The same, for good: the app is about to end, and what was asked for is asked for again the next time. */
  readonly close: () => void;
}

interface Running {
  readonly id: number;
  readonly end: (reason: AppError) => void;
  isForgotten: boolean;
}

const hostOf = (address: string): string => new URL(address).hostname;

const failureOf = (error: unknown, host: string): FailureFacts => {
  const facts: FailureFacts = error instanceof AppError ? error.facts : { code: 'rendering-failed' };
  return facts.host === undefined && facts.code !== 'cancelled' ? { ...facts, host } : facts;
};

/** Shows pages to themselves in a hidden window, 20 seconds each at most. */
export function createRendererHost({ ask, answer, report }: Options): RendererHost {
  let running: Running | null = null;
  let isClosed = false;

  async function draw(id: number, address: string, whenEnded: Promise<never>): Promise<RenderingOutcome> {
    let page: HiddenPage | null = null;
    /** Undefined until the page itself has come, or failed to. */
    let whyNoPage: unknown;
    const traffic = { open: 0 };
    const asked: Asked = {
      fetch: async (request) =>
        RenderingFetched.parse(await askInternally(ask, 'rendering.fetch', { rendering: id, ...request })),
      hasPage: () => whyNoPage !== undefined,
      onPage: (failure) => {
        whyNoPage = failure;
      },
      onTraffic: (step) => {
        traffic.open += step;
      },
    };
    try {
      const session = await Promise.race([openRenderingSession(asked, siteUserAgent()), whenEnded]);
      page = openHiddenPage(session, (error) => end(id, error));
      const html = await Promise.race([drawPage(page, address, traffic), whenEnded]);
      if (whyNoPage) throw whyNoPage;
      return { ok: true, finalUrl: page.address(), html, engine: `Chromium ${process.versions.chrome}` };
    } catch (error) {
      if (!(error instanceof AppError)) report(error);
      return { ok: false, failure: failureOf(whyNoPage ?? error, hostOf(address)) };
    } finally {
      closeRenderingSession(asked);
      page?.end();
    }
  }

  function end(id: number, reason: AppError): void {
    if (running?.id === id) running.end(reason);
  }

  async function run(id: number, address: string): Promise<void> {
    const stop = new AbortController();
    const whenEnded = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
    });
    whenEnded.catch(() => undefined); // whoever races it hears it
    const limit = setTimeout(() => stop.abort(new AppError('rendering-failed')), RENDERING_LIMIT_MS);
    const mine: Running = { id, end: (reason) => stop.abort(reason), isForgotten: false };
    running = mine;
    const outcome = await draw(id, address, whenEnded);
    clearTimeout(limit);
    if (running === mine) running = null;
    if (!mine.isForgotten) answer(id, outcome);
  }

  function forget(): void {
    if (!running) return;
    running.isForgotten = true;
    running.end(new AppError('cancelled'));
  }

  return {
    render: (id, address) => {
      if (isClosed) return;
      // The library asks for one at a time: what is still open nobody waits for.
      forget();
      run(id, address).catch(report);
    },
    stop: (id) => end(id, new AppError('cancelled')),
    forget,
    close: () => {
      isClosed = true;
      forget();
    },
  };
}
