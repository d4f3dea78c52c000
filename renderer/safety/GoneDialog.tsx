import type { Recovery } from '../../shared/model/safety-copy.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from '../ui/ConfirmDialog.module.css';
import { Dialog } from '../ui/Dialog.js';
import { whatHappened } from './what-happened.js';

/** Tells that the library file was gone, and what is open instead. */
export function GoneDialog({
  recovery,
  onClose,
}: {
  readonly recovery: Recovery;
  readonly onClose: () => void;
}) {
  const { client, attempt } = useSession();
  const words = useWords();
  const { safety, asking } = words;
  const { title, text } = whatHappened(recovery, words, useLanguage());
  const isAnew = recovery.copyMadeAt === null;
  const close = (): void => {
    attempt(client.call('backups.acknowledge'));
    onClose();
  };
  return (
    <Dialog title={title} closeLabel={asking.close} onClose={close}>
      <div className={styles['text']}>
        <p>{text}</p>
        {isAnew ? <p>{safety.startedAnewAdvice}</p> : null}
      </div>
      <footer className={styles['foot']}>
        <Button onClick={() => attempt(client.call('app.show-library-folder'))}>{safety.showFolder}</Button>
        <Button isPrimary data-first-focus onClick={close}>
          {isAnew ? safety.goOn : safety.understood}
        </Button>
      </footer>
    </Dialog>
  );
}
