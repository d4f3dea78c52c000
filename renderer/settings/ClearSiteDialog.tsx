import { useWords } from '../state/session.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';

interface ClearSiteDialogProps {
  readonly host: string;
  /** Clears it, and tells by itself when that failed. */
  readonly clear: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before what a site keeps here is removed: nothing brings a sign-in back. */
export function ClearSiteDialog({ host, clear, onClose }: ClearSiteDialogProps) {
  const { sites: words } = useWords();
  return (
    <ConfirmDialog
      title={words.clearTitle(host)}
      confirm={words.clear}
      onConfirm={() => clear().catch(() => undefined)}
      onClose={onClose}
    >
      <p>{words.clearText}</p>
    </ConfirmDialog>
  );
}
