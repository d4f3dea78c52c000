import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Choice } from './Choice.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** Whether letters alone are shortcuts. */
export function KeyboardPart() {
  const { settings, attempt } = useSession();
  const { settings: words } = useWords();
  const isOn = useStorePart(settings.store, (state) => state.settings.singleKeys);
  return (
    <Part title={words.keyboard}>
      <Choice
        label={words.singleKeys}
        value={isOn ? 'on' : 'off'}
        choices={['on', 'off']}
        names={words.onOff}
        onChoose={(choice) => attempt(settings.change({ singleKeys: choice === 'on' }))}
      />
      <p className={styles['hint']}>{words.singleKeysHint}</p>
    </Part>
  );
}
