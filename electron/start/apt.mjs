import { readdirSync } from 'node:fs';
import { nameHere } from './debian-packages.mjs';
import { findProgram, runQuietly } from './program.mjs';

const LISTS = '/var/lib/apt/lists';

/** Whether this is Debian, Ubuntu or a relative of theirs. */
export function hasApt() {
  return findProgram('apt-get') !== undefined;
}

/** Whether apt knows any packages: a fresh container has thrown its lists away. */
function hasLists() {
  try {
    return readdirSync(LISTS).some((name) => name.includes('_Packages'));
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
async function namesHere(packages) {
  const { stdout } = await runQuietly('apt-cache', [
    'show',
    '--no-all-versions',
    ...packages.map((name) => `${name}t64`),
  ]);
  const available = new Set([...stdout.matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name ?? ''));
  return packages.map((name) => nameHere(name, available));
}

/**
 * The line that installs these packages, to be typed as it stands.
 *
 * @param {readonly string[]} names
 * @param {boolean} knowsPackages whether apt has package lists already
 */
export function aptLine(names, knowsPackages) {
  const line = `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
  return knowsPackages ? line : `sudo apt-get update && ${line}`;
}

/**
 * The line for this machine, with the names its release uses.
 *
 * @param {readonly string[]} packages
 */
export async function aptLineHere(packages) {
  return aptLine(await namesHere(packages), hasLists());
}

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

function updateLists() {
  return runQuietly('apt-get', ['update', '-q'], { env: environment });
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const parameters = ['install', '-qy', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return runQuietly('apt-get', [...parameters, ...(await namesHere(packages))], { env: environment });
}

/**
 * Installs packages as root, out of sight. Fetches the package lists when there are none, and again when they were out of date.
 * The answer holds apt's own words when it failed.
 *
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  if (!hasLists()) await updateLists();
  const first = await install(packages);
  if (first.code === 0) return first;
  await updateLists();
  return install(packages);
}
