import { CircleAlert, Info, Undo2, X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import type { Toast, Way } from '../state/toasts.js';
import { Kbd } from './Kbd.js';
import { useMessagePlace } from './message-place.js';
import styles from './Toasts.module.css';

/** What can be done about what a toast says; it goes once that is begun. */
function WayButton({ way, id }: { readonly way: Way; readonly id: number }) {
  const { toasts } = useSession();
  return (
    <button
      type="button"
      className={styles['undo']}
      onClick={() => {
        toasts.dismiss(id);
        way.go();
      }}
    >
      {way.name(useWords())}
    </button>
  );
}

function ToastItem({ toast, onUndo }: { readonly toast: Toast; readonly onUndo: () => void }) {
  const { toasts } = useSession();
  const words = useWords();
  const Icon = toast.kind === 'error' ? CircleAlert : Info;
  const hold = (): void => toasts.hold(toast.id);
  const release = (): void => toasts.release(toast.id);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hovering only stops the clock
    <li
      className={styles['toast']}
      data-kind={toast.kind}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {toast.kind === 'undo' ? null : <Icon size={17} strokeWidth={1.75} aria-hidden="true" />}
      <span role={toast.kind === 'error' ? 'alert' : undefined}>{toast.message(words)}</span>
      {toast.kind === 'undo' ? (
        <button type="button" className={styles['undo']} onClick={onUndo}>
          <Undo2 size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.acts.undo}
          <Kbd keys="Z" />
        </button>
      ) : null}
      {toast.way ? <WayButton way={toast.way} id={toast.id} /> : null}
      <button
        type="button"
        className={styles['dismiss']}
        aria-label={words.acts.dismiss}
        onClick={() => toasts.dismiss(toast.id)}
      >
        <X size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </li>
  );
}

/** Messages at the edge of the window, and the one place screen readers hear them from. */
export function Toasts({ onUndo }: { readonly onUndo: () => void }) {
  const words = useWords();
  const { shown, announced } = useStore(useSession().toasts.store);
  const messages = (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form */}
      <div role="status" className="visually-hidden">
        {announced ? <span key={announced.id}>{announced.message(words)}</span> : null}
      </div>
      <section
        aria-label={words.acts.notifications}
        className={styles['region']}
        data-toasts
        hidden={shown.length === 0}
      >
        <ul>
          {shown.map((toast) => (
            <ToastItem key={toast.id} toast={toast} onUndo={onUndo} />
          ))}
        </ul>
      </section>
    </>
  );
  return createPortal(messages, useMessagePlace());
}
