import { readFileSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder } from './cache-folder.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

const POLL_MS = 100;

/** @param {number} processId */
export function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} file */
function holder(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return Number.NaN;
  }
}

/** @param {string} file */
async function take(file) {
  try {
    await writeFile(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Does the work while no other start of this person's does theirs: two `npm ci` at once would spoil each other.
 * The turn of a process that died is taken over.
 *
 * @template Result
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function inTurn(work) {
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true }).catch((error) => {
    throw new Stop(`The cache folder ${cache} cannot be made. Name another in OFFPRINT_ELECTRON_CACHE.`, {
      cause: error,
    });
  });
  const file = join(cache, 'turn');
  let waited = false;
  while (!(await take(file))) {
    const other = holder(file);
    if (!Number.isNaN(other) && !isRunning(other)) await rm(file, { force: true });
    else if (!waited) say('Another Offprint command is setting things up; waiting for it …');
    waited = true;
    await wait(POLL_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
