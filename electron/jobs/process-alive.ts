import { readFileSync } from 'node:fs';

/** True while a process of this machine runs. One of another person counts as running: only its absence is proof. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
  return !isZombie(pid);
}

/** Whether a process has ended and only waits for its parent to ask how: Linux says so, elsewhere it is not known. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // The name stands in parentheses and may hold some itself: the state follows the last of them.
    return /^\s*[ZX]\s/.test(readFileSync(`/proc/${pid}/stat`, 'latin1').split(')').at(-1) ?? '');
  } catch {
    return false;
  }
}
