import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The script behind one of our tools, to be run by our own Node: the same on Windows, where `node_modules/.bin` holds
 * shell scripts.
 *
 * @param {string} packageName
 * @param {string} [command] the package's own name when not given
 */
export function packageScript(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin: Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, script);
}
