import { expect, test } from 'vitest';
import { placeError } from '../../../../electron/exports/place-error.js';
import { fileError } from '../../../../electron/library/disk-error.js';

const said = (code: string): Error => Object.assign(new Error(code), { code });

test.each([
  ['ENOSPC', 'place-full'],
  ['EACCES', 'place-forbidden'],
  ['EROFS', 'place-read-only'],
  ['ENOENT', 'place-gone'],
  ['EISDIR', 'place-taken'],
  ['ENAMETOOLONG', 'name-too-long'],
  ['EINVAL', 'name-refused'],
  ['EIO', 'place-failed'],
])('%s where a person chose is %s, also once the library has put it into its own words', (system, code) => {
  const place = { folder: '/home/me/문서', file: '/home/me/문서/메모.md' };
  const facts = { code, folder: '문서', file: '메모.md' };
  expect(placeError(said(system), place).facts).toEqual(facts);
  expect(placeError(fileError(said(system)), place).facts).toEqual(facts);
});

test('The folder of a whole disk is named as it is, and no name is longer than a file system takes', () => {
  expect(placeError(said('ENOSPC'), { folder: '/' }).facts).toEqual({ code: 'place-full', folder: '/' });
  const { file } = placeError(said('ENAMETOOLONG'), { folder: '/a', file: `/a/${'x'.repeat(400)}` }).facts;
  expect(file).toHaveLength(255);
});
