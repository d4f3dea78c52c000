import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibrarySize } from '../../shared/model/library-size.js';

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

const fileBytes = async (path: string): Promise<number> => (PASSING.test(path) ? 0 : (await look(path)).size);

/** What stands at the root of a library's folder (`folder.ts`); anything else is `other`. */
const KINDS: ReadonlyMap<string, keyof LibrarySize> = new Map([
  ['library.db', 'articles'],
  ['search.db', 'index'],
  ['assets', 'files'],
  ['thumbnails', 'thumbnails'],
  ['backups', 'copies'],
]);
const NOTHING: LibrarySize = { articles: 0, index: 0, files: 0, thumbnails: 0, copies: 0, other: 0 };

/**
 * Measures a folder in the background. A folder in it that did not change since is not read again: the files there
 * (pictures, small pictures, copies) are written once. Those at its root change in place.
 */
export class FolderSize {
  readonly #root: string;
  readonly #known = new Map<string, Known>();
  #measuring: Promise<LibrarySize> | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** Bytes of all files that stay, by kind; who asks meanwhile gets the same answer. */
  measure(): Promise<LibrarySize> {
    this.#measuring ??= this.#measureRoot().finally(() => {
      this.#measuring = null;
    });
    return this.#measuring;
  }

  async #measureRoot(): Promise<LibrarySize> {
    const sizes = { ...NOTHING };
    for (const entry of await readdir(this.#root, { withFileTypes: true }).catch(() => [])) {
      const path = join(this.#root, entry.name);
      const kind = KINDS.get(entry.name) ?? 'other';
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as above
      sizes[kind] += entry.isDirectory() ? await this.#measure(path) : await fileBytes(path);
    }
    return sizes;
  }

  async #measure(folder: string): Promise<number> {
    const { mtimeMs } = await look(folder);
    const known = this.#known.get(folder);
    const { bytes, folders } = known?.changedAt === mtimeMs ? known : await this.#read(folder, mtimeMs);
    return bytes + (await sum(folders, (path) => this.#measure(path)));
  }

  async #read(folder: string, changedAt: number): Promise<Known> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const paths = (isFolder: boolean): readonly string[] =>
      entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => join(folder, name));
    const bytes = await sum(paths(false), fileBytes);
    const read = { changedAt, bytes, folders: paths(true) };
    this.#known.set(folder, read);
    return read;
  }
}
