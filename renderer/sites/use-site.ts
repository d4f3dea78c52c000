import { useEffect, useState } from 'react';
import type { Appearance } from '../../shared/model/settings.js';
import type { SiteView } from '../../shared/ipc/contract/sites.js';
import type { Client } from '../lib/client.js';

const DARK = '(prefers-color-scheme: dark)';

/** Puts language and theme on the document. */
function dress({ settings, systemLanguage }: Appearance): void {
  const { language, theme } = settings;
  const shown = theme === 'system' && window.matchMedia(DARK).matches ? 'dark' : theme;
  document.documentElement.lang = language === 'system' ? systemLanguage : language;
  document.documentElement.dataset['theme'] = shown === 'system' ? 'light' : shown;
}

interface Site {
  readonly view: SiteView | null;
  /** Null until it is known: nothing is said in the wrong language. */
  readonly appearance: Appearance | null;
}

/** What the window shows, and how it is to look. */
export function useSite(client: Client): Site {
  const [view, setView] = useState<SiteView | null>(null);
  const [appearance, setAppearance] = useState<Appearance | null>(null);
  useEffect(() => {
    const wear = (now: Appearance): void => {
      dress(now);
      setAppearance(now);
    };
    const ends = [client.on('sites.changed', setView), client.on('settings.changed', wear)];
    client.call('sites.view').then(setView, () => undefined);
    client.call('settings.read').then(wear, () => undefined);
    return () => ends.forEach((end) => end());
  }, [client]);
  return { view, appearance };
}
