import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} LockFile */

/**
 * Whether what npm noted as installed is what the lock file asks for, package by package. Optional packages may be missing:
 * most are for other systems.
 *
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile | null} installed npm's own note, node_modules/.package-lock.json; null when there is none
 */
export function areInstalled(wanted, installed) {
  if (installed === null) return false;
  return Object.entries(wanted.packages ?? {}).every(([path, { version, integrity, optional }]) => {
    const found = installed.packages?.[path];
    if (path === '') return true; // the project itself
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockFile | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Brings node_modules to what the lock file says. npm's own notes decide whether anything is to be done:
 * npm writes them last, so an interrupted install counts as none.
 */
export async function installDependencies() {
  const wanted = readLock(join(root, 'package-lock.json'));
  if (wanted === null) throw new Stop('package-lock.json is missing or cannot be read. Restore it from git.');
  if (areInstalled(wanted, readLock(join(root, 'node_modules/.package-lock.json')))) return;

  say('Installing the npm packages …');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) throw new Stop(`npm could not install the packages:\n\n${output.trim()}`);
}
