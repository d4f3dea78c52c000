import { CirclePause } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ActivityRow as Row } from '../../shared/model/activity.js';
import { ACTIVITY_POPOVER_ID, keepFocusInActivity, noteFocusInActivity } from '../lib/activity-popover.js';
import { type ActivityState, endedIn, openIn } from '../state/activity.js';
import { cancelAll, retryFailed } from '../state/activity-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { useDocumentEvent } from '../lib/use-event.js';
import { Button } from '../ui/Button.js';
import { ActivityRow } from './ActivityRow.js';
import styles from './Activity.module.css';
import { underWayWords } from './under-way-words.js';

const MINUTE_MS = 60_000;

/** How far the present run is, as a bar: only where several saves belong together. */
function RunBar({ state }: { readonly state: ActivityState }) {
  const { activity } = useWords();
  const { run } = state;
  const open = openIn(state);
  if (!run || open === 0) return null;
  const ended = endedIn(run.ends);
  const total = ended + open;
  if (total < 2) return null;
  return (
    <div className={styles['run']}>
      <progress max={total} value={ended} aria-label={activity.title} />
      <span>{activity.share(ended, total)}</span>
      {run.msLeft === null || state.isPaused ? null : (
        <span>{activity.minutesLeft(Math.round(run.msLeft / MINUTE_MS))}</span>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
}

function Group({ title, rows, total }: GroupProps) {
  const { activity } = useWords();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <ActivityRow key={row.jobId} row={row} />
        ))}
      </ul>
      {total > rows.length ? <p className={styles['more']}>{activity.more(total - rows.length)}</p> : null}
    </section>
  );
}

const isFinished = ({ state }: Row): boolean => state === 'done' || state === 'cancelled';
const isSettled = (row: Row): boolean => isFinished(row) || row.state === 'here';

function Groups({ state }: { readonly state: ActivityState }) {
  const { activity } = useWords();
  const { counts, open, ended } = state;
  const underWay = open.filter((row) => row.state !== 'deferred');
  const deferred = open.filter((row) => row.state === 'deferred');
  const failed = ended.filter((row) => row.state === 'failed');
  const here = ended.filter((row) => row.state === 'here');
  const partial = ended.filter((row) => row.state === 'partial');
  const kept = ended.filter((row) => row.state === 'kept');
  const finished = ended.filter(isFinished);
  if (open.length + ended.length === 0)
    return (
      <div className={styles['nothing']}>
        <p>{activity.nothing}</p>
        <p>{activity.nothingHint}</p>
      </div>
    );
  return (
    <div className={styles['groups']}>
      <Group title={activity.groups.open} rows={underWay} total={openIn(state)} />
      <Group title={activity.groups.deferred} rows={deferred} total={counts.deferred} />
      <Group title={activity.groups.failed} rows={failed} total={counts.failed} />
      <Group title={activity.groups.here} rows={here} total={here.length} />
      <Group title={activity.groups.partial} rows={partial} total={partial.length} />
      <Group title={activity.groups.kept} rows={kept} total={kept.length} />
      <Group title={activity.groups.done} rows={finished} total={finished.length} />
    </div>
  );
}

function PauseButton({ isPaused }: { readonly isPaused: boolean }) {
  const { client, attempt } = useSession();
  const { activity } = useWords();
  return (
    <Button onClick={() => attempt(client.call('jobs.pause', { isPaused: !isPaused }))}>
      {isPaused ? activity.resume : activity.pause}
    </Button>
  );
}

function Content() {
  const session = useSession();
  const { activity: words } = useWords();
  const state = useStore(session.activity.store);
  const { counts, ended } = state;
  useEffect(keepFocusInActivity, [state]);
  useDocumentEvent('focusin', noteFocusInActivity);
  const isOpen = openIn(state) + counts.deferred > 0;
  const mayRetry = state.retriable > 0;
  return (
    <>
      <header className={styles['head']}>
        <h2>{words.title}</h2>
        {counts.running > 0 ? <p>{underWayWords(state, words)}</p> : null}
        <PauseButton isPaused={state.isPaused} />
      </header>
      {state.isPaused ? (
        <div className={styles['paused']}>
          <CirclePause size={15} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <p>{words.paused}</p>
            <p>{words.pausedHint}</p>
          </div>
        </div>
      ) : null}
      <RunBar state={state} />
      <Groups state={state} />
      {isOpen || mayRetry || ended.length > 0 ? (
        <footer className={styles['foot']}>
          {mayRetry ? (
            <Button
              onClick={() => session.attempt(retryFailed(session))}
              title={`${words.retryAll} (Shift+R)`}
            >
              {words.retryAll}
            </Button>
          ) : null}
          {isOpen ? (
            <Button onClick={() => session.attempt(cancelAll(session))}>{words.cancelAll}</Button>
          ) : null}
          {ended.some(isSettled) ? (
            <div className={styles['apart']}>
              <Button onClick={() => session.attempt(session.client.call('jobs.dismiss', { id: null }))}>
                {words.dismissAll}
              </Button>
            </div>
          ) : null}
        </footer>
      ) : null}
    </>
  );
}

/** Everything that is saved, waits to be saved, or could not be: over the foot of the navigation, never in the way of reading. */
export function ActivityPopover() {
  const { activity } = useSession();
  const { activity: words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <dialog
      id={ACTIVITY_POPOVER_ID}
      popover="auto"
      aria-label={words.title}
      className={styles['popover']}
      tabIndex={-1}
      onToggle={(event) => {
        const isNowOpen = event.newState === 'open';
        setIsOpen(isNowOpen);
        activity.watch(isNowOpen);
        if (isNowOpen) event.currentTarget.focus({ preventScroll: true });
      }}
    >
      {isOpen ? <Content /> : null}
    </dialog>
  );
}
