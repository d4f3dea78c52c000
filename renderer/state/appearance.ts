import { useEffect, useSyncExternalStore } from 'react';
import { useLanguage, useSession } from './session.js';
import { useStorePart } from './store.js';

const DARK = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Puts the chosen language and theme on the document; `system` follows the system as it changes. */
export function useDocumentAppearance(): void {
  const language = useLanguage();
  const theme = useStorePart(useSession().settings.store, ({ settings }) => settings.theme);
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  const systemTheme = isDark ? 'dark' : 'light';
  const shown = theme === 'system' ? systemTheme : theme;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = shown;
  }, [language, shown]);
}
