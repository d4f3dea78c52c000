import type { JobKind } from '../../shared/model/job.js';

const REREADS: ReadonlySet<JobKind> = new Set<JobKind>(['extract-again', 'fetch-again', 'extract-many']);

/** Work that reads again what is here: whoever asked for it is told how it ended, and it is no save. */
export const isReread = (kind: JobKind): boolean => REREADS.has(kind);
