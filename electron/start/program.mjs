import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { adopt, isEnding } from './children.mjs';

const KEPT_CHARACTERS = 200_000;

/** What a program that is not there, or whose libraries are not, ends with: as in a shell. */
export const NO_SUCH_PROGRAM = 127;

/**
 * @typedef {object} Outcome
 * @property {number} code what the program ended with; 127 when there is no such program, 128 + n after signal n
 * @property {string} stdout
 * @property {string} output stdout and stderr as they came, the last 200,000 characters
 */

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, until?: AbortSignal }} Surroundings */

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/**
 * Runs a program out of sight and without a shell. Never rejects: a missing program is an outcome too.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Surroundings} [surroundings] `until` ends the program when it is aborted
 * @returns {Promise<Outcome>}
 */
export function runQuietly(program, parameters, { until, ...surroundings } = {}) {
  return new Promise((resolve) => {
    if (isEnding()) return;
    const child = adopt(spawn(program, parameters, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe'] }));
    let stdout = '';
    let output = '';
    /** @param {string} text */
    const keep = (text) => {
      output = (output + text).slice(-KEPT_CHARACTERS);
    };
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
      keep(text);
    });
    child.stderr.setEncoding('utf8').on('data', keep);
    until?.addEventListener('abort', () => child.kill(), { once: true });
    child.once('error', (error) => resolve({ code: NO_SUCH_PROGRAM, stdout, output: error.message }));
    child.once('close', (code, signal) => {
      if (!isEnding()) resolve({ code: exitCode(code, signal), stdout, output });
    });
  });
}

/**
 * Runs a program in plain view, on our own terminal. Resolves to its exit code, 127 when there is no such program.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Omit<Surroundings, 'until'>} [surroundings]
 * @returns {Promise<number>}
 */
export function runInView(program, parameters, surroundings = {}) {
  return new Promise((resolve) => {
    if (isEnding()) return;
    const child = adopt(spawn(program, parameters, { ...surroundings, stdio: 'inherit' }));
    child.once('error', () => resolve(NO_SUCH_PROGRAM));
    child.once('close', (code, signal) => {
      if (!isEnding()) resolve(exitCode(code, signal));
    });
  });
}

/**
 * Where a program stands on the search path, without starting a shell to ask.
 *
 * @param {string} name
 */
export function findProgram(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
