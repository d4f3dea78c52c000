import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSynced } from '../library/atomic-write.js';
import { temporaryName } from './leftovers.js';
import { placeError } from './place-error.js';

/** More files of one name than anybody has. */
const MOST_NUMBERS = 10_000;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** The text of a file that may be the one to be written; null when it is none, '' when it cannot be. */
async function textAt(path: string, likelyLength: number): Promise<string | null> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size < 8 * likelyLength + 4_096 ? await readFile(path, 'utf8') : '';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Gives a finished file its name, unless somebody has it: false then. Never replaces a file. */
async function giveName(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A disk without hard links, such as a memory stick: the name is taken first, and then the file moved over it.
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(temporary, path);
  return true;
}

interface NewFile {
  readonly folder: string;
  /** The name to be tried first, then second, and so on, counted from 1. */
  readonly nameOf: (number: number) => string;
  readonly text: string;
  /** Whether what stands in a file already is the same for all that matters. */
  readonly isSame: (text: string) => boolean;
}

/**
 * Puts a text whole into a folder under the first of its names that is free, or finds it there already. No file is
 * ever replaced, and on any failure nothing is left behind. @throws AppError see placeError
 */
export async function writeNewFile({
  folder,
  nameOf,
  text,
  isSame,
}: NewFile): Promise<'written' | 'unchanged'> {
  const temporary = join(folder, temporaryName());
  let isReady = false;
  let path = temporary;
  try {
    for (let number = 1; number <= MOST_NUMBERS; number += 1) {
      path = join(folder, nameOf(number));
      // oxlint-disable no-await-in-loop -- one name after the other
      const there = await textAt(path, text.length);
      if (there !== null && isSame(there)) return 'unchanged';
      if (there !== null) continue;
      if (!isReady) await writeSynced(temporary, new TextEncoder().encode(text));
      isReady = true;
      if (await giveName(temporary, path)) return 'written';
      // oxlint-enable no-await-in-loop
    }
    throw new Error('Every number of a file name is taken.');
  } catch (error) {
    throw placeError(error, { folder, file: path });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined); // a disk that is gone took it along
  }
}
