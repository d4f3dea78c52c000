import { turns } from '../library/turns.js';
import { openPages, type PageFile } from './page-file.js';
import { readRecord } from './record.js';
import type { TableShape } from './table-shapes.js';
import { type Cell, readTreePage, type TreePage } from './tree-page.js';

const FREE_LIST_AT = 32;

/** What is done with each row that is met; answers whether it was one of the table. `isSure` when its table is known, not guessed. */
type Take = (shape: TableShape, cell: Cell, isSure: boolean) => boolean;

interface Reading {
  readonly shapes: readonly TableShape[];
  readonly take: Take;
  /** Told between slices, as a share of the pages. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads whatever rows a damaged file still has: from the root of each table down where the way is whole, and then, when
 * it was not, every page that no way led to. A page that makes no sense costs its own rows only.
 */
export class DamagedFile {
  readonly #pages: PageFile;
  readonly #seen = new Set<number>();
  #isTorn = false;

  constructor(file: string) {
    this.#pages = openPages(file);
  }

  close(): void {
    this.#pages.close();
  }

  /** @throws whatever reason the signal was aborted with */
  async read({ shapes, take, onProgress, signal }: Reading): Promise<void> {
    const roots = this.#roots();
    const turn = turns(signal, () => onProgress(this.#seen.size / Math.max(1, this.#pages.count)));
    for (const shape of shapes) await this.#walk(shape, roots.get(shape.name) ?? shape.root, { take, turn }); // oxlint-disable-line no-await-in-loop
    if (!this.#isTorn) return;
    const free = this.#freePages();
    for (let number = 2; number <= this.#pages.count; number += 1) {
      if (this.#seen.has(number) || free.has(number)) continue;
      this.#seen.add(number);
      const page = readTreePage(this.#pages, number);
      if (page) guess(page, shapes, take);
      await turn(); // oxlint-disable-line no-await-in-loop
    }
  }

  async #walk(
    shape: TableShape,
    root: number,
    { take, turn }: { readonly take: Take; readonly turn: () => Promise<void> },
  ): Promise<void> {
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const page = this.#seen.has(number) ? null : readTreePage(this.#pages, number);
      if (page?.isNumbered !== shape.isNumbered) {
        this.#isTorn = true;
        continue;
      }
      const taken = page.cells.filter((cell) => take(shape, cell, true)).length;
      if (taken < page.cells.length) this.#isTorn = true;
      // A page of which no row fits may be another table's: it is looked at once more, at the end.
      if (taken > 0 || page.cells.length === 0) this.#seen.add(number);
      waiting.push(...page.children.filter((child) => child > 1 && child <= this.#pages.count));
      if (page.children.length > 0 && this.#seen.size > this.#pages.count) return;
      await turn(); // oxlint-disable-line no-await-in-loop
    }
  }

  /** Where the tree of each table begins, by the file's own schema as far as it can be read. */
  #roots(): ReadonlyMap<string, number> {
    const roots = new Map<string, number>();
    const waiting = [1];
    const visited = new Set<number>();
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (visited.has(number)) continue;
      visited.add(number);
      const page = readTreePage(this.#pages, number);
      if (!page?.isNumbered) continue;
      for (const cell of page.cells) noteRoot(roots, cell);
      waiting.push(...page.children);
    }
    return roots;
  }

  /** Pages the file has given up: what still lies in them was deleted. */
  #freePages(): ReadonlySet<number> {
    const free = new Set<number>();
    let trunk = this.#pages.page(1)?.readUInt32BE(FREE_LIST_AT) ?? 0;
    while (trunk > 1 && trunk <= this.#pages.count && !free.has(trunk)) {
      free.add(trunk);
      const page = this.#pages.page(trunk);
      if (!page) break;
      const most = Math.min(page.readUInt32BE(4), this.#pages.usable / 4 - 2);
      for (let at = 0; at < most; at += 1) free.add(page.readUInt32BE(8 + 4 * at));
      trunk = page.readUInt32BE(0);
    }
    return free;
  }
}

function noteRoot(roots: Map<string, number>, cell: Cell): void {
  try {
    const [type, name, , root] = readRecord(cell.payload());
    if (type === 'table' && typeof name === 'string' && typeof root === 'number' && root > 1)
      roots.set(name, root);
  } catch {
    // The root that is known from the library in use will do.
  }
}

/** Offers each row of a page to the tables of its kind until one knows it. */
function guess({ isNumbered, cells }: TreePage, shapes: readonly TableShape[], take: Take): void {
  const fitting = shapes.filter((shape) => shape.isNumbered === isNumbered);
  for (const cell of cells) fitting.some((shape) => take(shape, cell, false));
}
