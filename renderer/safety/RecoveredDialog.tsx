import type { Recovery } from '../../shared/model/safety-copy.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { fullMoment } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from '../ui/ConfirmDialog.module.css';
import { Dialog } from '../ui/Dialog.js';

/** What is open now and why, in a title and a sentence. */
function whatHappened(
  { copyMadeAt, keptAs, orphans }: Recovery,
  { safety }: Words,
  language: InterfaceLanguage,
) {
  if (orphans !== null) return { title: safety.goneTitle, text: safety.gone(orphans) };
  if (copyMadeAt === null) return { title: safety.startedAnewTitle, text: safety.startedAnew };
  const date = fullMoment(copyMadeAt, language);
  return {
    title: safety.recoveredTitle,
    text: keptAs === null ? safety.recoveredGone(date) : safety.recovered(date),
  };
}

interface RecoveredDialogProps {
  readonly recovery: Recovery;
  readonly onClose: () => void;
}

/** Tells that the library was damaged, what is open instead, and where the damaged file is; again at every start until a button was pressed. */
export function RecoveredDialog({ recovery, onClose }: RecoveredDialogProps) {
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
        {recovery.keptAs === null ? null : <p>{safety.keptAs(recovery.keptAs)}</p>}
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
