import { z } from 'zod';
import { AssetHash } from '../../model/block.js';

export const pictureCommands = {
  /** Copies the picture that is drawn at a place of the page, in CSS pixels, whole and as Chromium itself does. */
  'pictures.copy': {
    runs: 'main',
    request: z.strictObject({ x: z.int().min(0), y: z.int().min(0) }),
    response: z.undefined(),
  },
  /**
   * Asks for a place with the system's save dialog and writes a stored picture there, byte for byte. The file is named
   * by `words`. Null when the person cancelled; `not-found` when the picture is not on disk.
   */
  'pictures.save': {
    runs: 'main',
    request: z.strictObject({ asset: AssetHash, words: z.string().max(2_000) }),
    response: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;
