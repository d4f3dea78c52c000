import { useSession, useWords } from '../state/session.js';
import type { Message } from '../state/toasts.js';
import { ConfirmDialog } from './ConfirmDialog.js';

interface DeleteManyDialogProps {
  readonly title: Message;
  readonly remove: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before more is deleted than can be seen at once. */
export function DeleteManyDialog({ title, remove, onClose }: DeleteManyDialogProps) {
  const { attempt } = useSession();
  const words = useWords();
  return (
    <ConfirmDialog
      title={title(words)}
      confirm={words.pick.deleteNow}
      onConfirm={async () => attempt(remove())}
      onClose={onClose}
    >
      <p>{words.pick.deleteText}</p>
    </ConfirmDialog>
  );
}
