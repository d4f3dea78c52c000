import {
  type BrowserWindow,
  clipboard,
  type ContextMenuParams,
  type Input,
  Menu,
  type Rectangle,
  shell,
  type WebContents,
  WebContentsView,
} from 'electron';
import { AppError } from '../../shared/app-error.js';
import type { EventPayload } from '../../shared/ipc/contract.js';
import type { ViewBox } from '../../shared/ipc/contract/snapshots.js';
import type { AssetHash } from '../../shared/model/block.js';
import type { MenuWords } from './menu-words.js';
import { snapshotMenu, webLink } from './snapshot-menu.js';
import { snapshotAddress, type SnapshotSession } from './snapshot-session.js';
import { strangePage } from './strange-page.js';

interface Options {
  readonly window: BrowserWindow;
  readonly snapshots: SnapshotSession;
  readonly words: () => MenuWords;
  readonly onKey: (key: EventPayload<'snapshots.key'>) => void;
  readonly onFound: (found: EventPayload<'snapshots.found'>) => void;
  readonly report: (error: unknown) => void;
}

/** A link leads out only so soon after a click or a key: by itself a page leads nowhere. */
const GESTURE_MS = 1_000;
/** Keys a page that is only read needs: it scrolls, goes from link to link, follows one. */
const PAGE_KEYS =
  /^(?:Tab|Enter|ContextMenu|Shift|Control|Alt|Meta|Arrow(?:Up|Down|Left|Right)|PageUp|PageDown|Home|End| )$/;

/** Whether a key that goes down is the app's and not the page's. Copying and selecting all are the page's. */
function isForApp({ type, key, control, meta, shift }: Input): boolean {
  if (type !== 'keyDown') return false;
  if ((control || meta) && /^[ac]$/i.test(key)) return false;
  if (shift && key === 'F10') return false; // its context menu
  return !PAGE_KEYS.test(key);
}

/** Nothing in a whole page may lead anywhere: a link that a person follows is opened by the system's browser. */
function holdInPlace(contents: WebContents, report: (error: unknown) => void): void {
  let gestureAt = Number.NEGATIVE_INFINITY;
  contents.on('input-event', (_, { type }) => {
    if (type === 'mouseDown' || type === 'mouseUp' || type === 'keyDown' || type === 'rawKeyDown')
      gestureAt = performance.now();
  });
  const lead = (address: string): void => {
    const link = performance.now() - gestureAt > GESTURE_MS ? null : webLink(address);
    if (link !== null) shell.openExternal(link).catch(report);
  };
  contents.setWindowOpenHandler(({ url }) => {
    lead(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    if (event.isMainFrame) lead(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** A whole page, and where it came from. */
export interface ShownPage {
  readonly hash: AssetHash;
  readonly original: string | null;
}

const STILL_QUALITY = 85;

/** The one view in which a whole page is shown: without script, without network, with a session of its own. */
export class SnapshotView {
  readonly #options: Options;
  readonly #view: WebContentsView;
  /** What is looked for now. */
  #words = '';
  /** Whoever waited for a page meanwhile finds no view any more. */
  #isClosed = false;
  /** Where the page came from. */
  #original: string | null = null;

  constructor(options: Options) {
    this.#options = options;
    const { snapshots, onKey, onFound, report } = options;
    this.#view = new WebContentsView({
      webPreferences: {
        ...strangePage(snapshots.session),
        javascript: false,
        plugins: false,
        webgl: false,
        autoplayPolicy: 'document-user-activation-required',
      },
    });
    const { webContents } = this.#view;
    this.#view.setBackgroundColor('#ffffff');
    holdInPlace(webContents, report);
    webContents.on('before-input-event', (event, input) => {
      if (!isForApp(input)) return;
      event.preventDefault();
      const { key, code, shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey } = input;
      onKey({ key, code, shiftKey, ctrlKey, altKey, metaKey });
    });
    webContents.on('context-menu', (_, clicked) => this.#offer(clicked));
    webContents.on('found-in-page', (_, { matches, activeMatchOrdinal }) =>
      onFound({ count: matches, at: activeMatchOrdinal }),
    );
  }

  /** Shows a page. @throws AppError `not-found` when its file is not there */
  async show({ hash, original }: ShownPage, box: ViewBox): Promise<void> {
    this.#options.snapshots.admit(hash);
    this.#original = original;
    const { webContents } = this.#view;
    try {
      await webContents.loadURL(snapshotAddress(hash));
    } catch (error) {
      if (this.#isClosed) return;
      throw new AppError('not-found', { cause: error });
    }
    this.place(box);
  }

  /** Puts the view where the page has room for it, or hides it. */
  place(box: ViewBox | null): void {
    if (this.#isClosed) return;
    const { contentView, webContents } = this.#options.window;
    if (!box || box.width === 0 || box.height === 0) {
      contentView.removeChildView(this.#view);
      return;
    }
    const zoom = webContents.getZoomFactor();
    this.#view.setBounds(inWindow(box, zoom));
    this.#view.webContents.setZoomFactor(zoom);
    if (!contentView.children.includes(this.#view)) contentView.addChildView(this.#view);
  }

  /** A picture of what is seen of the page now, as JPEG; null while none is, or it cannot be taken. */
  async still(): Promise<Uint8Array<ArrayBuffer> | null> {
    if (this.#isClosed || !this.#options.window.contentView.children.includes(this.#view)) return null;
    // A view that is covered, or goes while it is drawn, has no surface.
    const picture = await this.#view.webContents.capturePage().catch(() => null);
    return !picture || picture.isEmpty() ? null : new Uint8Array(picture.toJPEG(STILL_QUALITY));
  }

  focus(): void {
    this.#view.webContents.focus();
  }

  find(text: string, step: 1 | -1): void {
    const { webContents } = this.#view;
    if (text === '') webContents.stopFindInPage('keepSelection');
    else webContents.findInPage(text, { forward: step > 0, findNext: text !== this.#words });
    this.#words = text;
  }

  #offer(clicked: ContextMenuParams): void {
    const { window, words, report } = this.#options;
    const { webContents } = this.#view;
    const acts = {
      openOutside: (address: string) => void shell.openExternal(address).catch(report),
      copyText: (text: string) => clipboard.writeText(text),
      copySelection: () => webContents.copy(),
      selectAll: () => webContents.selectAll(),
    };
    const items = snapshotMenu(clicked, { words: words(), acts, original: this.#original });
    Menu.buildFromTemplate(items).popup({ window });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#options.snapshots.admit(null);
    const { window } = this.#options;
    if (!window.isDestroyed()) window.contentView.removeChildView(this.#view);
    this.#view.webContents.close();
  }
}

const inWindow = ({ x, y, width, height }: ViewBox, zoom: number): Rectangle => ({
  x: Math.round(x * zoom),
  y: Math.round(y * zoom),
  width: Math.round(width * zoom),
  height: Math.round(height * zoom),
});
