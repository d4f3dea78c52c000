import { readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder } from './cache-folder.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

const POLL_MS = 100;
const LONGEST_TURN_MS = 30 * 60 * 1000;

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

/**
 * Whether whoever took the turn has died with it. A turn of half an hour counts as such: after a restart of the machine
 * the process id may be somebody else's.
 *
 * @param {string} file
 */
function isAbandoned(file) {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    if (Date.now() - statSync(file).mtimeMs > LONGEST_TURN_MS) return true;
    return !Number.isNaN(holder) && !isRunning(holder); // empty while it is being written
  } catch {
    return false; // given back this moment
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
    if (isAbandoned(file)) await rm(file, { force: true });
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
