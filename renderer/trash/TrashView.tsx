import { CircleAlert, Trash2, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { TrashItem } from '../../shared/model/trash.js';
import { focusPane, PANE_IDS } from '../lib/pane-elements.js';
import { useDocumentEvent } from '../lib/use-event.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import styles from './Trash.module.css';
import { TrashRow } from './TrashRow.js';

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

function Nothing() {
  const { trash } = useWords();
  return (
    <div className={styles['nothing']}>
      <Trash2 size={26} {...icon} />
      <h2>{trash.nothing}</h2>
      <p>{trash.nothingHint}</p>
    </div>
  );
}

/** When the row with the focus goes, the one that takes its place gets it, at the way back. */
function useRowFocus(items: readonly TrashItem[]): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef(-1);
  useDocumentEvent('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest('li') : null;
    if (row?.parentElement === list.current) last.current = [...(list.current?.children ?? [])].indexOf(row);
  });
  useEffect(() => {
    const isLost =
      document.activeElement === document.body || document.activeElement?.id === PANE_IDS.headlines;
    const rows = list.current?.children ?? [];
    if (!isLost || last.current < 0 || items.length === 0) return;
    rows[Math.min(last.current, rows.length - 1)]?.querySelector('button')?.focus();
  }, [items]);
  return list;
}

/** What was deleted, how long it stays, and the ways back and out. */
export function TrashView({ onClose }: { readonly onClose: () => void }) {
  const { trash, panes, attempt } = useSession();
  const words = useWords();
  const { items, next, count, isLoaded, failure } = useStore(trash.store);
  useEffect(() => {
    attempt(trash.load());
    const frame = requestAnimationFrame(() => focusPane('headlines'));
    return () => cancelAnimationFrame(frame);
  }, [trash, attempt]);
  const list = useRowFocus(items);
  return (
    <main className={styles['page']} aria-label={words.trash.title}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <NavigationButton />
          <h1 id={PANE_IDS.headlines} tabIndex={-1}>
            {words.trash.title}
          </h1>
          {count === 0 ? null : (
            <Button onClick={() => panes.change({ dialog: { kind: 'remove-for-good', item: null } })}>
              <Trash2 size={15} {...icon} />
              {words.trash.empty}
            </Button>
          )}
          <IconButton label={words.trash.close} shortcut="Esc" onClick={onClose}>
            <X size={17} {...icon} />
          </IconButton>
        </header>
        {failure ? (
          <p className={styles['problem']} role="alert">
            <CircleAlert size={17} {...icon} />
            {words.failures[failure.code].sentence(failure)}
          </p>
        ) : null}
        {isLoaded && !failure && items.length === 0 ? <Nothing /> : null}
        {items.length === 0 ? null : (
          <>
            <p className={styles['hint']}>{words.trash.hint}</p>
            <ul ref={list} className={styles['list']} aria-label={words.trash.list}>
              {items.map((item) => (
                <TrashRow key={`${item.kind} ${item.id}`} item={item} />
              ))}
            </ul>
          </>
        )}
        {next === null ? null : <Button onClick={() => attempt(trash.loadMore())}>{words.trash.more}</Button>}
      </div>
    </main>
  );
}
