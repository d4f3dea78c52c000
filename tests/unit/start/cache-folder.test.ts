import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../electron/start/cache-folder.mjs';

test.each([
  [{ OFFPRINT_ELECTRON_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
  [{ XDG_CACHE_HOME: '/b' }, '/b/offprint-electron'],
  [{ OFFPRINT_ELECTRON_CACHE: '', XDG_CACHE_HOME: '' }, join(homedir(), '.cache/offprint-electron')],
  [{}, join(homedir(), '.cache/offprint-electron')],
])('with %j the cache is %s', (environment, folder) => {
  expect(cacheFolder(environment)).toBe(folder);
});
