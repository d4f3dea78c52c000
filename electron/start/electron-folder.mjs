import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The program inside an Electron folder, as the `electron` package names it. */
export function electronProgram(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Whether there is an Electron in this folder.
 *
 * @param {string} folder
 */
export function holdsElectron(folder) {
  return existsSync(join(folder, electronProgram()));
}
