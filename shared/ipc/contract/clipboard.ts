import { z } from 'zod';
import { MAX_HANDED_OVER_BYTES } from '../../limits.js';
import { HttpAddress } from '../../model/article.js';

/** The page has no clipboard of its own: it writes through main, and reads when a person asks for something to be saved from it. */
export const clipboardCommands = {
  /** Puts a plain text on the clipboard, after a click or key of the person. */
  'clipboard.write': {
    runs: 'main',
    request: z.strictObject({ text: z.string().min(1).max(250_000) }),
    response: z.undefined(),
  },
  /** The web address on the clipboard, when it holds just one: to be filled in where a person is about to save. */
  'clipboard.address': { runs: 'main', request: z.undefined(), response: HttpAddress.nullable() },
  /** The text on the clipboard, which a person asked to save. Fails with `too-large`. */
  'clipboard.text': {
    runs: 'main',
    request: z.undefined(),
    response: z.string().max(MAX_HANDED_OVER_BYTES),
  },
  /** Copies what is selected as Chromium itself does: as text and as formatted text. */
  'clipboard.copy-selection': { runs: 'main', request: z.undefined(), response: z.undefined() },
} as const;
