import { DatabaseZap, LoaderCircle } from 'lucide-react';
import { useSession, useWords } from '../state/session.js';
import type { TroubleState } from '../state/trouble.js';
import { Button } from '../ui/Button.js';
import styles from './LibraryTrouble.module.css';

const icon = { size: 26, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Stands in the place of a library that cannot be read, or is just being read through. */
export function LibraryTrouble({ trouble: { failure, isChecking } }: { readonly trouble: TroubleState }) {
  const { client, attempt } = useSession();
  const { salvage, safety, failures } = useWords();
  const title = isChecking ? salvage.checkingTitle : salvage.troubleTitle;
  return (
    <main className={styles['trouble']} aria-label={title}>
      <div role={isChecking ? 'status' : 'alert'}>
        <div className={styles['ring']} data-busy={isChecking}>
          {isChecking ? <LoaderCircle {...icon} /> : <DatabaseZap {...icon} />}
        </div>
        <h1>{title}</h1>
        <p>{isChecking || !failure ? salvage.checking : failures[failure.code].sentence(failure)}</p>
      </div>
      {isChecking ? null : (
        <div className={styles['acts']}>
          {failure?.code === 'library-newer' ? null : (
            <Button isPrimary onClick={() => attempt(client.call('app.start-again'))}>
              {salvage.startAgain}
            </Button>
          )}
          <Button onClick={() => attempt(client.call('app.show-library-folder'))}>{safety.showFolder}</Button>
        </div>
      )}
    </main>
  );
}
