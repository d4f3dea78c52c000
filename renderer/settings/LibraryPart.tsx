import { FolderOpen } from 'lucide-react';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { LibrarySizes } from './LibrarySizes.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** Where the library lies, and how large it is. */
export function LibraryPart() {
  const { settings, client, attempt } = useSession();
  const { settings: words } = useWords();
  const folder = useStorePart(settings.store, ({ info }) => info?.libraryFolder ?? '…');
  return (
    <Part title={words.library}>
      <div className={styles['tall']}>
        <p className={styles['label']}>{words.folder}</p>
        <code className={styles['folder']}>{folder}</code>
        <p className={styles['hint']}>{words.folderHint}</p>
        <LibrarySizes />
        <Button onClick={() => attempt(client.call('app.show-library-folder'))}>
          <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
          {words.showFolder}
        </Button>
      </div>
    </Part>
  );
}
