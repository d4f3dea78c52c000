import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { electronProgram } from '../../../electron/start/electron-folder.mjs';
import { findElectron } from '../../../electron/start/find-electron.mjs';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the Electron that ELECTRON_OVERRIDE_DIST_PATH names comes first', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, electronProgram()), '');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(await findElectron()).toEqual({ folder, program: join(folder, electronProgram()) });
});

test('a folder that is named and holds none is told, not passed over', async () => {
  const folder = newFolder();
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  await expect(findElectron()).rejects.toThrow(`names ${folder}, and there is no Electron in it`);
});

test.each([
  ['linux', 'electron'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
] as const)('on %s the program is %s', (platform, program) => {
  expect(electronProgram(platform)).toBe(program);
});
