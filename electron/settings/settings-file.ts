import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';

const isJsonObject = (file: string): boolean => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/**
 * Makes sure that a settings file can be read before anything opens it: a damaged or empty one is set aside as
 * `.bad-<time>`, never deleted, and the last good copy takes its place (security.md §6; storage.md §6).
 */
export function mendSettingsFile(file: string, now: Date): void {
  if (!existsSync(file) || isJsonObject(file)) return;
  renameSync(file, `${file}.bad-${now.toISOString().replaceAll(':', '-')}`);
  if (isJsonObject(`${file}.bak`)) copyFileSync(`${file}.bak`, file);
}

/**
 * Keeps the present file as the good copy, if it reads back whole. electron-store's writer can rename a cut file
 * over a good one on a full disk without an error (storage.md §6), so each write is checked.
 */
export function keepGoodCopy(file: string): boolean {
  if (!isJsonObject(file)) return false;
  copyFileSync(file, `${file}.bak`);
  return true;
}
