import { BaseWindow, type Session, WebContentsView } from 'electron';
import { AppError } from '../../../shared/app-error.js';
import { strangePage } from '../strange-page.js';

/** As wide as a reader's window, and tall: what is loaded when it is seen is seen early. */
const SIZE = { width: 1280, height: 1600 };
/** Not the world of the page, and not Electron's. */
const OWN_WORLD = 1_001;

/** A strange page in a window nobody sees. */
export interface HiddenPage {
  /** Resolves when the page and what it is made of have come, or failed to. */
  readonly load: (address: string) => Promise<void>;
  /** Runs a script in a world of its own. Never answers while the page's own scripts hold its process. */
  readonly run: (code: string) => Promise<unknown>;
  readonly address: () => string;
  readonly end: () => void;
}

/**
 * Opens a sandboxed page without preload, Node or a way out: it opens no window, goes nowhere else, asks for nothing,
 * is never heard. It is drawn off screen, since lazy pictures come only where something is drawn. `onDeath` hears of
 * the end of its process.
 */
export function openHiddenPage(session: Session, onDeath: (error: AppError) => void): HiddenPage {
  const window = new BaseWindow({ show: false, ...SIZE, skipTaskbar: true, focusable: false });
  const view = new WebContentsView({
    webPreferences: {
      ...strangePage(session),
      backgroundThrottling: false,
      offscreen: true,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  view.setBounds({ x: 0, y: 0, ...SIZE });
  window.contentView.addChildView(view);
  const { webContents: contents } = view;
  contents.setAudioMuted(true);
  contents.setFrameRate(10);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page that asks whether it may be left is not asked back.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('login', (event) => event.preventDefault());
  contents.on('certificate-error', (event, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') onDeath(new AppError('rendering-failed'));
  });
  contents.on('unresponsive', () => undefined); // its time is limited anyway

  return {
    load: async (address) => {
      // A page whose scripts go on for ever may never "finish"; and why one failed, its fetch has said.
      await contents.loadURL(address).catch(() => undefined);
    },
    run: (code) => contents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code }]),
    address: () => contents.getURL(),
    end: () => {
      if (!contents.isDestroyed()) {
        // A script without end would hold its process: it is ended, not asked.
        contents.forcefullyCrashRenderer();
        contents.close({ waitForBeforeUnload: false });
      }
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
