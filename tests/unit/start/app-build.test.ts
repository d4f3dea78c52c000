import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, sourcesHash } from '../../../electron/start/app-build.mjs';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function builtProject(): string {
  const folder = newFolder();
  write(folder, 'electron/main.ts', 'main');
  write(folder, 'electron/start/start.mjs', 'start');
  write(folder, 'renderer/index.html', 'page');
  write(folder, 'vite.config.ts', 'config');
  write(folder, 'dist/electron/main.js', 'built');
  write(folder, 'dist/electron/cli.js', 'built');
  write(folder, 'dist/renderer/index.html', 'built');
  write(folder, 'dist/.built-from', sourcesHash(folder));
  return folder;
}

describe('a build is up to date', () => {
  test('when nothing has changed since', () => {
    expect(isBuilt(builtProject())).toBe(true);
  });

  test('when files were only touched', () => {
    const folder = builtProject();
    utimesSync(join(folder, 'electron/main.ts'), new Date(), new Date());
    expect(isBuilt(folder)).toBe(true);
  });

  test('when only the start scripts have changed, which are not built', () => {
    const folder = builtProject();
    write(folder, 'electron/start/start.mjs', 'start anew');
    expect(isBuilt(folder)).toBe(true);
  });
});

describe('a build is stale', () => {
  test.each([
    'electron/main.ts',
    'renderer/index.html',
    'renderer/new.tsx',
    'shared/new.ts',
    'vite.config.ts',
  ])('when %s has changed', (path) => {
    const folder = builtProject();
    write(folder, path, 'changed');
    expect(isBuilt(folder)).toBe(false);
  });

  test.each([
    'electron/main.ts',
    'dist/electron/main.js',
    'dist/electron/cli.js',
    'dist/renderer/index.html',
    'dist/.built-from',
  ])('when %s is gone', (path) => {
    const folder = builtProject();
    rmSync(join(folder, path));
    expect(isBuilt(folder)).toBe(false);
  });

  test('when a file has moved', () => {
    const folder = builtProject();
    rmSync(join(folder, 'electron/main.ts'));
    write(folder, 'electron/mainly.ts', 'main');
    expect(isBuilt(folder)).toBe(false);
  });
});
