import { useState } from 'react';
import { MAX_SEARCH_NAME } from '../../shared/limits.js';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import { useHeldEnter } from '../lib/use-held-enter.js';
import { renameSearch } from '../state/saved-search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import styles from '../ui/AskDialog.module.css';

interface RenameSearchDialogProps {
  readonly saved: SavedSearch;
  readonly onClose: () => void;
}

/** Asks for another name of a kept search. */
export function RenameSearchDialog({ saved, onClose }: RenameSearchDialogProps) {
  const session = useSession();
  const { savedSearches: words } = useWords();
  const [name, setName] = useState(saved.name);
  const held = useHeldEnter<'apply'>(name);
  const isUsable = name.trim() !== '' && name.trim() !== saved.name;
  const apply = (): void => {
    if (!isUsable) return;
    session.attempt(renameSearch(session, saved, name.trim()));
    onClose();
  };
  return (
    <Dialog title={words.renameTitle} closeLabel={words.close} onClose={onClose}>
      <input
        type="text"
        data-first-focus
        className={styles['field']}
        aria-label={words.name}
        value={name}
        maxLength={MAX_SEARCH_NAME}
        autoComplete="off"
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          const isEnter = event.key === 'Enter';
          if (held.isTyping(event.nativeEvent, isEnter ? 'apply' : null) || !isEnter) return;
          event.preventDefault();
          apply();
        }}
        onCompositionEnd={() => {
          if (held.taken()) apply();
        }}
      />
      <footer className={styles['foot']}>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button isPrimary disabled={!isUsable} onClick={apply}>
          {words.renameNow}
        </Button>
      </footer>
    </Dialog>
  );
}
