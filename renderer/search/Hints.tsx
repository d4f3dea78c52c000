import { useSession, useWords } from '../state/session.js';
import styles from './Search.module.css';

/** What a query may hold, each to be pressed. */
export function Hints() {
  const { searching, attempt } = useSession();
  const { search: words } = useWords();
  const add = (hint: string): void => {
    const { query, asked } = searching.store.get();
    attempt(searching.type(`${query.trimEnd()} ${hint}`.trimStart(), false));
    searching.store.change({ asked: asked + 1 });
  };
  return (
    <section className={styles['hints']} aria-label={words.narrow}>
      <h2>{words.narrow}</h2>
      <ul>
        {words.hints.map(({ typed, means }) => (
          <li key={typed}>
            <button type="button" onClick={() => add(typed)}>
              <code>{typed}</code>
            </button>
            <span>{means}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
