import type { Client } from '../lib/client.js';
import type { Toasts } from './toasts.js';

/** Says what became of many articles that were read again, whoever asked for it and when. */
export function tellOfRereads({
  client,
  toasts,
}: {
  readonly client: Client;
  readonly toasts: Toasts;
}): void {
  client.on('job.finished', ({ kind, tally }) => {
    if (kind === 'extract-many' && tally) toasts.show('info', ({ versions }) => versions.reread(tally));
  });
}
