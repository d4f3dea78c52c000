import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Switch } from '../ui/Switch.js';
import { Part } from './Part.js';

/** Whether letters alone are shortcuts. */
export function KeyboardPart() {
  const { settings, attempt } = useSession();
  const { settings: words } = useWords();
  const isOn = useStorePart(settings.store, (state) => state.settings.singleKeys);
  return (
    <Part title={words.keyboard}>
      <Switch
        label={words.singleKeys}
        hint={words.singleKeysHint}
        isOn={isOn}
        onTurn={(singleKeys) => attempt(settings.change({ singleKeys }))}
      />
    </Part>
  );
}
