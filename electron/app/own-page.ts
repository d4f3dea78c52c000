import type { BrowserWindowConstructorOptions } from 'electron';

/** A window of the app's own page: sandboxed, isolated, and of the page's colour before it is drawn. */
export const ownPage = (preload: string, isDark: boolean): BrowserWindowConstructorOptions => ({
  title: 'Offprint',
  backgroundColor: isDark ? '#1B1C20' : '#FFFEFB',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  },
});
