import { z } from 'zod';

/** The page may write to the clipboard through main and never reads it. */
export const clipboardCommands = {
  /** Puts a plain text on the clipboard, after a click or key of the person. */
  'clipboard.write': {
    runs: 'main',
    request: z.strictObject({ text: z.string().min(1).max(250_000) }),
    response: z.undefined(),
  },
  /** Copies what is selected as Chromium itself does: as text and as formatted text. */
  'clipboard.copy-selection': { runs: 'main', request: z.undefined(), response: z.undefined() },
} as const;
