import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSaveDrafts } from '../../../../electron/app/save-drafts.js';
import { temporaryFolder } from '../library/library-for-test.js';

const drafts = [{ into: null, text: 'https://news.example/a\nhttps://news.example/b' }];

test('What stands in the save box is there again after a restart, until it is emptied', async () => {
  const profile = temporaryFolder();
  expect(await keepSaveDrafts(profile)['save-drafts.kept'](undefined)).toEqual([]);
  await keepSaveDrafts(profile)['save-drafts.keep']({ drafts });
  expect(await keepSaveDrafts(profile)['save-drafts.kept'](undefined)).toEqual(drafts);
  await keepSaveDrafts(profile)['save-drafts.keep']({ drafts: [] });
  expect(await keepSaveDrafts(profile)['save-drafts.kept'](undefined)).toEqual([]);
});

test('What cannot be kept leaves what was kept before, and a damaged file holds nothing', async () => {
  const profile = temporaryFolder();
  const handlers = keepSaveDrafts(profile);
  await handlers['save-drafts.keep']({ drafts });
  mkdirSync(join(profile, 'save-drafts.json.new'));
  expect(() => handlers['save-drafts.keep']({ drafts: [{ into: null, text: 'other' }] })).toThrow(
    'write-failed',
  );
  expect(handlers['save-drafts.kept'](undefined)).toEqual(drafts);
  writeFileSync(join(profile, 'save-drafts.json'), '[{"text":');
  expect(handlers['save-drafts.kept'](undefined)).toEqual([]);
});
