import { z } from 'zod';
import { LibrarySize } from '../../model/library-size.js';

export const libraryCommands = {
  /** How many bytes the folder of the library takes on disk, pictures, copies and all, by kind. Takes a while at first. */
  'library.size': { runs: 'library', request: z.undefined(), response: LibrarySize },
  /** How many articles lack their text or pictures on this disk. */
  'library.incomplete': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
} as const;
