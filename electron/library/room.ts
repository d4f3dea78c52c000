import { closeSync, openSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
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

/** Whether the file of a library and the folder around it may be written: it is tried, since rights do not tell all. */
export function mayWrite({ root, database }: LibraryFolder): boolean {
  const trial = join(root, `.trial-${process.pid}`);
  try {
    closeSync(openSync(database, 'r+'));
    closeSync(openSync(trial, 'w'));
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}
