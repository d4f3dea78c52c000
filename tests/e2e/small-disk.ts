import type { TestInfo } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { test } from './app.js';

/** A folder of a test that is a disk of its own. */
export interface SmallDisk {
  readonly disk: string;
  readonly unmount: () => void;
}

/** Mounts a disk in memory; a test that may not is skipped. `options` are those of mount(8): `ro`, `size=200m`. */
export function smallDisk(info: TestInfo, options = 'size=200m'): SmallDisk {
  const disk = info.outputPath('disk');
  mkdirSync(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' });
  test.skip(mounted.status !== 0, 'Needs root on Linux, to mount a small disk.');
  return { disk, unmount: () => void spawnSync('umount', ['-l', disk]) };
}
