import { app, type BrowserWindow, dialog } from 'electron';
import { isRepeated, mayRevive } from './crash-limit.js';

/** What is said when a page dies again and again. */
export interface CrashWords {
  readonly crashed: string;
  readonly crashedDetail: string;
  readonly tryAgain: string;
  readonly quit: string;
}

interface Options {
  readonly words: () => CrashWords;
  /** Lets the page come back without what it showed last: that may be what it dies of. */
  readonly forgetArticle: () => void;
  readonly report: (error: unknown) => void;
}

/**
 * Loads the page again when its process died: it comes back at the same place by itself. From the second death within
 * a minute on it comes back without the article, and after the fourth the person is asked, so that nothing loops.
 */
export function reviveAfterCrash(window: BrowserWindow, { words, forgetArticle, report }: Options): void {
  const deaths: number[] = [];

  async function ask(): Promise<void> {
    const { crashed, crashedDetail, tryAgain, quit } = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: crashed,
      detail: crashedDetail,
      buttons: [tryAgain, quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return app.quit();
    deaths.length = 0;
    window.webContents.reload();
  }

  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report(new Error(`The process of the page ended: ${reason}.`));
    deaths.push(performance.now());
    if (isRepeated(deaths)) forgetArticle();
    // Not at once: a page reloaded while its death is being told stays blank (Electron 33).
    if (mayRevive(deaths)) setImmediate(() => window.webContents.reload());
    else ask().catch(report);
  });
}
