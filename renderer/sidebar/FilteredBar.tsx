import { X } from 'lucide-react';
import { clearFilter } from '../state/filter-acts.js';
import { filterOf } from '../state/library-state.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { filterWords } from './filter-words.js';
import styles from './ListFilter.module.css';

/** Says plainly what of the list is shown, and ends that with one press. Nothing for a whole view. */
export function FilteredBar() {
  const session = useSession();
  const words = useWords();
  const told = filterWords(useStorePart(session.library.store, filterOf), words);
  if (told.length === 0) return null;
  return (
    <div className={styles['bar']}>
      <p>{told.join(' · ')}</p>
      <IconButton label={words.filter.clear} onClick={() => clearFilter(session)}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
