import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { removeUnnamedFiles } from '../../../../electron/trash/unnamed-files.js';
import { text } from '../articles/save-requests.js';
import { temporaryFolder, testLibrary } from './library-for-test.js';

test('Files of a library that is gone are told of until that was read, and stay for good', async () => {
  const root = temporaryFolder();
  const first = testLibrary({ root });
  const { articleId } = await first.save(text('A title\nA text'));
  const { tables } = first.library;
  const hash = tables.versions.rawAsset(tables.articles.find(articleId)?.row ?? 0, 1) ?? '';
  await first.library.close();
  for (const name of readdirSync(root).filter((each) => each.startsWith('library.db')))
    rmSync(join(root, name));
  rmSync(join(root, 'backups'), { recursive: true });

  const second = testLibrary({ root });
  expect((await second.ask('backups.list', undefined)).recovery).toEqual({
    copyMadeAt: null,
    keptAs: null,
    orphans: 1,
    folder: null,
  });
  expect(await second.ask('articles.counts', undefined)).toMatchObject({ all: 0 });
  await second.ask('backups.acknowledge', undefined);
  expect((await second.ask('backups.list', undefined)).recovery).toBeNull();

  const file = assetPath(libraryFolder(root), hash);
  utimesSync(file, 0, 0);
  await removeUnnamedFiles(libraryFolder(root), second.library.tables);
  expect(readdirSync(join(root, 'assets', hash.slice(0, 2)))).toContain(hash);
});

test('A first start has nothing to tell', async () => {
  const { recovery, refusal } = await testLibrary().ask('backups.list', undefined);
  expect([recovery, refusal]).toEqual([null, null]);
});
