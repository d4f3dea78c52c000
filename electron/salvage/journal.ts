import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** The last bit says in which order the bytes of checksums are. */
const MAGIC = 0x377f0682;

/** The pages a write-ahead log holds over those of its file: of whole transactions only. */
export interface Journal {
  readonly numbers: () => Iterable<number>;
  readonly page: (number: number) => Buffer | null;
  readonly close: () => void;
}

const NONE: Journal = { numbers: () => [], page: () => null, close: () => undefined };

/** The running checksum of the log: https://sqlite.org/fileformat.html#checksum_algorithm */
class Checksum {
  #first = 0;
  #second = 0;
  readonly #isBigEndian: boolean;

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian;
  }

  add(bytes: Buffer): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; at += 8) {
      this.#first = (this.#first + view.getUint32(at, !this.#isBigEndian) + this.#second) >>> 0;
      this.#second = (this.#second + view.getUint32(at + 4, !this.#isBigEndian) + this.#first) >>> 0;
    }
  }

  equals(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.#first && bytes.readUInt32BE(at + 4) === this.#second;
  }
}

function read(handle: number, offset: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  try {
    return readSync(handle, bytes, 0, length, offset) === length ? bytes : null;
  } catch {
    return null;
  }
}

/** The head of a log for pages of a size, with the checksum its frames go on from; null when it is damaged. */
function readHead(
  handle: number,
  pageSize: number,
): { readonly salts: Buffer; readonly checksum: Checksum } | null {
  const header = read(handle, 0, HEADER_BYTES);
  if (!header || header.readUInt32BE(8) !== pageSize) return null;
  const magic = header.readUInt32BE(0);
  if (magic !== MAGIC && magic !== MAGIC + 1) return null;
  const checksum = new Checksum(magic !== MAGIC);
  checksum.add(header.subarray(0, 24));
  return checksum.equals(header, 24) ? { salts: header.subarray(16, 24), checksum } : null;
}

/** The size of the pages a log is for; null when there is none, or its head is damaged. */
export function pageSizeOfJournal(file: string): number | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const pageSize = read(handle, 0, HEADER_BYTES)?.readUInt32BE(8) ?? 0;
    return readHead(handle, pageSize) && pageSize;
  } finally {
    closeSync(handle);
  }
}

/** Where the newest page of each number lies, up to the last transaction that holds. */
function offsets(handle: number, pageSize: number): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  const head = readHead(handle, pageSize);
  if (!head) return known;
  const { salts, checksum } = head;
  const pending = new Map<number, number>();
  for (let at = HEADER_BYTES; ; at += FRAME_HEADER_BYTES + pageSize) {
    const frame = read(handle, at, FRAME_HEADER_BYTES + pageSize);
    if (!frame?.subarray(8, 16).equals(salts)) return known;
    checksum.add(frame.subarray(0, 8));
    checksum.add(frame.subarray(FRAME_HEADER_BYTES));
    if (!checksum.equals(frame, 16)) return known;
    pending.set(frame.readUInt32BE(0), at + FRAME_HEADER_BYTES);
    if (frame.readUInt32BE(4) === 0) continue;
    for (const [number, offset] of pending) known.set(number, offset);
    pending.clear();
  }
}

/** Opens the write-ahead log beside a file; one that is not there, or damaged from its beginning, holds nothing. */
export function readJournal(file: string, pageSize: number): Journal {
  if (!existsSync(file)) return NONE;
  const handle = openSync(file, 'r');
  const known = offsets(handle, pageSize);
  return {
    numbers: () => known.keys(),
    page: (number) => {
      const offset = known.get(number);
      return offset === undefined ? null : read(handle, offset, pageSize);
    },
    close: () => closeSync(handle),
  };
}
