import type { PageFile } from './page-file.js';
import { readVarint } from './record.js';

/** One row as it lies in a page. */
export interface Cell {
  /** Its number; null in a table without row numbers. */
  readonly rowId: number | null;
  /** Its bytes, gathered from this page and those it runs over into. @throws RangeError when one of them is damaged */
  readonly payload: () => Buffer;
}

/** One page of the tree that a table is. */
export interface TreePage {
  /** Whether its rows have numbers: the other kind is that of indexes and of tables without row numbers. */
  readonly isNumbered: boolean;
  readonly cells: readonly Cell[];
  readonly children: readonly number[];
}

/** The file's own header stands before the tree of page 1. */
const FILE_HEADER_BYTES = 100;
const INDEX_INTERIOR = 2;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const TABLE_LEAF = 13;
const KINDS: ReadonlySet<number> = new Set([INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF]);
/** No row of ours is longer: the text of an article is refused above 10 MB, and it stands there twice. */
const LONGEST_PAYLOAD = 128 * 1024 * 1024;

/** How much of a row lies in its own page: https://sqlite.org/fileformat.html#cell_payload_overflow_pages */
function localBytes(length: number, isTableLeaf: boolean, usable: number): number {
  const most = isTableLeaf ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/** Follows a row into the pages it runs over into. The chain must end exactly where the row does. */
function overflow(pages: PageFile, first: number, length: number): Buffer {
  const parts: Buffer[] = [];
  let next = first;
  for (let left = length; left > 0;) {
    const page = next <= pages.count ? pages.page(next) : null;
    if (!page) throw new RangeError('A row runs over into a page that is not there.');
    const part = page.subarray(4, 4 + Math.min(left, pages.usable - 4));
    parts.push(part);
    left -= part.byteLength;
    next = page.readUInt32BE(0);
  }
  if (next !== 0) throw new RangeError('A row runs on after its end.');
  return Buffer.concat(parts);
}

function payloadAt(
  pages: PageFile,
  page: Buffer,
  at: { readonly body: number; readonly length: number },
  isTableLeaf: boolean,
): Buffer {
  const { body, length } = at;
  if (length < 0 || length > LONGEST_PAYLOAD) throw new RangeError('A row is of no possible length.');
  const local = localBytes(length, isTableLeaf, pages.usable);
  const here = page.subarray(body, body + local);
  if (body + local > pages.usable) throw new RangeError('A row ends beyond its page.');
  if (local === length) return here;
  return Buffer.concat([here, overflow(pages, page.readUInt32BE(body + local), length - local)]);
}

function cellAt(pages: PageFile, page: Buffer, kind: number, start: number): Cell | null {
  try {
    const length = readVarint(page, start + (kind === INDEX_INTERIOR ? 4 : 0));
    const isTableLeaf = kind === TABLE_LEAF;
    const number = isTableLeaf ? readVarint(page, length.next) : null;
    const at = { body: number?.next ?? length.next, length: length.value };
    return { rowId: number?.value ?? null, payload: () => payloadAt(pages, page, at, isTableLeaf) };
  } catch {
    return null;
  }
}

const isLeaf = (kind: number): boolean => kind === TABLE_LEAF || kind === INDEX_LEAF;

/** Where the rows of a page begin; null when it has no sound list of them. */
function rowStarts(page: Buffer, start: number, usable: number): readonly number[] | null {
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (isLeaf(page.readUInt8(start)) ? 8 : 12);
  if (pointers + 2 * count > usable) return null;
  return Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + 2 * index)).filter(
    (at) => at >= pointers && at < usable - 3,
  );
}

/** Reads a page as one of a tree; null when it is none. Rows of it that make no sense are passed over. */
export function readTreePage(pages: PageFile, number: number): TreePage | null {
  const page = pages.page(number);
  return page && treeIn(pages, page, number === 1 ? FILE_HEADER_BYTES : 0);
}

function treeIn(pages: PageFile, page: Buffer, start: number): TreePage | null {
  const kind = page.readUInt8(start);
  const starts = KINDS.has(kind) ? rowStarts(page, start, pages.usable) : null;
  if (!starts) return null;
  const isInterior = kind === TABLE_INTERIOR;
  return {
    isNumbered: isInterior || kind === TABLE_LEAF,
    cells: isInterior ? [] : starts.flatMap((at) => cellAt(pages, page, kind, at) ?? []),
    children: isLeaf(kind)
      ? []
      : [...starts.map((at) => page.readUInt32BE(at)), page.readUInt32BE(start + 8)],
  };
}
