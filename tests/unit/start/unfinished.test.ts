import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inUnfinishedFolder } from '../../../electron/start/unfinished.mjs';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
let cache = '';

beforeEach(() => {
  cache = newFolder();
  vi.stubEnv('OFFPRINT_ELECTRON_CACHE', cache);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('an unfinished folder', () => {
  test('is gone after the work, whether it went well or not', async () => {
    await inUnfinishedFolder(async (folder) => writeFileSync(join(folder, 'file'), ''));
    await expect(inUnfinishedFolder(() => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  test('that an interrupted process left is swept', async () => {
    const left = join(cache, `unfinished-${hostname()}-2147483646-abcdef`);
    mkdirSync(join(left, 'deep'), { recursive: true });
    await inUnfinishedFolder(() => Promise.resolve());
    expect(existsSync(left)).toBe(false);
  });

  test.each([
    `unfinished-${hostname()}-${process.pid}-abcdef`,
    'unfinished-another-machine-1-abcdef',
    'electron-33',
  ])('stays when it may be in use: %s', async (name) => {
    mkdirSync(join(cache, name));
    await inUnfinishedFolder(() => Promise.resolve());
    expect(readdirSync(cache)).toEqual([name]);
  });
});
