import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SafetyCopy } from '../../shared/model/safety-copy.js';
import { type CopyName, readCopyName } from '../library/copy-names.js';
import { instant } from '../library/row-values.js';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** The size a database file must have by its own header; null when it has none (https://sqlite.org/fileformat.html). */
function sizeByHeader(file: string): number | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const pageSize = header.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
}

/** A copy in the folder. */
export interface FoundCopy extends CopyName {
  readonly file: string;
  readonly bytes: number;
}

function found(folder: string, copy: CopyName): FoundCopy | null {
  const file = join(folder, copy.name);
  try {
    const { size } = statSync(file);
    return size > 0 && sizeByHeader(file) === size ? { ...copy, file, bytes: size } : null;
  } catch {
    return null; // it went away just now, or may not be read: no copy to be offered
  }
}

/**
 * The copies of a folder, oldest first. Those that are empty, cut or no database are left out at a glance; the whole
 * proof, which reads every page, is made before one is restored.
 */
export const copiesIn = (folder: string): readonly FoundCopy[] =>
  readdirSync(folder)
    .flatMap((name) => readCopyName(name) ?? [])
    .flatMap((copy) => found(folder, copy) ?? [])
    .toSorted(byAge);

/** Numbered copies by their number, whatever the clock said; those made before an update count as older than any. */
const byAge = (one: CopyName, other: CopyName): number =>
  Number(one.kind !== 'before-update') - Number(other.kind !== 'before-update') ||
  one.order - other.order ||
  one.madeAt - other.madeAt;

/** A copy as the page knows it. */
export const toSafetyCopy = ({ name, kind, madeAt, bytes }: FoundCopy): SafetyCopy => ({
  name,
  kind,
  madeAt: instant(madeAt),
  bytes,
});
