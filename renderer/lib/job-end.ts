import type { EventPayload } from '../../shared/ipc/contract.js';
import type { JobId } from '../../shared/model/job.js';
import type { Client } from './client.js';

/** How a job ended, or was put off. */
export type Ending =
  | { readonly kind: 'finished'; readonly end: EventPayload<'job.finished'> }
  | { readonly kind: 'failed'; readonly end: EventPayload<'job.failed'> }
  | { readonly kind: 'deferred'; readonly end: EventPayload<'job.deferred'> };

/** Waits for the end of a job that is asked for: it may have ended before its number is known here. */
export async function endOf(client: Client, ask: () => Promise<{ readonly jobId: JobId }>): Promise<Ending> {
  const ended = new Map<JobId, Ending>();
  let arrived: (() => void) | null = null;
  const hear = (ending: Ending): void => {
    ended.set(ending.end.jobId, ending);
    arrived?.();
  };
  const stops = [
    client.on('job.finished', (end) => hear({ kind: 'finished', end })),
    client.on('job.failed', (end) => hear({ kind: 'failed', end })),
    client.on('job.deferred', (end) => hear({ kind: 'deferred', end })),
  ];
  try {
    const { jobId } = await ask();
    return await new Promise((resolve) => {
      const look = (): void => {
        const ending = ended.get(jobId);
        if (ending) resolve(ending);
      };
      arrived = look;
      look();
    });
  } finally {
    for (const stop of stops) stop();
  }
}
