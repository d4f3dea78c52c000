import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { isRunning } from './turn.mjs';

/** The host is named too: a home folder may be shared, and process ids mean nothing to another machine. */
const PREFIX = `unfinished-${hostname()}-`;

/** Removes what interrupted processes left behind, and leaves alone what another is working in right now. */
async function sweep() {
  const cache = cacheFolder();
  const names = await readdir(cache);
  const left = names.filter(
    (name) => name.startsWith(PREFIX) && !isRunning(Number.parseInt(name.slice(PREFIX.length), 10)),
  );
  await Promise.all(left.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

/**
 * Lends the work a folder inside the cache, so that what it makes there can be renamed into its place, and removes the folder after it.
 *
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function inUnfinishedFolder(work) {
  await mkdir(cacheFolder(), { recursive: true });
  await sweep();
  const folder = await mkdtemp(join(cacheFolder(), `${PREFIX}${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
