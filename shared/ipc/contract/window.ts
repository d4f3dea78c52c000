import { z } from 'zod';
import { PageState } from '../../model/page-state.js';

export const windowCommands = {
  /** What the page showed last: before the app was closed, or before the page was loaded anew. */
  'window.read': { runs: 'main', request: z.undefined(), response: PageState },
  /** Remembers what the page shows. Held by main at once, on disk a moment later. */
  'window.remember': { runs: 'main', request: PageState, response: z.undefined() },
  /** Answers `window.closing`: what was typed is stored, or could not be. Does nothing at any other time. */
  'window.close-now': { runs: 'main', request: z.undefined(), response: z.undefined() },
} as const;

export const windowEvents = {
  /** The window is about to close: the page stores what it holds and answers with `window.close-now`. */
  'window.closing': z.strictObject({}),
} as const;
