import { type ReactNode, useState } from 'react';
import { useWords } from '../state/session.js';
import { Button } from './Button.js';
import styles from './ConfirmDialog.module.css';
import { Dialog } from './Dialog.js';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  /** The dialog closes when this is done, well or badly; it rejects for nobody. */
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once before something that `Z` does not take back, and says what will happen. The safe answer has the focus. */
export function ConfirmDialog({ title, confirm, children, onConfirm, onClose }: ConfirmDialogProps) {
  const { asking } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const close = (): void => {
    if (!isBusy) onClose();
  };
  const go = (): void => {
    setIsBusy(true);
    void onConfirm().finally(onClose);
  };
  return (
    <Dialog title={title} closeLabel={asking.close} onClose={close}>
      <div className={styles['text']}>{children}</div>
      <footer className={styles['foot']}>
        <Button data-first-focus onClick={close} disabled={isBusy}>
          {asking.cancel}
        </Button>
        <Button isPrimary onClick={go} disabled={isBusy} aria-busy={isBusy}>
          {isBusy ? asking.working : confirm}
        </Button>
      </footer>
    </Dialog>
  );
}
