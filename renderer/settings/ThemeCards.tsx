import { useId } from 'react';
import type { ThemeChoice } from '../../shared/model/settings.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './ThemeCards.module.css';

/** In which themes a choice is drawn: what the system decides is half light, half dark. */
const faces = {
  system: ['light', 'dark'],
  light: ['light'],
  sepia: ['sepia'],
  dark: ['dark'],
} as const satisfies Readonly<Record<ThemeChoice, readonly string[]>>;

const choices: readonly ThemeChoice[] = ['system', 'light', 'sepia', 'dark'];

/** The themes, each a picture of itself; the arrow keys go from one to the next. */
export function ThemeCards() {
  const { settings, attempt } = useSession();
  const words = useWords().settings;
  const chosen = useStorePart(settings.store, (state) => state.settings.theme);
  const name = useId();
  return (
    <div className={styles['cards']} role="radiogroup" aria-label={words.theme}>
      {choices.map((choice) => (
        <label key={choice} className={styles['card']}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={choice}
            checked={choice === chosen}
            onChange={() => attempt(settings.change({ theme: choice }))}
          />
          <span className={styles['picture']} aria-hidden="true">
            {faces[choice].map((theme) => (
              <span key={theme} data-theme={theme} className={styles['face']}>
                <span lang="ko">가나</span>
                <span lang="en">Aa</span>
              </span>
            ))}
          </span>
          <span className={styles['name']}>{words.themes[choice]}</span>
        </label>
      ))}
    </div>
  );
}
