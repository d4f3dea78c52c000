import type { Recovery } from '../../shared/model/safety-copy.js';
import { fullMoment } from '../i18n/dates.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from '../ui/ConfirmDialog.module.css';
import { Dialog } from '../ui/Dialog.js';

interface RecoveredDialogProps {
  readonly recovery: Recovery;
  readonly onClose: () => void;
}

/** Tells that the library was damaged, which copy is open instead, and where the damaged file is. */
export function RecoveredDialog({ recovery, onClose }: RecoveredDialogProps) {
  const { client, attempt } = useSession();
  const { safety, asking } = useWords();
  const language = useLanguage();
  const close = (): void => {
    attempt(client.call('backups.acknowledge'));
    onClose();
  };
  const date = fullMoment(recovery.copyMadeAt, language);
  return (
    <Dialog title={safety.recoveredTitle} closeLabel={asking.close} onClose={close}>
      <div className={styles['text']}>
        <p>{recovery.keptAs === null ? safety.recoveredGone(date) : safety.recovered(date)}</p>
        {recovery.keptAs === null ? null : <p>{safety.keptAs(recovery.keptAs)}</p>}
      </div>
      <footer className={styles['foot']}>
        <Button onClick={() => attempt(client.call('app.show-library-folder'))}>{safety.showFolder}</Button>
        <Button isPrimary data-first-focus onClick={close}>
          {safety.understood}
        </Button>
      </footer>
    </Dialog>
  );
}
