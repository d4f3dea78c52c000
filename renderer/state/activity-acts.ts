import { toggleActivityPopover } from '../lib/activity-popover.js';
import type { Session } from './session.js';

/** Lets everything that failed and may go better begin again, and says how much that is. */
export async function retryFailed({ client, toasts }: Session): Promise<void> {
  const n = await client.call('jobs.retry-failed');
  toasts.show('info', ({ activity }) => activity.retried(n));
}

/** Stops all work, says how much that was, and lets it be started again. */
export async function cancelAll({ client, toasts, attempt }: Session): Promise<void> {
  const ids = await client.call('jobs.cancel-all');
  if (ids.length === 0) return;
  const startAgain = async (): Promise<void> => {
    const n = await client.call('jobs.retry-many', { ids });
    toasts.show('info', ({ activity }) => activity.retried(n));
  };
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
