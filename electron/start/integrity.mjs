import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Fails unless the file is, byte for byte, the one we know. Takes npm's own notation, `sha512-` and base64.
 *
 * @param {string} file
 * @param {string} integrity
 */
export async function verifyIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${file} is not the package we know: it is ${found}.`);
}
