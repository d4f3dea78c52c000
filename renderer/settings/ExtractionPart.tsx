import { RefreshCw } from 'lucide-react';
import type { Response } from '../../shared/ipc/contract.js';
import type { Client } from '../lib/client.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { useWorkAnswer } from '../state/use-work-answer.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

type Kept = Response<'versions.kept'>;

const NONE: Kept = { count: 0, jobId: null };

const askKept = (client: Client): Promise<Kept> => client.call('versions.kept');

/** Reads every kept page again, as a job that can be stopped and shows how far it is. */
export function ExtractionPart() {
  const { client, jobs, attempt } = useSession();
  const { versions } = useWords();
  /** How many articles can be extracted again, and whether that is under way. */
  const { count, jobId } = useWorkAnswer(askKept, NONE);
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
