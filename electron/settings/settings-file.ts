import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const isJsonObject = (file: string): boolean => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const badFile = (file: string, now: Date): string => `${file}.bad-${now.toISOString().replaceAll(':', '-')}`;

/**
 * Makes sure that a settings file can be read before anything opens it: a damaged or empty one is set aside as
 * `.bad-<time>`, never deleted, and the last good copy takes its place (security.md §6; storage.md §6). Answers the name of the file set aside.
 */
export function mendSettingsFile(file: string, now: Date): string | null {
  if (!existsSync(file) || isJsonObject(file)) return null;
  const kept = badFile(file, now);
  renameSync(file, kept);
  if (isJsonObject(`${file}.bak`)) copyFileSync(`${file}.bak`, file);
  return basename(kept);
}

/**
 * Keeps a copy of a file in which single values are bad, before defaults are used for them. The file itself stays as
 * it is until the next change, so the same content is kept once only. Answers the name of a new copy.
 */
export function keepBadValues(file: string, now: Date): string | null {
  const content = readFileSync(file);
  const folder = dirname(file);
  const isKept = readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(file)}.bad-`))
    .some((name) => readFileSync(join(folder, name)).equals(content));
  if (isKept) return null;
  const kept = badFile(file, now);
  copyFileSync(file, kept);
  return basename(kept);
}

/**
 * Keeps the present file as the good copy, if it reads back whole. electron-store's writer can rename a cut file
 * over a good one on a full disk without an error (storage.md §6), so each write is checked. Where there is no room for
 * another copy the older one stays.
 */
export function keepGoodCopy(file: string): boolean {
  if (!isJsonObject(file)) return false;
  const copy = `${file}.bak.tmp`;
  try {
    copyFileSync(file, copy);
    renameSync(copy, `${file}.bak`);
  } catch {
    rmSync(copy, { force: true });
  }
  return true;
}
