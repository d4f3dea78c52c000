import { say } from './say.mjs';

/** Only what ends Chromium: on a bare machine it complains, line after line, of every service it can do without. */
const FATAL_ONLY = '--log-level=3';

/** @param {readonly string[]} wanted */
function logArguments(wanted) {
  return wanted.some((word) => /^--(log-level|enable-logging|v)\b/.test(word)) ? [] : [FATAL_ONLY];
}

/** Root cannot have Chromium's sandbox, and that is said; everybody else keeps it. */
function sandboxArguments() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root, where Chromium has no sandbox (--no-sandbox).');
  return ['--no-sandbox'];
}

/** Electron 33 opens on X unless told otherwise, and where there is only Wayland it would not open at all. */
function displayArguments() {
  return process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY'] ? ['--ozone-platform=wayland'] : [];
}

/**
 * What this machine, rather than the person, asks of Chromium.
 *
 * @param {readonly string[]} wanted the person's own arguments
 */
export function chromiumArguments(wanted) {
  return [...sandboxArguments(), ...displayArguments(), ...logArguments(wanted)];
}
