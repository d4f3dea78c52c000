import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './library-for-test.js';

/** Vitest's way to leave a test out; it never comes back. */
type Skip = (note: string) => never;

const mounted = (...parameters: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync('mount', parameters, { stdio: 'ignore' }).status === 0;

/** A disk of its own of so many KiB, unmounted when the test ends. The test is left out where we may not mount one. */
export function smallDisk(kibibytes: number, skip: Skip, folder = temporaryFolder()): string {
  if (!mounted('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder))
    return skip('Needs root on Linux, to mount a small disk.');
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Makes such a disk read-only, for root too. */
export function makeReadOnly(disk: string, skip: Skip): void {
  if (!mounted('-o', 'remount,ro', disk)) skip('Needs root on Linux, to make a disk read-only.');
}

/** Fills a disk until about so many bytes are left, by default to the last one; the given function makes room again. */
export function fillDisk(disk: string, leftBytes = 0): () => void {
  const names: string[] = [];
  const isTooMuch = (size: number): boolean => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize - size < leftBytes;
  };
  for (let size = 1 << 20; size >= 512;) {
    const name = join(disk, `filler-${names.length}`);
    try {
      if (leftBytes > 0 && isTooMuch(size)) throw new Error('Enough.');
      writeFileSync(name, Buffer.alloc(size, 1));
    } catch {
      size /= 2;
    }
    names.push(name);
  }
  return () => {
    for (const name of names) rmSync(name, { force: true });
  };
}
