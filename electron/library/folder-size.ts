import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface Known {
  readonly changedAt: number;
  readonly bytes: number;
  readonly folders: readonly string[];
}

/** Size and time of a file or folder; nothing when it went meanwhile. */
const look = (path: string): Promise<{ readonly size: number; readonly mtimeMs: number }> =>
  stat(path).catch(() => ({ size: 0, mtimeMs: 0 }));

/** One after the other: saving and reading come first. */
async function sum(paths: readonly string[], sizeOf: (path: string) => Promise<number>): Promise<number> {
  let bytes = 0;
  // oxlint-disable-next-line no-await-in-loop -- see above
  for (const path of paths) bytes += await sizeOf(path);
  return bytes;
}

/** What SQLite writes beside a database until it is folded in: gone at each start, so not told as part of the library. */
const PASSING = /-(?:wal|shm|journal)$/;

/**
 * Measures a folder in the background. A folder in it that did not change since is not read again: the files there
 * (pictures, small pictures, copies) are written once. Those at its root change in place.
 */
export class FolderSize {
  readonly #root: string;
  readonly #known = new Map<string, Known>();
  #measuring: Promise<number> | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** Bytes of all files that stay; who asks meanwhile gets the same answer. */
  measure(): Promise<number> {
    this.#measuring ??= this.#measure(this.#root).finally(() => {
      this.#measuring = null;
    });
    return this.#measuring;
  }

  async #measure(folder: string): Promise<number> {
    const { mtimeMs } = await look(folder);
    const known = folder === this.#root ? undefined : this.#known.get(folder);
    const { bytes, folders } = known?.changedAt === mtimeMs ? known : await this.#read(folder, mtimeMs);
    return bytes + (await sum(folders, (path) => this.#measure(path)));
  }

  async #read(folder: string, changedAt: number): Promise<Known> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const paths = (isFolder: boolean): readonly string[] =>
      entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => join(folder, name));
    const files = paths(false).filter((path) => !PASSING.test(path));
    const bytes = await sum(files, async (path) => (await look(path)).size);
    const read = { changedAt, bytes, folders: paths(true) };
    this.#known.set(folder, read);
    return read;
  }
}
