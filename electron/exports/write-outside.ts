import { dirname, isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { writeWhole } from '../library/atomic-write.js';
import { type Leftovers, temporaryName } from './leftovers.js';
import { placeError } from './place-error.js';

/** Writes a file where a person chose, whole or not at all. @throws AppError see placeError */
export async function writeOutside(leftovers: Leftovers, path: string, bytes: Uint8Array): Promise<void> {
  if (!isAbsolute(path)) throw new AppError('bad-request');
  const temporary = join(dirname(path), temporaryName());
  try {
    await leftovers.writing(dirname(path), () => writeWhole(path, bytes, temporary));
  } catch (error) {
    throw placeError(error, { folder: dirname(path), file: path });
  }
}
