import { statfsSync } from 'node:fs';
import type { LibraryFolder } from './folder.js';

/** Enough for the journal of a library and some pages of it, in bytes. */
const ROOM = 1_048_576;

/** Whether the disk of a library has room to write again; a disk that does not say so is believed to have none. */
export function hasRoom({ root }: LibraryFolder): boolean {
  try {
    const { bavail, bsize } = statfsSync(root);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}
