import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { pageSizeOfJournal, readJournal } from './journal.js';
import { guessPageSize } from './page-size.js';

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** How a database file is laid out. */
interface PageLayout {
  readonly pageSize: number;
  /** Bytes at the end of each page that are not SQLite's. */
  readonly reserved: number;
}

/**
 * The pages of a database file, whatever of them is damaged, with those of its journal over them. The file is only ever
 * read, byte by byte and never by SQLite, which gives up where one page does (https://sqlite.org/fileformat.html).
 */
export interface PageFile {
  /** Bytes of a page that are SQLite's. */
  readonly usable: number;
  readonly count: number;
  /** A page by its number from 1; null for one that is not there. */
  readonly page: (number: number) => Buffer | null;
  readonly close: () => void;
}

/** The layout by the file's own header; null when that is damaged. */
function layoutOf(header: Buffer): PageLayout | null {
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const size = header.readUInt16BE(16);
  const pageSize = size === 1 ? 65_536 : size;
  const reserved = header.readUInt8(20);
  const isSound = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0 && pageSize - reserved >= 480;
  return isSound ? { pageSize, reserved } : null;
}

function bytesAt(handle: number, offset: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  try {
    return readSync(handle, bytes, 0, length, offset) === length ? bytes : null;
  } catch {
    return null; // a bad sector: what is elsewhere can still be read
  }
}

/** Opens a file to be read page by page, also when its own header is damaged. Throws as opening files does. */
export function openPages(file: string): PageFile {
  const handle = openSync(file, 'r');
  const fileBytes = fstatSync(handle).size;
  const bytes = (offset: number, length: number): Buffer | null => bytesAt(handle, offset, length);
  const { pageSize, reserved } = layoutOf(bytes(0, HEADER_BYTES) ?? Buffer.alloc(HEADER_BYTES)) ?? {
    pageSize: pageSizeOfJournal(`${file}-wal`) ?? guessPageSize(fileBytes, bytes),
    reserved: 0,
  };
  const journal = readJournal(`${file}-wal`, pageSize);
  const inFile = Math.ceil(fileBytes / pageSize);
  return {
    usable: pageSize - reserved,
    count: Math.max(inFile, ...journal.numbers()),
    page: (number) =>
      Number.isInteger(number) && number >= 1
        ? (journal.page(number) ?? bytes((number - 1) * pageSize, pageSize))
        : null,
    close: () => {
      journal.close();
      closeSync(handle);
    },
  };
}
