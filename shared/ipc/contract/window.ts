import { z } from 'zod';
import { PageState } from '../../model/page-state.js';

export const windowCommands = {
  /** What the page showed last: before the app was closed, or before the page was loaded anew. */
  'window.read': { runs: 'main', request: z.undefined(), response: PageState },
  /** Remembers what the page shows. Held by main at once, on disk a moment later. */
  'window.remember': { runs: 'main', request: PageState, response: z.undefined() },
} as const;
