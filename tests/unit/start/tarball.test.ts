import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { takeFromTarball } from '../../../electron/start/tarball.mjs';
import { makeTar, makeTarball } from './archives.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

async function take(tarball: Buffer, member: string): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.tgz'), tarball);
  await takeFromTarball(join(folder, 'a.tgz'), member, join(folder, 'member'));
  return readFileSync(join(folder, 'member'), 'utf8');
}

describe('a tarball', () => {
  const long = 'x'.repeat(200_000);
  const tarball = makeTarball([
    { name: 'package/first', content: 'one' },
    { name: 'package/long', content: long },
    { name: 'package/empty', content: '' },
    { name: 'last', prefix: 'package/deep', content: 'four' },
  ]);

  test.each([
    ['package/first', 'one'],
    ['package/long', long],
    ['package/empty', ''],
    ['package/deep/last', 'four'],
  ])('gives its member %s', async (member, content) => {
    expect(await take(tarball, member)).toBe(content);
  });

  test('says when a member is not in it', async () => {
    await expect(take(tarball, 'package/other')).rejects.toThrow('The tarball holds no package/other.');
  });
});

describe('a tarball is refused', () => {
  test('when it is cut off', async () => {
    const tarball = makeTarball([{ name: 'a', content: 'x'.repeat(5000) }]);
    await expect(take(tarball.subarray(0, tarball.length - 20), 'a')).rejects.toThrow(
      'unexpected end of file',
    );
  });

  test('when its tar file ends too early', async () => {
    const tar = makeTar([{ name: 'a', content: 'x'.repeat(5000) }]);
    await expect(take(gzipSync(tar.subarray(0, 2000)), 'a')).rejects.toThrow('ends too early');
  });

  test('when a header has been changed', async () => {
    const tar = makeTar([{ name: 'a', content: 'x' }]);
    tar.write('b', 0);
    await expect(take(gzipSync(tar), 'b')).rejects.toThrow('a header is wrong');
  });

  test('when it is not compressed', async () => {
    await expect(take(makeTar([{ name: 'a', content: 'x' }]), 'a')).rejects.toThrow('incorrect header check');
  });

  test('when it is not there', async () => {
    const folder = newFolder();
    await expect(takeFromTarball(join(folder, 'none.tgz'), 'a', join(folder, 'a'))).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});
