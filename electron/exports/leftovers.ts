import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isProcessAlive } from '../jobs/process-alive.js';

const NOTE = /^writes-into-[-0-9a-f]{36}\.json$/;
const Note = z.strictObject({ pid: z.int().min(1), folder: z.string().min(1) });

/** Under which name a file is written where a person chose, until it is whole: it tells whose it is. */
export const temporaryName = (): string => `.offprint-${process.pid}-${randomUUID()}.tmp`;

const isOf = (name: string, pid: number): boolean =>
  name.startsWith(`.offprint-${pid}-`) && name.endsWith('.tmp');

/** Sees to it that no half-written file stays in a folder of a person's own when this process is killed there. */
export class Leftovers {
  readonly #notes: string;

  /** `notes` is a folder of the library for files that need not stay. */
  constructor(notes: string) {
    this.#notes = notes;
  }

  /** Does what writes into a folder, and remembers the folder for as long as that takes. */
  async writing<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
    const note = join(this.#notes, `writes-into-${randomUUID()}.json`);
    try {
      // At once, so that the work has begun when this returns, and can be stopped.
      writeFileSync(note, JSON.stringify({ pid: process.pid, folder }));
    } catch {
      // One that cannot be made on a full or read-only disk must not keep a person from exporting.
    }
    try {
      return await work();
    } finally {
      await rm(note, { force: true }).catch(() => undefined); // it names a process that has ended by the next start
    }
  }

  /** Removes what processes left that have died on it. */
  async sweep(): Promise<void> {
    const names = await readdir(this.#notes);
    await Promise.all(names.filter((name) => NOTE.test(name)).map((name) => this.#follow(name)));
  }

  async #follow(name: string): Promise<void> {
    const file = join(this.#notes, name);
    const { pid, folder } = Note.parse(JSON.parse(await readFile(file, 'utf8')));
    if (pid !== process.pid && isProcessAlive(pid)) return;
    const left = await readdir(folder).catch(() => []); // it may be gone, or on a disk that is not there
    await Promise.all(
      left.filter((one) => isOf(one, pid)).map((one) => rm(join(folder, one), { force: true })),
    );
    await rm(file, { force: true });
  }
}
