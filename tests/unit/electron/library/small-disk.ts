import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library-for-test.js';

const mounted = (...parameters: readonly string[]): boolean =>
  spawnSync('mount', parameters, { stdio: 'ignore' }).status === 0;

/** A disk of its own of so many KiB, unmounted when the test ends; null where this machine does not let us mount one. */
export function smallDisk(kibibytes: number): string | null {
  const folder = temporaryFolder();
  if (process.platform !== 'linux' || !mounted('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder))
    return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Makes such a disk read-only, for root too. */
export const makeReadOnly = (disk: string): boolean => mounted('-o', 'remount,ro', disk);
