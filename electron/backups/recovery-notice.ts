import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '../../shared/model/article.js';
import { Recovery } from '../../shared/model/safety-copy.js';
import { fileError } from '../library/disk-error.js';
import type { LibraryFolder } from '../library/folder.js';
import type { MetaTable } from '../library/meta-table.js';
import { millisecondsOrNull } from '../library/row-values.js';
import { newestSetAside } from '../library/set-aside.js';

/** Under which key the library remembers of which damaged file the person has read. */
const TOLD_KEY = 'told-damaged';

/** A file, not a row: it is there before the damaged library is touched, and whichever library is open afterwards. */
const noticeFile = ({ root }: LibraryFolder): string => join(root, 'recovery-notice.json');

/** What a person has not read yet of a library that was damaged; null when there is nothing. */
export function readNotice(folder: LibraryFolder): Recovery | null {
  try {
    return Recovery.parse(JSON.parse(readFileSync(noticeFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a notice until {@link acknowledge}, also over a kill or a power cut. @throws AppError as writing files does */
export function writeNotice(folder: LibraryFolder, recovery: Recovery): void {
  const file = noticeFile(folder);
  try {
    const handle = openSync(`${file}.new`, 'w');
    try {
      writeSync(handle, JSON.stringify(recovery));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw fileError(error);
  }
}

const CopyOf = z.object({ damaged: z.string(), madeAt: Instant.nullable() });
/** Under which key the library remembers of which damaged file it began as a copy, and when that was made. */
const COPY_KEY = 'copy-of-damaged';

/** When the copy was made that took the place of a damaged file, in milliseconds since 1970; null when that is not known or there was none. */
export function copiedAt(folder: LibraryFolder, meta: MetaTable, damaged: string): number | null {
  const notice = readNotice(folder);
  const kept = meta.get(COPY_KEY, CopyOf);
  const told = notice?.keptAs === damaged ? notice.copyMadeAt : null;
  return millisecondsOrNull(told ?? (kept?.damaged === damaged ? kept.madeAt : null));
}

/** The person has read the notice, or chose a copy since. */
export function acknowledge(folder: LibraryFolder, meta: MetaTable): void {
  const notice = readNotice(folder);
  if (notice?.keptAs) meta.set(COPY_KEY, { damaged: notice.keptAs, madeAt: notice.copyMadeAt });
  meta.set(TOLD_KEY, newestSetAside(folder));
  rmSync(noticeFile(folder), { force: true });
}

/** Sees to it that no empty library stands silently beside a damaged one, whatever became of the notice. */
export function noticeUntold(folder: LibraryFolder, meta: MetaTable, isEmpty: () => boolean): void {
  const keptAs = newestSetAside(folder);
  if (keptAs === null || readNotice(folder) || meta.get(TOLD_KEY, z.string()) === keptAs) return;
  if (isEmpty()) writeNotice(folder, { copyMadeAt: null, keptAs, orphans: null, folder: null });
}
