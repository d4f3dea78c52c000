/** Bytes of a file from an offset; null where they cannot be read. */
type ReadBytes = (offset: number, length: number) => Buffer | null;

/** Sizes that pages of a library have had. */
const SMALL = 2_048;
const LARGE = 4_096;
/** So many places of a file are looked at, all over it. */
const MOST_LOOKED_AT = 4_000;

const HEAD_BYTES = 12;
/** What the page of a tree begins with: https://sqlite.org/fileformat.html#b_tree_pages */
const KINDS: ReadonlySet<number> = new Set([2, 5, 10, 13]);

/** Whether bytes look like the head of a page: a kind, and cells that have room in it. */
function isHead(bytes: Buffer | null): boolean {
  if (!bytes || !KINDS.has(bytes.readUInt8(0))) return false;
  const [free, cells, content] = [bytes.readUInt16BE(1), bytes.readUInt16BE(3), bytes.readUInt16BE(5)];
  return free < LARGE && cells > 0 && content >= 8 + cells * 2 && content < LARGE;
}

/** The size of the pages of a library whose own head is damaged: where small ones begin, large ones have their middle. */
export function guessPageSize(fileBytes: number, read: ReadBytes): number {
  const step = LARGE * Math.max(1, Math.ceil(fileBytes / LARGE / MOST_LOOKED_AT));
  let [begins, middles] = [0, 0];
  for (let at = 0; at < fileBytes; at += step) {
    if (isHead(read(at, HEAD_BYTES))) begins += 1;
    if (isHead(read(at + SMALL, HEAD_BYTES))) middles += 1;
  }
  return middles * 4 > begins ? SMALL : LARGE;
}
