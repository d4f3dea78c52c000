import type { WebContents } from 'electron';
import { isSameOrigin } from '../ipc/trust.js';

/** The page stays where it is: no other page, no frame, no new window, no webview. Links go through `app.open-address`. */
export function holdInPlace(contents: WebContents, pageOrigin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isSameOrigin(event.url, pageOrigin)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
