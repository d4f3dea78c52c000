import { statSync } from 'node:fs';
import { join } from 'node:path';
import { NO_SUCH_PROGRAM, runQuietly } from './program.mjs';
import { Stop } from './stop.mjs';

const SET_USER_ID = 0o4000;

/** @param {string} electronFolder */
function helperIn(electronFolder) {
  return join(electronFolder, 'chrome-sandbox');
}

/** @param {string} helper */
function isPrivileged(helper) {
  const facts = statSync(helper, { throwIfNoEntry: false });
  return facts !== undefined && facts.uid === 0 && (facts.mode & SET_USER_ID) !== 0;
}

/**
 * Whether Chromium can have its sandbox here. Root never can, nor can ordinary users on a system that gives them no namespaces
 * of their own, as Ubuntu from 23.10 on and most containers: there Chromium would only abort.
 *
 * @param {string} electronFolder
 */
export async function canSandbox(electronFolder) {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  if (isPrivileged(helperIn(electronFolder))) return true;
  const { code } = await runQuietly('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0 || code === NO_SUCH_PROGRAM;
}

/**
 * Stops, with the line that mends it, where Chromium can have no sandbox.
 *
 * @param {string} electronFolder
 */
export async function requireSandbox(electronFolder) {
  if (await canSandbox(electronFolder)) return;
  const helper = helperIn(electronFolder);
  throw new Stop(
    "Chromium's sandbox cannot start here: this system gives ordinary users no namespaces of their own. " +
      "Give Electron's helper the rights it needs instead\n\n" +
      `    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n\nand run the command again.`,
  );
}
