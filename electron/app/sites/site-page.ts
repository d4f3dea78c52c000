import { type Session, type WebContents, WebContentsView } from 'electron';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.js';
import type { SiteView } from '../../../shared/ipc/contract/sites.js';
import type { SiteDoor } from '../../net/site-proxy.js';
import { readKey, type SiteKey } from '../../../shared/site-keys.js';
import { DOCUMENT_AS_IT_STANDS } from '../document-styles.js';
import { DOOR_HOST } from '../session-policy.js';
import { strangePage } from '../strange-page.js';

/** Not the world of the page, and not Electron's. */
const OWN_WORLD = 1_002;
const MOST_TITLE = 1_000;
const MOST_ADDRESS = 8_192;

/** Chromium's words for "it is not the site it says it is". */
const CERTIFICATE = /^ERR_CERT_|^ERR_SSL_/;

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

/** A site as a person sees it, signed in perhaps. */
export interface SitePage {
  readonly view: WebContentsView;
  readonly go: (address: string) => void;
  readonly step: (step: 'back' | 'forward' | 'reload' | 'stop') => void;
  readonly now: () => SiteView;
  /** The document as it stands, read in a world the page does not see. @throws AppError `unreadable-page` when it went meanwhile */
  readonly read: () => Promise<{ readonly address: string; readonly html: Uint8Array<ArrayBuffer> }>;
  readonly close: () => void;
}

/** http and https only; what would be a new window opens in the same view. */
function hold(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isWeb(url)) contents.loadURL(url).catch(() => undefined);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!isWeb(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isWeb(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isWeb(event.url) && !/^about:(?:blank|srcdoc)$/.test(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Only the library's door is told its word; a site that asks for one by this old way is refused. */
function answerDoor(contents: WebContents, door: () => SiteDoor): void {
  contents.on('login', (event, _details, { isProxy, host, port }, tell) => {
    event.preventDefault();
    const { user, password, port: own } = door();
    if (isProxy && host === DOOR_HOST && port === own) tell(user, password);
    else tell();
  });
}

interface Told {
  readonly door: () => SiteDoor;
  readonly onChange: () => void;
  /** Hears of our own keys that were pressed over the site. */
  readonly onKey: (key: SiteKey) => void;
  /** The page closed itself, as pages of a sign-in do. */
  readonly onGone: () => void;
}

/** What is told of a page that closed itself. */
const GONE: SiteView = {
  address: '',
  title: '',
  isLoading: false,
  canGoBack: false,
  canGoForward: false,
  failure: 'unreachable',
};

/** Opens a site in a sandboxed view without preload or Node. `onChange` hears of everything {@link SitePage.now} tells. */
export function openSitePage(session: Session, { door, onChange, onKey, onGone }: Told): SitePage {
  const view = new WebContentsView({
    webPreferences: strangePage(session),
  });
  const { webContents: contents } = view;
  let failure: SiteView['failure'] = null;
  let tried = '';

  hold(contents);
  answerDoor(contents, door);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('certificate-error', (event, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) failure = null;
  });
  contents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === -3) return; // -3: called off
    failure = CERTIFICATE.test(description) ? 'certificate' : 'unreachable';
    tried = address;
    onChange();
  });
  contents.on('before-input-event', (event, input) => {
    const wanted = input.type === 'keyDown' ? readKey(input) : null;
    if (wanted === null) return;
    event.preventDefault();
    onKey(wanted);
  });
  contents.on('did-navigate', onChange);
  contents.on('did-navigate-in-page', onChange);
  contents.on('page-title-updated', onChange);
  contents.on('did-start-loading', onChange);
  contents.on('did-stop-loading', onChange);

  contents.once('destroyed', onGone);

  const go = (address: string): void => {
    if (!contents.isDestroyed()) contents.loadURL(address).catch(() => undefined);
  };
  return {
    view,
    go,
    step: (step) => {
      if (contents.isDestroyed()) return;
      const { navigationHistory } = contents;
      if (step === 'back') navigationHistory.goBack();
      else if (step === 'forward') navigationHistory.goForward();
      else if (step === 'stop') contents.stop();
      else if (failure === null) contents.reload();
      else go(tried);
    },
    now: () =>
      contents.isDestroyed()
        ? GONE
        : {
            address: (failure === null ? contents.getURL() : tried).slice(0, MOST_ADDRESS),
            title: contents.getTitle().slice(0, MOST_TITLE),
            isLoading: contents.isLoadingMainFrame(),
            canGoBack: contents.navigationHistory.canGoBack(),
            canGoForward: contents.navigationHistory.canGoForward(),
            failure,
          },
    read: async () => {
      try {
        const html: unknown = await contents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [
          { code: DOCUMENT_AS_IT_STANDS },
        ]);
        return { address: contents.getURL(), html: new TextEncoder().encode(z.string().parse(html)) };
      } catch (error) {
        throw new AppError('unreadable-page', { cause: error });
      }
    },
    close: () => {
      if (!contents.isDestroyed()) contents.close({ waitForBeforeUnload: false });
    },
  };
}
