import { app, nativeTheme } from 'electron';
import type { InterfaceLanguage, Settings } from '../../shared/model/settings.js';
import { pickLanguage } from '../settings/system-language.js';

/** What "system" means for the language: `--lang` when given, else the system's own list. */
export function systemLanguage(): InterfaceLanguage {
  const given = app.commandLine.getSwitchValue('lang');
  return pickLanguage(given === '' ? app.getPreferredSystemLanguages() : [given]);
}

/** The interface language that the settings lead to. */
export const interfaceLanguage = (settings: Settings, system: InterfaceLanguage): InterfaceLanguage =>
  settings.language === 'system' ? system : settings.language;

/** Lets Chromium's own parts (menus, form controls, `prefers-color-scheme`) follow the theme. Sepia is a light theme. */
export function followTheme(settings: Settings): void {
  nativeTheme.themeSource = settings.theme === 'sepia' ? 'light' : settings.theme;
}
