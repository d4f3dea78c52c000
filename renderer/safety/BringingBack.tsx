import type { JobId } from '../../shared/model/job.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { bringingWords } from './bringing-words.js';
import styles from './Survey.module.css';

/** How far bringing back has come, and the way to stop it: what is back by then stays. */
export function BringingBack({ jobId }: { readonly jobId: JobId }) {
  const { client, jobs, activity, attempt } = useSession();
  const words = useWords();
  const progress = useStorePart(jobs.store, (state) => state.progress.get(jobId));
  const isPaused = useStorePart(activity.store, (state) => state.isPaused);
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className={styles['reading']}>
      <span>{bringingWords(progress, isPaused, words)}</span>
      <progress value={done} max={Math.max(1, total)} aria-label={words.salvage.bringingTitle} />
      <Button onClick={() => attempt(client.call('jobs.cancel', { id: jobId }))}>{words.salvage.stop}</Button>
    </div>
  );
}
