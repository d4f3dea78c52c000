import { app, type BrowserWindow } from 'electron';

/** A page that does not answer within this long is closed all the same. */
const ANSWER_LIMIT_MS = 2_000;

/**
 * Lets the page store what was typed in the last moment before the window closes: what a page sends on its way out can
 * be refused, by a full disk above all, when nobody is there any more to hear of it. Gives what the page's answer does.
 */
export function writeBeforeClosing(window: BrowserWindow, ask: () => void): () => void {
  let limit: NodeJS.Timeout | undefined;
  let isWritten = false;
  let isQuitting = false;
  const hearQuit = (): void => {
    isQuitting = true;
  };

  const closeNow = (): void => {
    if (limit === undefined) return;
    clearTimeout(limit);
    limit = undefined;
    isWritten = true;
    if (isQuitting) app.quit();
    else window.close();
  };

  app.on('before-quit', hearQuit);
  window.once('closed', () => app.off('before-quit', hearQuit));
  window.on('close', (event) => {
    const contents = window.webContents;
    if (isWritten || contents.isCrashed() || contents.isLoadingMainFrame()) {
      // The page may still hold on: then the next attempt begins anew.
      isWritten = false;
      isQuitting = false;
      return;
    }
    event.preventDefault();
    if (limit !== undefined) return;
    limit = setTimeout(closeNow, ANSWER_LIMIT_MS);
    ask();
  });
  return closeNow;
}
