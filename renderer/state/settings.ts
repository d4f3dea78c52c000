import type { EventPayload, Response } from '../../shared/ipc/contract.js';
import type { InterfaceLanguage, Settings } from '../../shared/model/settings.js';
import type { Client } from '../lib/client.js';
import { createStore, type Store } from './store.js';

export type AppInfo = Response<'app.info'>;

export interface SettingsState {
  readonly settings: Settings;
  readonly language: InterfaceLanguage;
  readonly info: AppInfo | null;
  /** Lines given as private addresses that are none: they wait to be mended. */
  readonly wrongHosts: readonly string[];
}

export interface SettingsStore {
  readonly store: Store<SettingsState>;
  load(): Promise<void>;
  /** What the app says about itself. */
  loadInfo(): Promise<void>;
  change(change: Partial<Settings>): Promise<void>;
}

type Appearance = EventPayload<'settings.changed'>;

const toState = ({ settings, systemLanguage }: Appearance): Pick<SettingsState, 'settings' | 'language'> => ({
  settings,
  language: settings.language === 'system' ? systemLanguage : settings.language,
});

/** What the person chose, as the page needs it. Starts in the language of the browser until main has answered. */
export function createSettings(client: Client): SettingsStore {
  const store = createStore<SettingsState>({
    settings: { language: 'system', theme: 'system', allowedPrivateHosts: [] },
    language: navigator.language.startsWith('ko') ? 'ko' : 'en',
    info: null,
    wrongHosts: [],
  });
  client.on('settings.changed', (appearance) => store.change(toState(appearance)));
  return {
    store,
    load: async () => store.change(toState(await client.call('settings.read'))),
    loadInfo: async () => store.change({ info: await client.call('app.info') }),
    change: async (change) => store.change(toState(await client.call('settings.change', change))),
  };
}
