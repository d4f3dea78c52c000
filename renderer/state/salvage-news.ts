import type { Client } from '../lib/client.js';
import type { Panes } from './panes.js';
import type { Toasts } from './toasts.js';

interface Tools {
  readonly client: Client;
  readonly toasts: Toasts;
  readonly panes: Panes;
}

/** Says what came back out of a damaged file, when nobody looks at that at this moment. */
export function tellOfSalvage({ client, toasts, panes }: Tools): void {
  const tell = async (): Promise<void> => {
    const run = await client.call('backups.brought-back');
    if (!run || panes.get().dialog?.kind === 'recovered') return;
    const { state, failure, back } = run;
    if (state === 'failed' && failure)
      toasts.show('error', ({ failures }) => failures[failure.code].sentence(failure));
    else
      toasts.show('info', ({ salvage }) => (state === 'done' ? salvage.back(back) : salvage.backSoFar(back)));
  };
  const hear = ({ kind }: { readonly kind: string }): void => {
    if (kind === 'bring-back') void tell().catch(() => undefined); // Activity says the same
  };
  client.on('job.finished', hear);
  client.on('job.failed', hear);
}
