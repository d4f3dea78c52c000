import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyIntegrity } from '../../../electron/start/integrity.mjs';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
// printf hello | openssl dgst -sha512 -binary | base64
const HELLO =
  'sha512-m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==';

function fileWith(content: string): string {
  const file = join(newFolder(), 'file');
  writeFileSync(file, content);
  return file;
}

test('the file we know is let through', async () => {
  await expect(verifyIntegrity(fileWith('hello'), HELLO)).resolves.toBeUndefined();
});

test('any other file is refused by name', async () => {
  const file = fileWith('hello!');
  await expect(verifyIntegrity(file, HELLO)).rejects.toThrow(`${file} is not the package we know`);
});
