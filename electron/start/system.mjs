import { aptLineHere, hasApt, installPackages } from './apt.mjs';
import { isChecked, rememberChecked } from './checked-system.mjs';
import { packagesFor } from './debian-packages.mjs';
import { needsOwnDisplay } from './display.mjs';
import { findProgram, runQuietly } from './program.mjs';
import { say } from './say.mjs';
import { missingLibraries } from './shared-libraries.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Missing
 * @property {readonly string[]} libraries that Electron cannot start without
 * @property {boolean} virtualDisplay no display, and no Xvfb to make one
 * @property {readonly string[]} helpful packages we can do without
 */

const isRoot = process.getuid?.() === 0;

/** Whether fontconfig knows any font with Korean in it; the one for Korean has Chinese and Japanese too. */
async function hasCjkFont() {
  const { code, stdout } = await runQuietly('fc-list', [':lang=ko', 'family']);
  return code === 0 && stdout.trim() !== '';
}

/**
 * @param {string} program
 * @param {{ strace: boolean }} wishes
 * @returns {Promise<Missing>}
 */
async function lookForMissing(program, { strace }) {
  const known = isChecked(program);
  const helpful = [];
  if (!known && !(await hasCjkFont())) helpful.push('fonts-noto-cjk');
  if (strace && findProgram('strace') === undefined) helpful.push('strace');
  return {
    libraries: known ? [] : await missingLibraries(program),
    virtualDisplay: needsOwnDisplay() && findProgram('Xvfb') === undefined,
    helpful,
  };
}

/** @param {Missing} missing */
function requiredPackages({ libraries, virtualDisplay }) {
  return [...packagesFor(libraries).packages, ...(virtualDisplay ? ['xvfb'] : [])];
}

/** @param {Missing} missing */
function inWords({ libraries, virtualDisplay }) {
  const parts = [];
  if (libraries.length > 0)
    parts.push(`Electron needs system libraries that are missing here: ${libraries.join(', ')}.`);
  if (virtualDisplay) parts.push('There is no display here, and no Xvfb to make one.');
  return parts.join(' ');
}

/** @param {Missing} missing */
function isUsable({ libraries, virtualDisplay }) {
  return libraries.length === 0 && !virtualDisplay;
}

/** @param {readonly string[]} packages */
async function installAsRoot(packages) {
  say(`Installing system packages: ${packages.join(' ')} …`);
  const { code, output } = await installPackages(packages);
  return code === 0 ? '' : output.trim().split('\n').slice(-15).join('\n');
}

/**
 * What to tell someone who must install the packages; never comes back when Electron cannot start without them.
 *
 * @param {Missing} missing
 */
async function tellWhatToInstall(missing) {
  const packages = [...requiredPackages(missing), ...missing.helpful];
  const line = hasApt() && packages.length > 0 ? `\n\n    ${await aptLineHere(packages)}` : '';
  if (!isUsable(missing)) {
    const how = line || "\n\nInstall them with this system's package tool";
    throw new Stop(`${inWords(missing)}${how}\n\nand run the command again.`);
  }
  if (missing.helpful.length > 0 && line) say(`Not needed, but good to have:${line.replace('\n\n', '\n')}`);
}

/**
 * Sees to it that this Electron can start on this Linux. As root on Debian and its relatives it installs what is missing, otherwise it
 * stops with the line to type. Missing fonts, or strace for the tests that want it, never stop anything.
 *
 * @param {string} program
 * @param {{ strace: boolean }} wishes
 */
export async function prepareSystem(program, wishes) {
  if (process.platform !== 'linux') return;
  let missing = await lookForMissing(program, wishes);
  if (isRoot && hasApt()) missing = await installMissing(program, wishes, missing);
  await tellWhatToInstall(missing);
  rememberChecked(program);
}

/**
 * @param {string} program
 * @param {{ strace: boolean }} wishes
 * @param {Missing} missing
 */
async function installMissing(program, wishes, missing) {
  const required = requiredPackages(missing);
  const packages = [...required, ...missing.helpful];
  if (packages.length === 0) return missing;
  let trouble = await installAsRoot(packages);
  if (trouble && missing.helpful.length > 0 && required.length > 0) trouble = await installAsRoot(required);
  if (trouble && required.length > 0)
    throw new Stop(`${inWords(missing)} apt could not install them:\n\n${trouble}`);

  let left = await lookForMissing(program, wishes);
  // A package that is said to bring others along has been here before them: ask for those by name.
  if (left.libraries.length > 0) {
    await installAsRoot(requiredPackages(left));
    left = await lookForMissing(program, wishes);
  }
  return left;
}
