import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moduleCache } from '../../../electron/start/module-cache.mjs';
import { temporaryFolders } from './temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** A repository of one module, beside the other folders. */
function repository(): string {
  const root = temporaryFolder();
  for (const folder of ['electron/net', 'renderer', 'shared', 'tests'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'electron/net/fetcher.ts'), 'export {};');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  return root;
}

test('Code made of modules is used again after their text has changed', () => {
  const root = repository();
  const before = moduleCache(root);
  writeFileSync(join(root, 'electron/net/fetcher.ts'), 'export const a = 1;');
  expect(moduleCache(root)).toBe(before);
  expect(existsSync(before)).toBe(true);
});

test.each<[string, (root: string) => void]>([
  [
    'a file is renamed',
    (root) => renameSync(join(root, 'electron/net/fetcher.ts'), join(root, 'electron/net/fetcher.tsx')),
  ],
  ['a file comes', (root) => writeFileSync(join(root, 'shared/new.ts'), '')],
  ['a package changes', (root) => writeFileSync(join(root, 'package-lock.json'), '{"a":1}')],
])('It is made anew once %s, and the old is gone', (_, change) => {
  const root = repository();
  const before = moduleCache(root);
  change(root);
  expect(moduleCache(root)).not.toBe(before);
  expect(existsSync(before)).toBe(false);
});
