import { ChevronDown } from 'lucide-react';
import { useWords } from '../state/session.js';
import { settingsParts } from './settings-parts.js';
import styles from './SettingsView.module.css';
import type { PartAtHand } from './use-part-at-hand.js';

/** The parts of the settings in their head, where there is no room for them beside. */
export function PartPicker({ atHand, goTo }: PartAtHand) {
  const words = useWords();
  return (
    <div className={`${styles['select']} ${styles['picker']}`}>
      <select
        aria-label={words.settings.parts}
        value={atHand ?? undefined}
        onChange={(event) => goTo(event.target.value)}
      >
        {settingsParts.map(({ name, titleOf }) => (
          <option key={name} value={name}>
            {titleOf(words)}
          </option>
        ))}
      </select>
      <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />
    </div>
  );
}
