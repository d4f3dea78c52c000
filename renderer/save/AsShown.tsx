import { useId } from 'react';
import { useWords } from '../state/session.js';
import styles from './SaveDialog.module.css';
import type { Saving } from './use-saving.js';

/** Whether the page of an address is saved as a browser shows it. Pages that are empty without their scripts are anyway. */
export function AsShown({ saving }: { readonly saving: Saving }) {
  const { save } = useWords();
  const hint = useId();
  if (saving.entry.kind !== 'address') return null;
  return (
    <div className={styles['keep']}>
      <label>
        <input
          type="checkbox"
          checked={saving.isRendered}
          aria-describedby={hint}
          onChange={({ target }) => saving.chooseRendered(target.checked)}
        />
        {save.asShown}
      </label>
      <small id={hint}>{save.asShownHint}</small>
    </div>
  );
}
