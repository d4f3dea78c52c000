import { useRef } from 'react';
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

/**
 * The themes, each a picture of itself. To keys and screen readers they are one choice among four, as the language is:
 * the pictures are pressed, and show where that choice stands.
 */
export function ThemeCards() {
  const { settings, attempt } = useSession();
  const words = useWords().settings;
  const chosen = useStorePart(settings.store, (state) => state.settings.theme);
  const field = useRef<HTMLSelectElement>(null);
  const choose = (theme: ThemeChoice): void => attempt(settings.change({ theme }));
  return (
    <div className={styles['cards']}>
      <select
        ref={field}
        className={styles['field']}
        aria-label={words.theme}
        value={chosen}
        onChange={({ target }) => choose(choices.find((choice) => choice === target.value) ?? chosen)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words.themes[choice]}
          </option>
        ))}
      </select>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles['card']}
          data-chosen={choice === chosen}
          tabIndex={-1}
          aria-hidden="true"
          onMouseDown={(event) => {
            // What screen readers do not know must not have the focus.
            event.preventDefault();
            field.current?.focus({ focusVisible: false });
          }}
          onClick={() => choose(choice)}
        >
          <span className={styles['picture']}>
            {faces[choice].map((theme) => (
              <span key={theme} data-theme={theme} className={styles['face']}>
                <span lang="ko">가나</span>
                <span lang="en">Aa</span>
              </span>
            ))}
          </span>
          <span className={styles['name']}>{words.themes[choice]}</span>
        </button>
      ))}
    </div>
  );
}
