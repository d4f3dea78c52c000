import { closeSync, constants, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { AppError } from '../../shared/app-error.js';
import { checkLibrary } from './check-library.js';
import { fileError } from './disk-error.js';
import type { LibraryFolder } from './folder.js';
import { removeSearchFile } from '../search/search-file.js';

/** Where the file lies that is to become the library. Found at a start, it is left over from a swap that never happened. */
const incomingFile = ({ database }: LibraryFolder): string => `${database}.incoming`;

/** Takes back a swap that a killed process had only prepared: the copy it came from is still in its folder. */
export function dropIncoming(folder: LibraryFolder): void {
  rmSync(incomingFile(folder), { force: true });
}

function copySynced(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    const handle = openSync(to, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw fileError(error);
  }
}

/**
 * Copies a safety copy beside the library and proves it there, so that nothing is swapped which could not be opened.
 * A damaged one is renamed to `….damaged` and never offered again.
 * @throws AppError `copy-damaged`, `library-newer`, `disk-full`, `library-read-only`, `write-failed`
 */
export function bringIn(folder: LibraryFolder, copy: string): void {
  const incoming = incomingFile(folder);
  try {
    copySynced(copy, incoming);
    checkLibrary(incoming);
  } catch (error) {
    rmSync(incoming, { force: true });
    if (!(error instanceof AppError) || error.code !== 'library-damaged') throw error;
    renameSync(copy, `${copy}.damaged`);
    throw new AppError('copy-damaged', { cause: error });
  }
}

/**
 * Puts what was brought in into the library's place: one rename, so that a process killed at any point leaves the one
 * or the other whole. The library must be closed, its journal written back: what is left of that belongs to the old
 * file, and SQLite would read it into the new one.
 */
export function swapIn(folder: LibraryFolder): void {
  try {
    for (const suffix of ['-wal', '-shm']) rmSync(`${folder.database}${suffix}`, { force: true });
    // It counts the changes of the file that goes.
    removeSearchFile(folder.search);
    renameSync(incomingFile(folder), folder.database);
  } catch (error) {
    throw fileError(error);
  }
}
