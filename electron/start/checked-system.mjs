import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';

/** The loader's index: it is rewritten whenever a package with libraries comes or goes. */
const LOADER_INDEX = '/etc/ld.so.cache';

/** @param {string} file */
function mark(file) {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return { file, size, mtimeMs };
}

function noteFile() {
  return join(cacheFolder(), 'checked-system.json');
}

/** @param {string} program */
function factsAbout(program) {
  return JSON.stringify([mark(program), mark(LOADER_INDEX)]);
}

/**
 * Whether this Electron has been found complete on this system as it stands: then there is no need to ask the loader again.
 *
 * @param {string} program
 */
export function isChecked(program) {
  try {
    return readFileSync(noteFile(), 'utf8') === factsAbout(program);
  } catch {
    return false;
  }
}

/**
 * Remembers that nothing is missing.
 *
 * @param {string} program
 */
export function rememberChecked(program) {
  writeFileSync(noteFile(), factsAbout(program));
}

/** Makes the next start look again. */
export function forgetChecked() {
  rmSync(noteFile(), { force: true });
}
