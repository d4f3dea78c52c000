import { readdirSync, readFileSync } from 'node:fs';

/** Parent of a process, from the one line the kernel keeps of it; null when it has just ended. */
function parentOf(pid: number): number | null {
  try {
    // The name in brackets may hold spaces; what follows the last bracket does not.
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(facts?.[1]);
  } catch {
    return null;
  }
}

/** A process and everything it started, on Linux; elsewhere the process alone. */
export function processTree(root: number): readonly number[] {
  if (process.platform !== 'linux') return [root];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  const childrenOf = (pid: number): readonly number[] =>
    parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...childrenOf(child.pid)]);
  return [root, ...childrenOf(root)];
}

/** Ends every one of the processes at once, with no time to tidy up. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself a moment ago.
    }
  }
}

/** True for a process that runs, and for one that ended and was not collected yet. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
