import { existsSync, renameSync } from 'node:fs';
import { fileError } from './disk-error.js';
import { fileStamp } from './folder.js';

/** Moves a damaged database out of the way, with its journal beside it. Never deletes: somebody may yet mend it. */
export function setAside(file: string, now: number): string {
  const kept = `${file}.damaged-${fileStamp(now)}`;
  try {
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${kept}${suffix}`);
    }
  } catch (error) {
    throw fileError(error);
  }
  return kept;
}
