import type { Words } from '../i18n/words.js';
import { toggleActivityPopover } from '../lib/activity-popover.js';
import type { Session } from './session.js';

/** Says how many saves begin again; how they end takes its place. */
function tellRetried({ toasts }: Session, n: number): void {
  const message = ({ activity }: Words): string => activity.retried(n);
  if (n === 0) toasts.show('info', message);
  else toasts.showBegun(message);
}

/** Lets everything that failed and may go better begin again, and says how much that is. */
export async function retryFailed(session: Session): Promise<void> {
  tellRetried(session, await session.client.call('jobs.retry-failed'));
}

/** Stops all work, says how much that was, and lets it be started again. */
export async function cancelAll(session: Session): Promise<void> {
  const { client, toasts, attempt } = session;
  const ids = await client.call('jobs.cancel-all');
  if (ids.length === 0) return;
  const startAgain = async (): Promise<void> =>
    tellRetried(session, await client.call('jobs.retry-many', { ids }));
  toasts.show('info', ({ activity }) => activity.cancelled(ids.length), {
    name: ({ activity }) => activity.startAgain,
    go: () => attempt(startAgain()),
    isPassing: true,
  });
}

/** What concerns the queue as a whole. */
export const activityCommands = (session: Session) => ({
  activity: () => toggleActivityPopover(),
  'retry-failed': () => session.attempt(retryFailed(session)),
});
