import { z } from 'zod';

export const libraryCommands = {
  /** How many bytes the folder of the library takes on disk, pictures, copies and all. Takes a while at first. */
  'library.size': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
  /** How many articles lack their text or pictures on this disk. */
  'library.incomplete': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
} as const;
