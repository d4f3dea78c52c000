import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './Indexing.module.css';

/** How far the index has come that is being made, and what that means for what is found. */
export function Indexing() {
  const { search } = useWords();
  const indexing = useStorePart(useSession().searching.store, (state) => state.indexing);
  if (indexing === null) return null;
  const { done, total, isKept } = indexing;
  return (
    <div className={styles['indexing']}>
      <progress value={done} max={total} aria-label={search.indexed} />
      <output>{search.indexing(done, total, isKept)}</output>
    </div>
  );
}
