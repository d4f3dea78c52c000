import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Switch } from '../ui/Switch.js';
import { Part } from './Part.js';

/** What stands around an article while it is read. */
export function WhileReadingPart() {
  const { settings, attempt } = useSession();
  const { type: words } = useWords();
  const { marginNotes, timeLeft } = useStorePart(settings.store, (state) => state.settings);
  return (
    <Part title={words.whileReading}>
      <Switch
        label={words.marginNotes}
        hint={words.marginNotesHint}
        isOn={marginNotes}
        onTurn={(isOn) => attempt(settings.change({ marginNotes: isOn }))}
      />
      <Switch
        label={words.timeLeft}
        hint={words.timeLeftHint}
        isOn={timeLeft}
        onTurn={(isOn) => attempt(settings.change({ timeLeft: isOn }))}
      />
    </Part>
  );
}
