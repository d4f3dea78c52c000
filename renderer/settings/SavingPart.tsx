import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Switch } from '../ui/Switch.js';
import { Part } from './Part.js';

/** What happens before an address is saved. */
export function SavingPart() {
  const { settings, attempt } = useSession();
  const { save } = useWords();
  const isOn = useStorePart(settings.store, (state) => state.settings.previewsAddresses);
  return (
    <Part title={save.part}>
      <Switch
        label={save.previews}
        hint={save.previewsHint}
        isOn={isOn}
        onTurn={(previewsAddresses) => attempt(settings.change({ previewsAddresses }))}
      />
    </Part>
  );
}
