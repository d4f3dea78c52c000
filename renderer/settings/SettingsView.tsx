import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { focusPane, PANE_IDS } from '../lib/pane-elements.js';
import { useSession, useWords } from '../state/session.js';
import { IconButton } from '../ui/IconButton.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import { PartList } from './PartList.js';
import { PartPicker } from './PartPicker.js';
import { settingsParts } from './settings-parts.js';
import styles from './SettingsView.module.css';
import { partPlaceId, usePartAtHand } from './use-part-at-hand.js';

/** What a person can choose. Every change is felt at once. */
export function SettingsView({ onClose }: { readonly onClose: () => void }) {
  const { panes } = useSession();
  const words = useWords();
  const page = useRef<HTMLElement>(null);
  const part = usePartAtHand(page);
  useEffect(() => {
    // A host to allow takes the focus into its field.
    if (panes.get().hostToAllow !== null) return undefined;
    const frame = requestAnimationFrame(() => focusPane('headlines'));
    return () => cancelAnimationFrame(frame);
  }, [panes]);
  return (
    <main ref={page} className={styles['page']} aria-label={words.settings.title}>
      <PartList {...part} />
      <div className={styles['column']}>
        <header className={styles['head']}>
          <NavigationButton />
          <h1 id={PANE_IDS.headlines} tabIndex={-1}>
            {words.settings.title}
          </h1>
          <PartPicker {...part} />
          <IconButton label={words.settings.close} shortcut="Esc" onClick={onClose}>
            <X size={17} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </header>
        {settingsParts.map(({ name, Part }) => (
          <div key={name} id={partPlaceId(name)} className={styles['part']}>
            <Part />
          </div>
        ))}
      </div>
    </main>
  );
}
