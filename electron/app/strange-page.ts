import type { Session, WebPreferences } from 'electron';

/**
 * How a page of strangers is held, wherever it is shown: sandboxed, in a session of its own, without preload, Node,
 * web views, dialogs or a spell checker that would load dictionaries. What a place needs beyond that it adds.
 */
export const strangePage = (session: Session): WebPreferences => ({
  session,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
});
