/** What a column of a stored row holds. Whole numbers beyond what a double tells apart are no value of ours. */
export type Value = null | number | string | Uint8Array;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** How many bytes the whole numbers of serial types 1 to 6 take. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

/** A number of variable length and where the next byte is: https://sqlite.org/fileformat.html#varint */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new RangeError('A number ends beyond its page.');
    if (index === 8) return { value: Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), next: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), next: at + index + 1 };
  }
  throw new RangeError('A number has no end.');
}

function readInteger(bytes: Buffer, at: number, length: number): number {
  if (length <= 6) return bytes.readIntBE(at, length);
  const value = bytes.readBigInt64BE(at);
  const number = Number(value);
  if (BigInt(number) !== value) throw new RangeError('A whole number is too large.');
  return number;
}

/** How many bytes a value of a serial type takes: https://sqlite.org/fileformat.html#record_format */
function lengthOf(type: number): number {
  if (type <= 6) return INTEGER_BYTES[type] ?? 0;
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  if (type < 12) throw new RangeError('A value has a kind that is never stored.');
  return (type - (type % 2 === 0 ? 12 : 13)) / 2;
}

function readValue(bytes: Buffer, at: number, type: number): Value {
  const length = lengthOf(type);
  if (type === 0) return null;
  if (type <= 6) return readInteger(bytes, at, length);
  if (type === 7) return bytes.readDoubleBE(at);
  if (type <= 9) return type - 8;
  const part = bytes.subarray(at, at + length);
  return type % 2 === 0 ? part : utf8.decode(part);
}

/** The values of a stored row. @throws RangeError, TypeError for what is no row, or one whose text is no UTF-8 */
export function readRecord(bytes: Buffer): readonly Value[] {
  const header = readVarint(bytes, 0);
  if (header.value < 1 || header.value > bytes.byteLength) throw new RangeError('A row has no head.');
  const values: Value[] = [];
  let body = header.value;
  for (let at = header.next; at < header.value;) {
    const type = readVarint(bytes, at);
    const end = body + lengthOf(type.value);
    if (end > bytes.byteLength) throw new RangeError('A value ends beyond its row.');
    values.push(readValue(bytes, body, type.value));
    body = end;
    at = type.next;
  }
  if (body !== bytes.byteLength) throw new RangeError('A row is longer than its values.');
  return values;
}
