import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Kbd } from '../ui/Kbd.js';
import styles from './Search.module.css';

/** What may have been meant; where nothing was found Enter takes it, from the field too. */
export function Meant() {
  const { searching, attempt } = useSession();
  const { search } = useWords();
  const { meant, hits } = useStore(searching.store);
  return (
    <output className={styles['meant']}>
      {meant === null ? null : (
        <>
          {search.meant}
          <button type="button" onClick={() => attempt(searching.takeMeant())}>
            {search.meantQuery(meant.query, meant.count, meant.isMore)}
            {hits.length === 0 ? <Kbd keys="Enter" /> : null}
          </button>
        </>
      )}
    </output>
  );
}
