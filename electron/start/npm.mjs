import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './program.mjs';

/** npm as a script for our own Node: Windows cannot start `npm.cmd` without a shell. */
function npmScript() {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return process.env['npm_execpath'] ?? (existsSync(beside) ? beside : undefined);
}

/**
 * Runs npm out of sight, with the person's own registry settings.
 *
 * @param {readonly string[]} parameters
 * @param {import('./program.mjs').Surroundings} [surroundings]
 */
export function runNpm(parameters, surroundings) {
  const script = npmScript();
  return script?.endsWith('.js')
    ? runQuietly(process.execPath, [script, ...parameters], surroundings)
    : runQuietly('npm', parameters, surroundings);
}
