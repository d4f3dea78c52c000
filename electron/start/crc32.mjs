const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/**
 * The CRC-32 of zip files, carried on from `before`: feed it chunk by chunk.
 * Node has its own only from version 22 on (`zlib.crc32`).
 *
 * @param {Uint8Array} chunk
 * @param {number} [before]
 */
export function crc32(chunk, before = 0) {
  let crc = ~before;
  // By index: over 260 MB an iterator costs seconds.
  for (let at = 0; at < chunk.length; at += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (chunk[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
