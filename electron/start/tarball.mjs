import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline as flow } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const BLOCK_BYTES = 512;
const CHECKSUM_START = 148;
const CHECKSUM_END = 156;

/** Hands out a stream's bytes in the amounts that are asked for. */
class ByteSource {
  /** @param {AsyncIterable<Buffer>} stream */
  constructor(stream) {
    this.chunks = stream[Symbol.asyncIterator]();
    /** @type {Buffer} */
    this.pending = Buffer.alloc(0);
  }

  /**
   * The next `count` bytes in pieces as they come. Fails when the stream ends before that.
   *
   * @param {number} count
   */
  async *take(count) {
    let left = count;
    while (left > 0) {
      if (this.pending.length === 0) {
        const next = await this.chunks.next();
        if (next.done) throw new Error('The tarball ends too early.');
        this.pending = next.value;
      }
      const piece = this.pending.subarray(0, left);
      this.pending = this.pending.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** @param {number} count */
  async read(count) {
    const pieces = [];
    for await (const piece of this.take(count)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** @param {number} count */
  async skip(count) {
    for await (const piece of this.take(count)) void piece;
  }
}

/**
 * Name and size of one member; null at the block of zeros that ends a tar file.
 *
 * @param {Buffer} block
 */
function readHeader(block) {
  if (block.every((byte) => byte === 0)) return null;
  /** @param {number} from @param {number} to */
  const text = (from, to) => block.toString('utf8', from, to).replace(/\0.*$/s, '');
  /** @param {number} from @param {number} to */
  const octal = (from, to) => Number.parseInt(text(from, to).trim() || '0', 8);

  let sum = 8 * 0x20; // the checksum's own eight bytes count as spaces
  for (const [at, byte] of block.entries()) if (at < CHECKSUM_START || at >= CHECKSUM_END) sum += byte;
  if (sum !== octal(CHECKSUM_START, CHECKSUM_END))
    throw new Error('The tarball is damaged: a header is wrong.');

  const prefix = text(345, 500);
  return { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), size: octal(124, 136) };
}

/**
 * Writes one member of a .tgz to a file, without holding it in memory. Enough tar for what `npm pack` makes:
 * names of up to 255 characters, sizes below 8 GB.
 *
 * @param {string} tarball
 * @param {string} member
 * @param {string} target
 */
export async function takeFromTarball(tarball, member, target) {
  const unpacked = createGunzip();
  // With a callback, because a failure is thrown where the bytes are read.
  flow(createReadStream(tarball), unpacked, () => undefined);
  const source = new ByteSource(unpacked);
  try {
    for (;;) {
      const header = readHeader(await source.read(BLOCK_BYTES));
      if (header === null) throw new Error(`The tarball holds no ${member}.`);
      if (header.name === member) {
        await pipeline(source.take(header.size), createWriteStream(target));
        return;
      }
      await source.skip(Math.ceil(header.size / BLOCK_BYTES) * BLOCK_BYTES);
    }
  } finally {
    unpacked.destroy();
  }
}
