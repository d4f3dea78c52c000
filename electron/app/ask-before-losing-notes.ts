import { type BrowserWindow, dialog } from 'electron';

/** What is asked before a note is lost. */
export interface LosingWords {
  readonly losing: string;
  readonly losingDetail: string;
  /** Said instead when the words are held elsewhere. */
  readonly heldDetail: string;
  readonly keepOpen: string;
  readonly closeAnyway: string;
}

/** Asks before the window closes over a note that could not be stored: the page holds on to it then. */
export function askBeforeLosingNotes(
  window: BrowserWindow,
  words: () => LosingWords,
  isHeld: () => boolean,
): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { losing, losingDetail, heldDetail, keepOpen, closeAnyway } = words();
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: losing,
      detail: isHeld() ? heldDetail : losingDetail,
      buttons: [keepOpen, closeAnyway],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault(); // prevents the holding on, not the closing
  });
}
