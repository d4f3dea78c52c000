const latin = new TextDecoder('latin1');
const utf8 = new TextDecoder();

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

const wordAt = (bytes: Uint8Array, from: number, length: number): string =>
  latin.decode(bytes.subarray(from, from + length));

/** The MIME type of a picture by its first bytes, never by its name; null for anything that is not one we show. */
export function pictureType(bytes: Uint8Array): string | null {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (wordAt(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (wordAt(bytes, 0, 4) === 'RIFF' && wordAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (/^ftypavi[fs]$/.test(wordAt(bytes, 4, 8))) return 'image/avif';
  if (/<svg[\s>]/i.test(utf8.decode(bytes.subarray(0, 1024)))) return 'image/svg+xml';
  return null;
}
