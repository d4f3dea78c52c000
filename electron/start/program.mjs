import { spawn } from 'node:child_process';

const KEPT_CHARACTERS = 200_000;

/**
 * @typedef {object} Outcome
 * @property {number} code what the program ended with; 127 when there is no such program, 128 + n after a signal
 * @property {string} stdout
 * @property {string} output stdout and stderr as they came, the last 200,000 characters
 */

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, silenceLimitMs?: number }} QuietOptions */

/**
 * Runs a program out of sight and without a shell. Never rejects: a missing program is an outcome too.
 * With `silenceLimitMs` it is ended when it has said nothing for that long.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {QuietOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(program, parameters, { silenceLimitMs = 0, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    const patience = silenceLimitMs > 0 ? setTimeout(() => child.kill(), silenceLimitMs) : undefined;
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
      output = (output + text).slice(-KEPT_CHARACTERS);
      patience?.refresh();
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output = (output + text).slice(-KEPT_CHARACTERS);
      patience?.refresh();
    });
    child.once('error', (error) => {
      clearTimeout(patience);
      resolve({ code: 127, stdout, output: error.message });
    });
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ code: code ?? 143, stdout, output });
    });
  });
}
