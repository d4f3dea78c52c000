import { installDependencies } from './dependencies.mjs';
import { needsOwnDisplay, startVirtualDisplay } from './display.mjs';
import { findElectron } from './find-electron.mjs';
import { requireNode } from './node-version.mjs';
import { say } from './say.mjs';
import { prepareSystem } from './system.mjs';
import { inTurn } from './turn.mjs';

/** The npm packages alone: enough for whatever opens no window. */
export async function prepareTools() {
  requireNode();
  await inTurn(installDependencies);
}

/**
 * Everything a window needs, whatever is missing of it: npm packages, an Electron, its system libraries.
 *
 * @param {{ strace: boolean }} [wishes]
 */
export async function prepareElectron(wishes = { strace: false }) {
  requireNode();
  return inTurn(async () => {
    await installDependencies();
    const electron = await findElectron();
    await prepareSystem(electron.program, wishes);
    return electron;
  });
}

async function displayEnvironment() {
  if (!needsOwnDisplay()) return {};
  say('There is no display here: windows open under Xvfb, where nobody sees them.');
  return startVirtualDisplay();
}

/**
 * The environment in which this Electron finds a display and our tools find this Electron.
 *
 * @param {import('./find-electron.mjs').Electron} electron
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function electronEnvironment(electron) {
  return { ...process.env, ...(await displayEnvironment()), ELECTRON_OVERRIDE_DIST_PATH: electron.folder };
}
