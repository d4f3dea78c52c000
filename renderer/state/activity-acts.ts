import { toggleActivityPopover } from '../lib/activity-popover.js';
import type { Session } from './session.js';

/** Lets everything that failed and may go better begin again, and says how much that is. */
export async function retryFailed({ client, toasts }: Session): Promise<void> {
  const n = await client.call('jobs.retry-failed');
  toasts.show('info', ({ activity }) => activity.retried(n));
}

/** Stops all work, and says how much that was. */
export async function cancelAll({ client, toasts }: Session): Promise<void> {
  const n = await client.call('jobs.cancel-all');
  if (n > 0) toasts.show('info', ({ activity }) => activity.cancelled(n));
}

/** What concerns the queue as a whole. */
export const activityCommands = (session: Session) => ({
  activity: () => toggleActivityPopover(),
  'retry-failed': () => session.attempt(retryFailed(session)),
});
