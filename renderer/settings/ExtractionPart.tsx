import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Response } from '../../shared/ipc/contract.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

type Kept = Response<'versions.kept'>;

/** How many articles can be extracted again, and whether that is under way; asked for again when the library changes. */
function useKept(): Kept {
  const { client, attempt } = useSession();
  const [kept, setKept] = useState<Kept>({ count: 0, jobId: null });
  useEffect(() => {
    const load = (): void => attempt(client.call('versions.kept').then(setKept));
    load();
    const stops = [
      client.on('activity.changed', load),
      client.on('job.finished', load),
      client.on('job.failed', load),
      client.on('library.restarted', load),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, attempt]);
  return kept;
}

/** Reads every kept page again, as a job that can be stopped and shows how far it is. */
export function ExtractionPart() {
  const { client, jobs, attempt } = useSession();
  const { versions } = useWords();
  const { count, jobId } = useKept();
  const progress = useStorePart(jobs.store, (state) =>
    jobId === null ? undefined : state.progress.get(jobId),
  );
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <Part title={versions.settingsTitle}>
      <div className={styles['tall']}>
        <p className={styles['hint']}>{versions.settingsHint}</p>
        {jobId === null ? (
          <Button
            disabled={count === 0}
            onClick={() => attempt(client.call('versions.extract-many', { rows: null }))}
          >
            <RefreshCw size={15} strokeWidth={1.75} aria-hidden="true" />
            {versions.extractAll(count)}
          </Button>
        ) : (
          <>
            <p>{versions.extractingMany(done, total)}</p>
            <progress max={Math.max(1, total)} value={done} aria-label={versions.extractMany} />
            <Button onClick={() => attempt(client.call('jobs.cancel', { id: jobId }))}>
              {versions.stop}
            </Button>
          </>
        )}
      </div>
    </Part>
  );
}
