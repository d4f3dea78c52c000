import type { TrashItem } from '../../shared/model/trash.js';
import { actFailure } from '../i18n/act-failure.js';
import { failureOf } from '../lib/failure-of.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { keyOf } from '../state/trash.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { shortQuote } from '../lib/short-quote.js';
import { nameOf } from './trash-name.js';

interface RemoveDialogProps {
  /** Null for everything in the trash. */
  readonly item: TrashItem | null;
  readonly onClose: () => void;
}

/** Asks once before the only act that nothing takes back. */
export function RemoveDialog({ item, onClose }: RemoveDialogProps) {
  const { client, toasts, trash } = useSession();
  const words = useWords();
  const count = useStorePart(trash.store, ({ count: items }) => items ?? 0);
  const remove = async (): Promise<void> => {
    try {
      let removed = 1;
      if (item) await client.call('trash.remove', { keys: [keyOf(item)] });
      else removed = await client.call('trash.empty');
      await trash.load();
      toasts.show('info', (said) => said.trash.removed(removed));
    } catch (error) {
      const failure = failureOf(error);
      toasts.show('error', (told) => actFailure(failure, told));
    }
  };
  return (
    <ConfirmDialog
      title={item ? words.trash.removeTitle : words.trash.emptyTitle(count)}
      confirm={words.trash.confirm}
      onConfirm={remove}
      onClose={onClose}
    >
      {item ? <p lang={item.language ?? undefined}>“{shortQuote(nameOf(item, words))}”</p> : null}
      <p>{words.trash.forGood}</p>
    </ConfirmDialog>
  );
}
