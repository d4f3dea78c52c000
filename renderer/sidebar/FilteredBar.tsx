import { RefreshCw, X } from 'lucide-react';
import { clearFilter } from '../state/filter-acts.js';
import { filterOf } from '../state/library-state.js';
import { getMissing } from '../state/missing-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { filterWords } from './filter-words.js';
import styles from './ListFilter.module.css';

/** Says plainly what of the list is shown, and ends that with one press. Nothing for a whole view. */
export function FilteredBar() {
  const session = useSession();
  const words = useWords();
  const chosen = useStorePart(session.library.store, filterOf);
  const incomplete = useStorePart(session.storage.store, (state) => state.incomplete);
  const told = filterWords(chosen, words);
  if (told.length === 0) return null;
  return (
    <div className={styles['bar']}>
      <p>{told.join(' · ')}</p>
      {chosen.missing && incomplete !== null && incomplete > 0 ? (
        <Button onClick={() => session.attempt(getMissing(session))}>
          <RefreshCw size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.filter.getMissing}
        </Button>
      ) : null}
      <IconButton label={words.filter.clear} onClick={() => clearFilter(session)}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
