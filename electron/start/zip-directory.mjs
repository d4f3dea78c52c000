const END_RECORD_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const LONGEST_COMMENT_BYTES = 0xffff;
const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_HEADER_BYTES = 30;
const PIECE_BYTES = 1 << 20;
const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED = 1;

/**
 * @typedef {object} ZipEntry
 * @property {string} name with `/` between folders; ends with `/` for a folder
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedBytes
 * @property {number} bytes
 * @property {number} mode Unix type and permission bits, 0 when the zip was made elsewhere
 * @property {number} offset where its local header begins
 */

/** @param {string} reason */
function damaged(reason) {
  return new Error(`The zip file is damaged: ${reason}.`);
}

/**
 * Reads exactly `length` bytes: a file that ends early is told as such, never padded with zeros.
 *
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} length
 * @param {number} position
 */
async function readExactly(file, length, position) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw damaged('it ends too early');
  return buffer;
}

/** @param {import('node:fs/promises').FileHandle} file */
async function findDirectory(file) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_RECORD_BYTES + LONGEST_COMMENT_BYTES);
  const tail = await readExactly(file, tailBytes, size - tailBytes);
  for (let at = tailBytes - END_RECORD_BYTES; at >= 0; at -= 1) {
    // The comment must reach exactly to the end: the signature may also stand inside a comment.
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) !== tailBytes) continue;
    const count = tail.readUInt16LE(at + 10);
    const bytes = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    if (count === 0xffff || offset === 0xffffffff) throw new Error('Zip64 files are not read here.');
    if (offset + bytes > size - tailBytes + at) throw damaged('its directory does not fit into it');
    return { count, bytes, offset };
  }
  throw damaged('it has no directory');
}

/**
 * @param {Buffer} directory
 * @param {number} at
 * @returns {{ entry: ZipEntry, next: number }}
 */
function readEntry(directory, at) {
  if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw damaged('its directory is not one');
  }
  const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
  const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw damaged('its directory ends too early');
  const name = directory.toString('utf8', at + ENTRY_BYTES, nameEnd);
  if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw new Error(`${name} in the zip file is encrypted.`);
  const entry = {
    name,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    mode: directory.readUInt16LE(at + 40),
    offset: directory.readUInt32LE(at + 42),
  };
  return { entry, next };
}

/**
 * Everything the zip file's own directory names, in its order. Zip64 and encrypted files are refused.
 *
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipDirectory(file) {
  const { count, bytes, offset } = await findDirectory(file);
  const directory = await readExactly(file, bytes, offset);
  /** @type {ZipEntry[]} */
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(directory, at);
    entries.push(entry);
    at = next;
  }
  if (at !== bytes) throw damaged('its directory holds more than it says');
  return entries;
}

/**
 * An entry's bytes as they are packed, piece by piece. The local header may be longer than the directory says,
 * so it is read itself.
 *
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 */
export async function* readContent(file, entry) {
  const header = await readExactly(file, LOCAL_HEADER_BYTES, entry.offset);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw damaged(`${entry.name} is not where its directory says`);
  let position = entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = position + entry.packedBytes;
  while (position < end) {
    const piece = await readExactly(file, Math.min(PIECE_BYTES, end - position), position);
    position += piece.length;
    yield piece;
  }
}
