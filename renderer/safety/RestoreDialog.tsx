import { useEffect, useState } from 'react';
import type { Response } from '../../shared/ipc/contract.js';
import type { SafetyCopy } from '../../shared/model/safety-copy.js';
import { actFailure } from '../i18n/act-failure.js';
import { copyName } from '../i18n/copy-name.js';
import { failureOf } from '../lib/failure-of.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';

interface RestoreDialogProps {
  readonly copy: SafetyCopy;
  readonly onClose: () => void;
}

/** Asks before a safety copy takes the place of the library. */
export function RestoreDialog({ copy, onClose }: RestoreDialogProps) {
  const { client, toasts, drafts, safetyCopies, attempt } = useSession();
  const { safety } = useWords();
  const language = useLanguage();
  const [weights, setWeights] = useState<Response<'backups.weigh'> | null>(null);
  useEffect(() => {
    // A copy that cannot be read is told of when it is to be restored.
    client.call('backups.weigh', { name: copy.name }).then(setWeights, () => undefined);
  }, [client, copy.name]);
  const restore = async (): Promise<void> => {
    drafts.flushAll(); // what was just typed belongs to the library that is kept
    try {
      await client.call('backups.restore', { name: copy.name });
      toasts.dismissUndo(); // it would take back another act, of the library that is there now
      toasts.show('info', (words) => words.safety.restored(copyName(copy, words.safety, language)));
    } catch (error) {
      const failure = failureOf(error);
      toasts.show('error', (told) => actFailure(failure, told));
      attempt(safetyCopies.load());
    }
  };
  return (
    <ConfirmDialog
      title={safety.restoreTitle(copyName(copy, safety, language))}
      confirm={safety.restoreNow}
      onConfirm={restore}
      onClose={onClose}
    >
      <p>{safety.restoreText}</p>
      {weights ? <p>{safety.weights(weights.copy, weights.present)}</p> : null}
      <p>{safety.restoreKept}</p>
    </ConfirmDialog>
  );
}
