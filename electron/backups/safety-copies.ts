import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { SafetyCopy, Weight } from '../../shared/model/safety-copy.js';
import { checkLibrary } from '../library/check-library.js';
import { copyName, isOfUse, type NewCopyKind } from '../library/copy-names.js';
import { openToRead } from '../library/database.js';
import { fileError, sqliteErrorCode } from '../library/disk-error.js';
import { type LibraryFolder, syncFolder } from '../library/folder.js';
import { bringIn } from '../library/replace-library.js';
import { copyOnline } from '../library/sqlite-driver.js';
import { copiesIn, type FoundCopy, toSafetyCopy } from './copies-folder.js';
import { weightOf } from './weight.js';

/** Newest copies that are kept, of the library in use and of those put away. Those made before an update are never deleted here. */
const KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LISTED = 200;

/**
 * The safety copies of one library (docs/why/safety-copies.md). A copy is written under another name, opened and
 * read through before it counts, and an older one goes only after that.
 */
export class SafetyCopies {
  readonly #folder: LibraryFolder;
  readonly #clock: () => number;

  constructor(folder: LibraryFolder, clock: () => number) {
    this.#folder = folder;
    this.#clock = clock;
  }

  /** What can be restored, newest first by date. */
  list(): SafetyCopy[] {
    return copiesIn(this.#folder.backups)
      .toSorted((one, other) => other.madeAt - one.madeAt || other.order - one.order)
      .slice(0, MOST_LISTED)
      .map(toSafetyCopy);
  }

  /** When the newest copy of the library in use was made; null when there is none. */
  lastMadeAt(): number | null {
    return this.#ofUse(true).at(-1)?.madeAt ?? null;
  }

  /**
   * Copies the library as it is now. @throws AppError `disk-full`, `library-read-only`, `write-failed`;
   * `library-damaged` when the copy does not hold, since then neither does the library
   */
  async make(kind: NewCopyKind): Promise<SafetyCopy> {
    const name = copyName(kind, this.#nextOrder(), this.#clock());
    await this.#write(join(this.#folder.backups, name));
    // Somebody who restores one after the other looks for an older one: none may go meanwhile.
    if (kind !== 'after-restore') this.#dropOldest(isOfUse(kind));
    const made = copiesIn(this.#folder.backups).find((copy) => copy.name === name);
    invariant(made, 'A copy just made is there.');
    return toSafetyCopy(made);
  }

  /** Brings a copy beside the library, proved, ready to be swapped in. @throws AppError `not-found`, and as `bringIn` does */
  bringIn(name: string): void {
    bringIn(this.#folder, this.#find(name).file);
  }

  /** How much is in a copy. @throws AppError `not-found`, `copy-damaged` */
  weigh(name: string): Weight {
    const { file } = this.#find(name);
    try {
      const database = openToRead(file, 'frozen');
      try {
        return weightOf(database);
      } finally {
        database.close();
      }
    } catch (error) {
      throw new AppError('copy-damaged', { cause: error });
    }
  }

  /**
   * Brings the newest copy that holds; null when none does. Damaged ones are set aside on the way. What a person put
   * away by restoring another comes last.
   */
  bringInNewest(): FoundCopy | null {
    const newestFirst = copiesIn(this.#folder.backups).toReversed();
    const putAway = newestFirst.filter(({ kind }) => kind === 'before-restore');
    for (const copy of [...newestFirst.filter(({ kind }) => kind !== 'before-restore'), ...putAway]) {
      try {
        bringIn(this.#folder, copy.file);
        return copy;
      } catch (error) {
        if (!(error instanceof AppError && PASSED_OVER.has(error.code))) throw error;
      }
    }
    return null;
  }

  #find(name: string): FoundCopy {
    const copy = copiesIn(this.#folder.backups).find((one) => one.name === name);
    if (copy) return copy;
    throw new AppError(existsSync(join(this.#folder.backups, name)) ? 'copy-damaged' : 'not-found');
  }

  async #write(goal: string): Promise<void> {
    const temporary = join(this.#folder.temporary, `copy-${randomUUID()}.db`);
    try {
      await copyOnline(this.#folder.database, temporary);
      checkLibrary(temporary);
      await syncFile(temporary);
      await rename(temporary, goal);
      await syncFolder(this.#folder.backups);
    } catch (error) {
      const leftovers = [temporary, `${temporary}-journal`];
      await Promise.allSettled(leftovers.map((leftover) => rm(leftover, { force: true })));
      const code = sqliteErrorCode(error);
      throw code === null ? fileError(error) : new AppError(code, { cause: error });
    }
  }

  /** Copies of the library in use, or of those put away by a restore. */
  #ofUse(isInUse: boolean): readonly FoundCopy[] {
    return copiesIn(this.#folder.backups).filter(
      ({ kind }) => kind !== 'before-update' && isOfUse(kind) === isInUse,
    );
  }

  #nextOrder(): number {
    const numbered = copiesIn(this.#folder.backups).filter(({ kind }) => kind !== 'before-update');
    return 1 + Math.max(0, ...numbered.map(({ order }) => order));
  }

  #dropOldest(isInUse: boolean): void {
    // One that cannot be deleted now is tried with the next copy.
    for (const { file } of superfluous(this.#ofUse(isInUse))) {
      try {
        rmSync(file);
      } catch {
        return;
      }
    }
  }
}

const dayOf = ({ madeAt }: FoundCopy): number => Math.floor(madeAt / DAY_MS);

/**
 * Which of these copies, oldest first, are too many. One of a day that has a newer one goes before the only one of an
 * older day: nobody who asks for many on one day loses the week before.
 */
function superfluous(copies: readonly FoundCopy[]): readonly FoundCopy[] {
  const isOutdone = (copy: FoundCopy, at: number): boolean =>
    copies.slice(at + 1).some((newer) => dayOf(newer) === dayOf(copy));
  const outdone = copies.filter(isOutdone);
  const others = copies.filter((copy) => !outdone.includes(copy));
  return [...outdone, ...others].slice(0, Math.max(0, copies.length - KEPT));
}

const PASSED_OVER: ReadonlySet<string> = new Set(['copy-damaged', 'library-newer']);

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
