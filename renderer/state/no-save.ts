import type { JobKind } from '../../shared/model/job.js';

const OTHERS: ReadonlySet<JobKind> = new Set<JobKind>([
  'extract-again',
  'fetch-again',
  'extract-many',
  'bring-back',
]);

/** Work on what is or was here: whoever asked for it is told how it ended, and it is no save. */
export const isNoSave = (kind: JobKind): boolean => OTHERS.has(kind);
