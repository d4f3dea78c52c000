import { setTimeout as wait } from 'node:timers/promises';

const GRACE_MS = 500;
const PATIENCE_MS = 10_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {Set<import('node:child_process').ChildProcess>} */
const servers = new Set();
let ending = false;

/**
 * @param {ReadonlySet<unknown>} set
 * @param {number} milliseconds
 */
async function untilEmpty(set, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (set.size > 0 && performance.now() < deadline) await wait(5);
}

/**
 * Watches over a program we started, so that it ends when we are told to.
 *
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 * @returns {Child}
 */
export function adopt(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Watches over a program that serves the others and must outlive them.
 *
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} server
 * @returns {Child}
 */
export function adoptServer(server) {
  servers.add(server);
  server.once('close', () => servers.delete(server));
  process.once('exit', () => server.kill()); // should a bug of ours be the end
  return server;
}

/** Ends the servers and waits until they have gone: nobody else might take note of their end, as in a container. */
export async function endServers() {
  for (const server of servers) server.kill();
  await untilEmpty(servers, PATIENCE_MS);
}

/** Whether somebody has told us to end: from then on no further step begins. */
export function isEnding() {
  return ending;
}

/** @param {NodeJS.Signals} signal */
function sendAll(signal) {
  for (const child of running) child.kill(signal);
}

/** @param {number} signalNumber */
async function endAll(signalNumber) {
  if (ending) {
    sendAll('SIGKILL'); // asked twice
    return;
  }
  ending = true;
  // Ctrl+C in a terminal has reached everybody already, and a second signal would cut short their clean end.
  await untilEmpty(running, GRACE_MS);
  sendAll('SIGTERM');
  await untilEmpty(running, PATIENCE_MS);
  sendAll('SIGKILL');
  await endServers();
  process.exit(128 + signalNumber);
}

/** From here on Ctrl+C, or a polite kill, ends what we started before it ends us. */
export function endTogether() {
  process.on('SIGHUP', () => void endAll(1));
  process.on('SIGINT', () => void endAll(2));
  process.on('SIGTERM', () => void endAll(15));
}
