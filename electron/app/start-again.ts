import { app, type BrowserWindow } from 'electron';

const again = (): void => app.relaunch();

/** Quits in order and starts the app anew. Where the window stays open over a note that is not stored, nothing is left of it. */
export function startAgain(window: BrowserWindow | null): void {
  app.once('will-quit', again);
  window?.webContents.once('will-prevent-unload', (event) => {
    // Whoever asked has answered by now: prevented is the holding on, not the closing.
    if (!event.defaultPrevented) app.off('will-quit', again);
  });
  app.quit();
}
