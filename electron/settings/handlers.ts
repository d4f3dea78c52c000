import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Appearance, InterfaceLanguage, Settings } from '../../shared/model/settings.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { SettingsStore } from './settings-store.js';

type SettingsCommands = Extract<CommandRunningIn<'main'>, `settings.${string}`>;

interface Surroundings {
  readonly systemLanguage: InterfaceLanguage;
  /** Told after every change: menu, theme, library and page follow. */
  readonly onChange: (appearance: Appearance) => void;
}

/** Drops the keys a caller left out, which `exactOptionalPropertyTypes` keeps apart from keys set to nothing. */
const given = (change: Readonly<Record<string, unknown>>): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Reads and changes what a person chose. */
export function settingsHandlers(
  store: SettingsStore,
  { systemLanguage, onChange }: Surroundings,
): Handlers<SettingsCommands> {
  return {
    'settings.read': () => ({ settings: store.read(), systemLanguage }),
    'settings.take-damaged': () => store.takeDamaged(),
    'settings.change': (change) => {
      const appearance = { settings: store.change(given(change)), systemLanguage };
      onChange(appearance);
      return appearance;
    },
  };
}
