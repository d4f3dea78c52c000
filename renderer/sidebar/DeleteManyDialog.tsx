import { deleteRows } from '../state/bulk-acts.js';
import { useSession, useWords } from '../state/session.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';

interface DeleteManyDialogProps {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly onClose: () => void;
}

/** Asks before more articles are deleted than can be seen at once. */
export function DeleteManyDialog({ rows, onClose }: DeleteManyDialogProps) {
  const session = useSession();
  const { pick } = useWords();
  return (
    <ConfirmDialog
      title={pick.deleteTitle(rows.length)}
      confirm={pick.deleteNow}
      onConfirm={async () => session.attempt(deleteRows(session, rows))}
      onClose={onClose}
    >
      <p>{pick.deleteText}</p>
    </ConfirmDialog>
  );
}
