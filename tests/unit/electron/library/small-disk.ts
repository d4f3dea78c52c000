import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library-for-test.js';

/** Vitest's way to leave a test out; it never comes back. */
type Skip = (note: string) => never;

const mounted = (...parameters: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync('mount', parameters, { stdio: 'ignore' }).status === 0;

/** A disk of its own of so many KiB, unmounted when the test ends. The test is left out where we may not mount one. */
export function smallDisk(kibibytes: number, skip: Skip): string {
  const folder = temporaryFolder();
  if (!mounted('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder))
    return skip('Needs root on Linux, to mount a small disk.');
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Makes such a disk read-only, for root too. */
export function makeReadOnly(disk: string, skip: Skip): void {
  if (!mounted('-o', 'remount,ro', disk)) skip('Needs root on Linux, to make a disk read-only.');
}
