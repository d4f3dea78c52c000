import type { RunningApp } from './running-app.js';

/** The view of a whole page as main has it. */
export interface SeenView {
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly address: string;
  readonly isFocused: boolean;
}

const look = (app: RunningApp): Promise<SeenView | null> =>
  app.electron.evaluate(({ BrowserWindow, WebContentsView }) => {
    const view = BrowserWindow.getAllWindows()
      .flatMap((window) => window.contentView.children)
      .find(
        (child) => child instanceof WebContentsView && child.webContents.getURL().startsWith('snapshot:'),
      );
    if (!(view instanceof WebContentsView)) return null;
    return {
      bounds: view.getBounds(),
      address: view.webContents.getURL(),
      isFocused: view.webContents.isFocused(),
    };
  });

/**
 * The view of a whole page; null while none is in the window. Asked once more where Node's debugger lost its answer: it
 * holds it so weakly that main, clearing up after a page was drawn, may take it away.
 */
export const snapshotView = (app: RunningApp): Promise<SeenView | null> =>
  look(app).catch((error: unknown) => {
    if (String(error).includes('garbage collected')) return look(app);
    throw error;
  });

/** What an expression says in the page of the view, asked from a world of its own: the page's own runs no script. */
export const inSnapshot = (app: RunningApp, code: string): Promise<unknown> =>
  app.electron.evaluate(async ({ BrowserWindow, WebContentsView }, asked) => {
    const view = BrowserWindow.getAllWindows()
      .flatMap((window) => window.contentView.children)
      .find(
        (child) => child instanceof WebContentsView && child.webContents.getURL().startsWith('snapshot:'),
      );
    if (!(view instanceof WebContentsView)) throw new Error('No whole page is shown.');
    return view.webContents.executeJavaScriptInIsolatedWorld(999, [{ code: asked }]);
  }, code);

/** Presses the mouse at a place of the view, or a key in it, as a person does. */
export const pressInSnapshot = (
  app: RunningApp,
  press:
    { readonly x: number; readonly y: number; readonly button?: 'left' | 'right' } | { readonly key: string },
): Promise<void> =>
  app.electron.evaluate(async ({ BrowserWindow, WebContentsView }, wanted) => {
    const view = BrowserWindow.getAllWindows()
      .flatMap((window) => window.contentView.children)
      .find(
        (child) => child instanceof WebContentsView && child.webContents.getURL().startsWith('snapshot:'),
      );
    if (!(view instanceof WebContentsView)) throw new Error('No whole page is shown.');
    const { webContents } = view;
    if ('key' in wanted) {
      webContents.sendInputEvent({ type: 'keyDown', keyCode: wanted.key });
      webContents.sendInputEvent({ type: 'keyUp', keyCode: wanted.key });
      return;
    }
    const { x, y, button = 'left' } = wanted;
    webContents.sendInputEvent({ type: 'mouseDown', button, clickCount: 1, x, y });
    webContents.sendInputEvent({ type: 'mouseUp', button, clickCount: 1, x, y });
  }, press);
