import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from './crc32.mjs';
import { readContent, readZipDirectory } from './zip-directory.mjs';

/** @typedef {import('./zip-directory.mjs').ZipEntry} ZipEntry */

const TYPE_BITS = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Where a name inside the zip lands. Refuses names that would land outside the folder.
 *
 * @param {string} folder
 * @param {string} name
 */
function landingPlace(folder, name) {
  const parts = name.split('/');
  const escapes = parts.includes('..') || parts[0] === '' || /[\\:\0]/.test(name);
  if (escapes) throw new Error(`The zip file wants to write outside its folder: ${JSON.stringify(name)}.`);
  return join(folder, ...parts);
}

/**
 * Lets chunks through and fails at the end when they are not what the directory promised.
 *
 * @param {ZipEntry} entry
 */
function checked(entry) {
  /** @param {AsyncIterable<Buffer>} chunks */
  return async function* check(chunks) {
    let crc = 0;
    let bytes = 0;
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== entry.bytes || crc !== entry.crc) {
      throw new Error(`The zip file is damaged: ${entry.name} does not match its checksum.`);
    }
  };
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function writeEntry(file, entry, target) {
  if ((entry.mode & TYPE_BITS) === SYMBOLIC_LINK) {
    throw new Error(`The zip file holds a link, which is not unpacked here: ${entry.name}.`);
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} in the zip file is packed in an unknown way (${entry.method}).`);
  }
  const packed = readContent(file, entry);
  await mkdir(dirname(target), { recursive: true });
  const out = createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 });
  if (entry.method === STORED) await pipeline(packed, checked(entry), out);
  else await pipeline(packed, createInflateRaw(), checked(entry), out);
}

/**
 * Unpacks what `keeps` wants, every file checked against its CRC-32, permission bits kept.
 * Names leading out of the folder, links and unknown packings are refused. What was written before a failure stays:
 * unpack into a folder of its own and rename that when all went well.
 *
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => boolean} [keeps]
 */
export async function unzip(zipFile, folder, keeps = () => true) {
  const file = await open(zipFile);
  try {
    for (const entry of await readZipDirectory(file)) {
      if (!keeps(entry.name)) continue;
      const target = landingPlace(folder, entry.name);
      if (entry.name.endsWith('/')) await mkdir(target, { recursive: true });
      else await writeEntry(file, entry, target);
    }
  } finally {
    await file.close();
  }
}
