import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './program.mjs';
import { Stop } from './stop.mjs';

const SET_USER_ID = 0o4000;

/** @param {string} helper */
function isPrivileged(helper) {
  const facts = statSync(helper, { throwIfNoEntry: false });
  return facts !== undefined && facts.uid === 0 && (facts.mode & SET_USER_ID) !== 0;
}

/**
 * Stops in words where Chromium would only abort: a system that gives ordinary users no namespaces of their own,
 * as Ubuntu from 23.10 on and most containers.
 *
 * @param {string} electronFolder
 */
export async function requireSandbox(electronFolder) {
  const helper = join(electronFolder, 'chrome-sandbox');
  if (isPrivileged(helper)) return;
  const { code } = await runQuietly('unshare', ['--user', '--map-root-user', 'true']);
  if (code === 0 || code === 127) return;
  throw new Stop(
    "Chromium's sandbox cannot start here: this system gives ordinary users no namespaces of their own. Give Electron's helper the " +
      `rights it needs instead\n\n    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n\nand run the command again.`,
  );
}
