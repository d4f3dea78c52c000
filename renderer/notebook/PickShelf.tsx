import { useEffect, useRef } from 'react';
import type { Shelf } from '../state/notebook-shelves.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './Notebook.module.css';

/** Chooses all entries of a shelf, also those of pages that are not here yet, or none of them. */
export function PickShelf({ shelf, label }: { readonly shelf: Shelf; readonly label: string }) {
  const { notebook, attempt } = useSession();
  const box = useRef<HTMLInputElement>(null);
  const picked = useStorePart(notebook.store, (state) => state.picked);
  const keys = shelf.entries.map(({ key }) => key);
  const count = keys.filter((key) => picked.has(key)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < keys.length;
  }, [count, keys.length]);
  const pick = async (): Promise<void> => {
    const isTakenOut = count === keys.length;
    notebook.pick(keys);
    if (isTakenOut) return;
    await (shelf.head.kind === 'article' ? notebook.refresh(shelf.key) : notebook.loadAll());
    const { picked: now } = notebook.store.get();
    const all = notebook.shelves().find(({ key }) => key === shelf.key)?.entries ?? [];
    const others = all.flatMap(({ key }) => (now.has(key) ? [] : key));
    if (others.length > 0) notebook.pick(others);
  };
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles['pick']}
      checked={count === keys.length}
      aria-label={label}
      onChange={() => attempt(pick())}
    />
  );
}
