import { z } from 'zod';
import type { Database } from './database.js';

const DataVersion = z.object({ data_version: z.int() });
/** One read of a number in shared memory: too little to be measured. */
const LOOK_EVERY_MS = 1_000;

interface Options {
  readonly database: Database;
  /** Another process, such as the command line, has written into the library. */
  readonly onWrite: () => void;
  readonly report: (error: unknown) => void;
}

/** Notices what other processes write (`PRAGMA data_version`; architecture.md §1, row 1). Answers how to stop. */
export function watchForeignWrites({ database, onWrite, report }: Options): () => void {
  const read = (): number => database.get(DataVersion, 'PRAGMA data_version')?.data_version ?? 0;
  let last = read();
  const look = (): void => {
    try {
      const now = read();
      if (now === last) return;
      last = now;
      onWrite();
    } catch (error) {
      report(error);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
