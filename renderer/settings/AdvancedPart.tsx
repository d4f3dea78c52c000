import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Part } from './Part.js';
import { PrivateHosts } from './PrivateHosts.js';

/** What most people never need. */
export function AdvancedPart() {
  const { settings } = useSession();
  const words = useWords();
  const hosts = useStorePart(settings.store, (state) => state.settings.allowedPrivateHosts.join(' '));
  return (
    <Part title={words.settings.advanced}>
      <PrivateHosts key={hosts} />
    </Part>
  );
}
