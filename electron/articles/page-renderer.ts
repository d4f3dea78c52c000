import { AppError } from '../../shared/app-error.js';
import type { RenderingFetch, RenderingFetched } from '../rendering/contract.js';

/** A page as it stood in a browser after its scripts had run. */
export interface RenderedPage {
  /** Its address at that moment. */
  readonly finalUrl: string;
  /** The whole document as HTML, in UTF-8. */
  readonly html: Uint8Array;
  /** What drew it, such as `Chromium 130.0.0.0`. */
  readonly engine: string;
  /** Whether it asked for more than there was room for: something may be missing. */
  readonly isCut: boolean;
}

/** Shows pages to themselves: the app does it in a hidden window, the command line has none. */
export interface PageRenderer {
  /**
   * One page at a time, others wait their turn; within 20 seconds and 25 MB.
   * @throws AppError `rendering-failed` when its scripts do not come to an end or its window dies; `needs-window` where there is no window; `too-large`; every reason of `Fetcher.fetchPage` but `not-html`; `cancelled`
   */
  render(address: string, options: { readonly signal: AbortSignal }): Promise<RenderedPage>;
  /** Fetches one thing that the page under way asks for. @throws AppError `cancelled` for any other page; why it did not come */
  fetch(request: RenderingFetch): Promise<RenderingFetched>;
}

/** Where there is no window, as in the command line. */
export const noWindow: PageRenderer = {
  render: () => Promise.reject(new AppError('needs-window')),
  fetch: () => Promise.reject(new AppError('needs-window')),
};
