/** A page of which no picture has come by then is shown without: a window that nobody sees can be neither waited for nor closed. */
const LONGEST_WAIT_MS = 4_000;

/** What a window that is still hidden has to do with being shown. */
interface Hidden {
  once(event: 'ready-to-show', listener: () => void): unknown;
  once(event: 'closed', listener: () => void): unknown;
  isVisible(): boolean;
  show(): void;
}

/**
 * Shows a window as soon as its page is drawn, so that it never flashes empty; after a while also without. Chromium does
 * not always say that it has drawn (electron#7779, #8946).
 */
export function showWhenDrawn(window: Hidden): void {
  const show = (): void => {
    clearTimeout(limit);
    if (!window.isVisible()) window.show();
  };
  const limit = setTimeout(show, LONGEST_WAIT_MS);
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(limit));
}
