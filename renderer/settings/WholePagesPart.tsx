import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** The sites of which every page is kept whole. */
export function WholePagesPart() {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  const sites = useStorePart(wholePage.store, (state) => state.sites);
  useEffect(() => attempt(wholePage.loadSites()), [wholePage, attempt]);
  return (
    <Part title={words.sites}>
      <div className={styles['tall']}>
        <p className={styles['hint']}>{words.sitesHint}</p>
        {sites.length === 0 ? (
          <p>{words.noSites}</p>
        ) : (
          <ul className={styles['copies']} aria-label={words.sites}>
            {sites.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <IconButton
                  label={words.removeSite(host)}
                  onClick={() => attempt(wholePage.setSite(host, false))}
                >
                  <X size={15} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  );
}
