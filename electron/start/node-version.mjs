import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

/** @param {string} version */
function parts(version) {
  return version.split('.').map(Number);
}

/**
 * Whether a version is below the least one, part by part: 20.9 is below 20.19.
 *
 * @param {string} version such as `20.19.0`
 * @param {string} least such as `20.19`
 */
export function isOlderThan(version, least) {
  const [found, wanted] = [parts(version), parts(least)];
  const at = wanted.findIndex((part, index) => part !== (found[index] ?? 0));
  return at >= 0 && (found[at] ?? 0) < (wanted[at] ?? 0);
}

/** Stops when this Node is older than package.json's `engines` asks for. */
export function requireNode() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const least = engines.node.replace('>=', '');
  if (!isOlderThan(process.versions.node, least)) return;
  throw new Stop(
    `Offprint needs Node ${least} or newer, and this is Node ${process.versions.node}. Please install a newer one.`,
  );
}
