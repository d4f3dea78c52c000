import { ArrowUpToLine, RefreshCw, Settings, X } from 'lucide-react';
import type { ActivityRow, ActivityState } from '../../shared/model/activity.js';
import { closeActivityPopover } from '../lib/activity-popover.js';
import { useSession, useWords } from '../state/session.js';
import { showSettings } from '../state/show-settings.js';
import { IconButton } from '../ui/IconButton.js';
import styles from './Activity.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

const OPEN: ReadonlySet<ActivityState> = new Set<ActivityState>(['running', 'waiting', 'deferred']);
const AGAIN: ReadonlySet<ActivityState> = new Set<ActivityState>([
  'deferred',
  'failed',
  'partial',
  'kept',
  'cancelled',
]);

interface RowActsProps {
  readonly row: ActivityRow;
  readonly title: string;
}

/** The way to allow a private address that a save was refused for. */
function AllowButton({ row: { failure }, title }: RowActsProps) {
  const session = useSession();
  const { activity } = useWords();
  if (failure?.code !== 'private-address') return null;
  const allow = (): void => {
    closeActivityPopover();
    showSettings(session, failure.host);
  };
  return (
    <IconButton label={activity.allow(title)} onClick={allow}>
      <Settings {...icon} />
    </IconButton>
  );
}

/** Makes a save that waits for its turn the next one. */
function FrontButton({ row, title }: RowActsProps) {
  const { client, toasts, attempt } = useSession();
  const { activity } = useWords();
  if (row.state !== 'waiting') return null;
  const move = async (): Promise<void> => {
    await client.call('jobs.move-to-front', { id: row.jobId });
    toasts.announce((words) => words.activity.movedToFront(title));
  };
  return (
    <IconButton label={activity.moveToFront(title)} onClick={() => attempt(move())}>
      <ArrowUpToLine {...icon} />
    </IconButton>
  );
}

/** What can be done about one save. */
export function RowActs({ row, title }: RowActsProps) {
  const { client, attempt } = useSession();
  const { activity } = useWords();
  const id = { id: row.jobId };
  const isOpen = OPEN.has(row.state);
  return (
    <div className={styles['acts']}>
      <AllowButton row={row} title={title} />
      <FrontButton row={row} title={title} />
      {AGAIN.has(row.state) && row.failure?.code !== 'duplicate' ? (
        <IconButton label={activity.retry(title)} onClick={() => attempt(client.call('jobs.retry', id))}>
          <RefreshCw {...icon} />
        </IconButton>
      ) : null}
      <IconButton
        label={isOpen ? activity.cancel(title) : activity.dismiss(title)}
        onClick={() => attempt(client.call(isOpen ? 'jobs.cancel' : 'jobs.dismiss', id))}
      >
        <X {...icon} />
      </IconButton>
    </div>
  );
}
