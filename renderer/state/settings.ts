import { defaultType } from '../../shared/default-type.js';
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
  /** Shows a change at once and stores it when no other follows for a moment, as a slider is drawn. */
  changeSoon(change: Partial<Settings>): void;
  /** Stores now what {@link changeSoon} still holds. */
  flush(): void;
}

/** A change made by drawing a slider is stored this long after the last move. */
const SETTLE_MS = 300;

type Appearance = EventPayload<'settings.changed'>;

const toState = ({ settings, systemLanguage }: Appearance): Pick<SettingsState, 'settings' | 'language'> => ({
  settings,
  language: settings.language === 'system' ? systemLanguage : settings.language,
});

/**
 * What the person chose, as the page needs it. Starts in the language of the browser until main has answered.
 * `onFailure` hears of a change that could not be stored after it was shown.
 */
export function createSettings(client: Client, onFailure: (error: unknown) => void): SettingsStore {
  const store = createStore<SettingsState>({
    settings: {
      language: 'system',
      theme: 'system',
      allowedPrivateHosts: [],
      singleKeys: true,
      offersClipboard: false,
      previewsAddresses: true,
      listDensity: 'comfortable',
      marginNotes: true,
      timeLeft: true,
      ...defaultType,
    },
    language: navigator.language.startsWith('ko') ? 'ko' : 'en',
    info: null,
    wrongHosts: [],
  });
  /** Changes that are shown and not yet stored: news of older settings must not take them back. */
  let pending: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = ({ settings, systemLanguage }: Appearance): void =>
    store.change(toState({ settings: { ...settings, ...pending }, systemLanguage }));
  client.on('settings.changed', show);

  const load = async (): Promise<void> => show(await client.call('settings.read'));
  const flush = (): void => {
    clearTimeout(timer);
    const change = pending;
    if (Object.keys(change).length === 0) return;
    pending = {};
    client.call('settings.change', change).then(show, (error: unknown) => {
      onFailure(error);
      load().catch(onFailure); // what was shown is taken back
    });
  };

  return {
    store,
    load,
    loadInfo: async () => store.change({ info: await client.call('app.info') }),
    change: async (change) => show(await client.call('settings.change', change)),
    changeSoon: (change) => {
      pending = { ...pending, ...change };
      store.change({ settings: { ...store.get().settings, ...change } });
      clearTimeout(timer);
      timer = setTimeout(flush, SETTLE_MS);
    },
    flush,
  };
}
