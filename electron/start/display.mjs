import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adoptServer } from './children.mjs';
import { findProgram } from './program.mjs';
import { Stop } from './stop.mjs';

const START_LIMIT_MS = 15_000;
const EVERY_FAMILY = 0xffff;
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1';

/** Whether a window has nowhere to go, as on a server. */
export function needsOwnDisplay(environment = process.env, platform = process.platform) {
  return platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY'];
}

/** @param {Buffer} bytes */
function counted(bytes) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * An X authority file that lets whoever reads it onto the display, and nobody else. What `xauth` would write,
 * without having to install it (format: Xsecurity(7), Xau).
 *
 * @param {Buffer} cookie 16 bytes
 */
export function authorityFile(cookie) {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(EVERY_FAMILY);
  const nothing = Buffer.alloc(0);
  return Buffer.concat([family, ...[nothing, nothing, Buffer.from(COOKIE_NAME), cookie].map(counted)]);
}

/** @param {string} authority */
function spawnServer(authority) {
  const parameters = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1920x1200x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  // setpriv lets the kernel end the server should we be killed without a chance to do it.
  const [program, before] =
    findProgram('setpriv') === undefined ? ['Xvfb', []] : ['setpriv', ['--pdeathsig', 'TERM', 'Xvfb']];
  return spawn(program, [...before, ...parameters], {
    // A group of its own: Ctrl+C must reach the window first, which still needs the display to close itself.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
}

/**
 * The number Xvfb answers with once it takes windows.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let answer = '';
    let complaint = '';
    const fail = () =>
      reject(new Stop(`No virtual display could be started: ${complaint.trim() || 'Xvfb says nothing'}.`));
    const patience = setTimeout(fail, START_LIMIT_MS);
    server.stderr?.on('data', (text) => {
      complaint += String(text);
    });
    server.stdio[3]?.on('data', (text) => {
      answer += String(text);
      if (!answer.includes('\n')) return;
      clearTimeout(patience);
      resolve(answer.trim());
    });
    server.once('error', fail);
    server.once('close', fail);
  });
}

/**
 * Starts a display nobody sees and answers with the environment that leads onto it. It ends with us, however we end.
 *
 * @returns {Promise<{ DISPLAY: string, XAUTHORITY: string }>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = adoptServer(spawnServer(authority));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const number = await displayNumber(server);
  server.unref();
  for (const stream of server.stdio) stream?.destroy();
  return { DISPLAY: `:${number}`, XAUTHORITY: authority };
}
