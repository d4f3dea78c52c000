import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** Which Offprint this is, and what it is made with. */
export function AboutPart() {
  const { settings, panes } = useSession();
  const { settings: words } = useWords();
  const info = useStorePart(settings.store, (state) => state.info);
  return (
    <Part title={words.about}>
      <p className={styles['hint']}>
        {info ? `${words.version(info.version)} · Electron ${info.electron}` : '…'}
      </p>
      <Button onClick={() => panes.change({ dialog: { kind: 'licences' } })}>{words.licences}</Button>
    </Part>
  );
}
