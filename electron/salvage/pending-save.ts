import { jsonColumn } from '../library/row-values.js';
import { SavePayload } from '../articles/save-payload.js';
import type { Tables } from '../library/tables.js';
import { insertRow } from './insert-row.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

/** A save that had not ended well: what it was to save, with the text or the file that was handed over. */
export interface PendingSave {
  readonly job: RowOf<'jobs'>;
  readonly input: () => Uint8Array | null;
}

/** The newest save of an article of the damaged library, when it is open or failed and all it needs can be read; else null. */
export function pendingSave({ jobs, inputs }: Survivors, row: number): PendingSave | null {
  const job = jobs
    .of(row)
    .filter(({ kind }) => kind === 'save-article')
    .toSorted((one, other) => one.id - other.id)
    .at(-1);
  const payload = jsonColumn(SavePayload).safeParse(job?.payload ?? '').data;
  if (!job || !payload || job.state === 'done' || job.state === 'cancelled') return null;
  const input = inputs.get(job.id);
  if (payload.kind !== 'address' && !input) return null;
  return { job, input: () => input?.bytes() ?? null };
}

/** Puts a save into the queue of the open library: one that had failed can be tried again, any other goes on. In a transaction. */
export function addPending(
  { database, jobs, clock }: Tables,
  { job, input }: PendingSave,
  articleRow: number,
): void {
  const { id: _id, ...row } = job;
  const isOpen = job.state !== 'failed';
  const added = insertRow(database, 'jobs', {
    ...row,
    article_id: articleRow,
    lease_owner: null,
    lease_until: null,
    ...(isOpen && { state: 'waiting', tries: 0, run_after: clock() }),
    updated_at: clock(),
  });
  const bytes = input();
  if (bytes) jobs.putInput(added, bytes);
}
