import { DatabaseZap, LoaderCircle } from 'lucide-react';
import type { ErrorCode, FailureFacts } from '../../shared/model/failure.js';
import type { Words } from '../i18n/words.js';
import { useSession, useWords } from '../state/session.js';
import type { TroubleState } from '../state/trouble.js';
import { Button } from '../ui/Button.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import styles from './LibraryTrouble.module.css';

/** Reasons whose sentences speak of the file itself. */
const ofFile: ReadonlySet<ErrorCode> = new Set(['library-damaged', 'library-newer']);
const icon = { size: 26, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Why it cannot be read; of one that was never opened, nothing is said that only holds for one that is open. */
function reason(failure: FailureFacts | null, { salvage, failures }: Words): string {
  if (!failure) return salvage.checking;
  const { sentence, brief } = failures[failure.code];
  return failure.isUnopened && !ofFile.has(failure.code)
    ? salvage.unopened(brief(failure))
    : sentence(failure);
}

/** Stands in the place of a library that cannot be read, or is just being read through. */
export function LibraryTrouble({ trouble: { failure, isChecking } }: { readonly trouble: TroubleState }) {
  const { client, attempt } = useSession();
  const words = useWords();
  const { salvage, safety } = words;
  const title = isChecking ? salvage.checkingTitle : salvage.troubleTitle;
  return (
    <main className={styles['trouble']} aria-label={title}>
      <header>
        <NavigationButton />
      </header>
      <div role={isChecking ? 'status' : 'alert'}>
        <div className={styles['ring']} data-busy={isChecking}>
          {isChecking ? <LoaderCircle {...icon} /> : <DatabaseZap {...icon} />}
        </div>
        <h1>{title}</h1>
        <p>{isChecking ? salvage.checking : reason(failure, words)}</p>
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
