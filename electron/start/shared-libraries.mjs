import { runQuietly } from './program.mjs';
import { Stop } from './stop.mjs';

/**
 * The libraries the loader does not find, from what `ldd` prints.
 *
 * @param {string} lddOutput
 */
export function missingIn(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
  return [...new Set(names)];
}

/**
 * Whether `ldd` complains that the C library itself is older than the program wants: no package mends that.
 *
 * @param {string} lddOutput
 */
export function isTooOldForIt(lddOutput) {
  return /version `GLIBC_[\d.]+' not found/.test(lddOutput);
}

/**
 * The shared libraries this Electron lacks here. None where there is no `ldd` to ask.
 *
 * @param {string} program
 */
export async function missingLibraries(program) {
  const { output } = await runQuietly('ldd', [program]);
  if (isTooOldForIt(output)) {
    throw new Stop(
      'This system is too old for Electron: its C library (glibc) lacks what Electron was built with.',
    );
  }
  return missingIn(output);
}
