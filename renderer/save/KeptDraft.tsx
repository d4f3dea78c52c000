import { type MouseEvent, useState } from 'react';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from './SaveDialog.module.css';

/** Takes everything out of the field of the dialog; the field's own undo brings it back. */
function empty({ currentTarget }: MouseEvent<HTMLElement>): void {
  const field = currentTarget.closest('dialog')?.querySelector<HTMLTextAreaElement>('[data-first-focus]');
  field?.focus();
  field?.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to change a field that its own undo knows of
  document.execCommand('delete');
}

/** Says of a text that it was left in the field before, and offers to begin anew: what is pasted would only be added to it. */
export function KeptDraft({ value }: { readonly value: string }) {
  const { save } = useWords();
  const [kept] = useState(value);
  if (kept === '' || value !== kept) return null;
  return (
    <p className={styles['hint']}>
      {save.kept}
      <Button onClick={empty}>{save.beginAnew}</Button>
    </p>
  );
}
