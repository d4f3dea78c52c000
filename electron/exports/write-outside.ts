import { randomUUID } from 'node:crypto';
import { dirname, isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { writeWhole } from '../library/atomic-write.js';
import { placeError } from './place-error.js';

/** Writes a file where a person chose, whole or not at all. @throws AppError see placeError */
export async function writeOutside(path: string, bytes: Uint8Array): Promise<void> {
  if (!isAbsolute(path)) throw new AppError('bad-request');
  const temporary = join(dirname(path), `.offprint-${randomUUID()}.tmp`);
  try {
    await writeWhole(path, bytes, temporary);
  } catch (error) {
    throw placeError(error, { folder: dirname(path), file: path });
  }
}
