import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../electron/start/unzip.mjs';
import { makeZip } from './archives.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

async function unpack(zip: Buffer, keeps?: (name: string) => boolean): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.zip'), zip);
  const target = join(folder, 'inside/out');
  await unzip(join(folder, 'a.zip'), target, keeps);
  return target;
}

describe('a zip file', () => {
  test('is unpacked with its folders, deflated and stored files alike', async () => {
    const text = '기사 '.repeat(5000);
    const folder = await unpack(
      makeZip([
        { name: 'top/', content: '', stored: true },
        { name: 'top/deep/article.txt', content: text },
        { name: 'top/plain.txt', content: 'plain', stored: true },
        { name: 'top/empty.txt', content: '', stored: true },
      ]),
    );
    expect(readFileSync(join(folder, 'top/deep/article.txt'), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'top/plain.txt'), 'utf8')).toBe('plain');
    expect(readFileSync(join(folder, 'top/empty.txt'), 'utf8')).toBe('');
  });

  test('keeps the right to be run', async () => {
    const folder = await unpack(makeZip([{ name: 'electron', content: '#!', mode: 0o100755 }]));
    expect(statSync(join(folder, 'electron')).mode & 0o777).toBe(0o755);
  });

  test('leaves out what is not wanted', async () => {
    const zip = makeZip([
      { name: 'wanted', content: 'a' },
      { name: 'unwanted', content: 'b', crc: 1 },
    ]);
    const folder = await unpack(zip, (name) => name === 'wanted');
    expect(readdirSync(folder)).toEqual(['wanted']);
  });

  test('may end with a comment, even one that looks like a directory', async () => {
    const zip = makeZip([{ name: 'a', content: 'a' }], `PK\u0005\u0006${'.'.repeat(40)}`);
    expect(readFileSync(join(await unpack(zip), 'a'), 'utf8')).toBe('a');
  });
});

describe('a zip file is refused', () => {
  test('when a file does not match its checksum', async () => {
    const zip = makeZip([{ name: 'a', content: 'a', crc: 1 }]);
    await expect(unpack(zip)).rejects.toThrow('a does not match its checksum');
  });

  test('when one byte of a stored file has changed', async () => {
    const zip = makeZip([{ name: 'a', content: 'hello', stored: true }]);
    zip.write('j', 31);
    await expect(unpack(zip)).rejects.toThrow('does not match its checksum');
  });

  test('when it is cut off anywhere', async () => {
    const zip = makeZip([{ name: 'a', content: 'some words that go on for a while' }]);
    const cuts = Array.from({ length: zip.length - 1 }, (_, length) => zip.subarray(0, length));
    const outcomes = await Promise.all(
      cuts.map((cut) =>
        unpack(cut).then(
          () => 'unpacked',
          () => 'refused',
        ),
      ),
    );
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
  });

  test.each(['../outside', 'a/../../outside', '/outside', 'C:/outside', 'a\\..\\..\\outside'])(
    'when it wants to write to %s',
    async (name) => {
      const zip = makeZip([{ name, content: 'a' }]);
      await expect(unpack(zip)).rejects.toThrow('wants to write outside its folder');
      expect(existsSync('/outside')).toBe(false);
    },
  );

  test('when it holds a link', async () => {
    const zip = makeZip([{ name: 'a', content: '/etc/passwd', mode: 0o120777 }]);
    await expect(unpack(zip)).rejects.toThrow('holds a link');
  });

  test('when it is encrypted', async () => {
    await expect(unpack(makeZip([{ name: 'a', content: 'a', flags: 1 }]))).rejects.toThrow('encrypted');
  });

  test('when it is packed in a way we do not know', async () => {
    await expect(unpack(makeZip([{ name: 'a', content: 'a', method: 12 }]))).rejects.toThrow(
      'an unknown way',
    );
  });

  test('when its directory counts more files than it names', async () => {
    const zip = makeZip([{ name: 'a', content: 'a' }]);
    zip.writeUInt16LE(2, zip.length - 12);
    await expect(unpack(zip)).rejects.toThrow('its directory is not one');
  });

  test('when its directory counts fewer files than it names', async () => {
    const zip = makeZip([
      { name: 'a', content: 'a' },
      { name: 'b', content: 'b' },
    ]);
    zip.writeUInt16LE(1, zip.length - 12);
    await expect(unpack(zip)).rejects.toThrow('holds more than it says');
  });

  test('when a file is not where its directory says', async () => {
    const zip = makeZip([{ name: 'a', content: 'a' }]);
    zip.write('XX', 0);
    await expect(unpack(zip)).rejects.toThrow('is not where its directory says');
  });

  test('when it is something else altogether', async () => {
    await expect(unpack(Buffer.from('<html>404 not found</html>'))).rejects.toThrow('it has no directory');
  });
});
