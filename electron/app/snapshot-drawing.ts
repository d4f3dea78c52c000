import { BaseWindow, type NativeImage, WebContentsView } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';
import type { AssetHash } from '../../shared/model/block.js';
import type { PageSight } from '../../shared/model/snapshot.js';
import { shareShown } from '../../shared/text/text-shown.js';
import { isBlank } from './blank-picture.js';
import { snapshotAddress, type SnapshotSession } from './snapshot-session.js';
import { strangePage } from './strange-page.js';
import { WORDS_SEEN } from './words-seen.js';

/** As wide as a reader's window, and several screens high: many a page begins with an empty one. */
const SIZE = { width: 1280, height: 3_200 };
/** So long nothing may be seen of a page that has come before it is called blank: fonts and pictures are unpacked by then. */
const SEEN_BY_MS = 1_500;
const LOADED_BY_MS = 10_000;
const LOOK_EVERY_MS = 250;
/** A page that shows less than this of how its article begins hides it: a first paragraph above, a few lines of it. */
const LEAST_SHOWN = 0.3;
const OWN_WORLD = 997;
/** What was seen of this many pages is remembered. */
const MOST_KNOWN = 200;

/** Looked at half as large: letters are letters still, and main is held for a quarter of the time. */
function showsSomething(picture: NativeImage): boolean {
  if (picture.isEmpty()) return false;
  const small = picture.resize({ width: SIZE.width / 2, quality: 'good' });
  return !isBlank({ points: small.toBitmap(), width: small.getSize().width });
}

/** Whether something is seen of a page within its time; null when it did not come. */
async function isSeen(view: WebContentsView, address: string): Promise<boolean | null> {
  const { webContents } = view;
  const painted = new Promise<boolean>((found) => {
    const look = (_event: unknown, _part: unknown, picture: NativeImage): void => {
      if (!showsSomething(picture)) return;
      webContents.off('paint', look);
      found(true);
    };
    webContents.on('paint', look);
  });
  const loaded = webContents.loadURL(address).then(
    () => true,
    () => false,
  );
  if (!(await Promise.race([loaded, pause(LOADED_BY_MS, false)]))) return null;
  return Promise.race([painted, pause(SEEN_BY_MS, false)]);
}

/** Looks at whole pages where nobody sees them. */
export interface SnapshotDrawing {
  /** What is seen of a page, and whether the text that was read from it is. One at a time. */
  readonly look: (page: KeptPage) => Promise<PageSight>;
}

interface KeptPage {
  readonly hash: AssetHash;
  /** How its article begins. */
  readonly text: string;
}

/** Whether the text of a page is seen within its time: what comes in by and by is waited for. What cannot be told is. */
async function showsText(view: WebContentsView, text: string): Promise<boolean> {
  const until = performance.now() + SEEN_BY_MS;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- looked at again
    const words: unknown = await view.webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [
      { code: WORDS_SEEN },
    ]);
    const share = typeof words === 'string' ? shareShown(text, words) : null;
    if (share === null || share >= LEAST_SHOWN) return true;
    if (performance.now() > until) return false;
    // oxlint-disable-next-line no-await-in-loop -- looked at again
    await pause(LOOK_EVERY_MS);
  }
}

/** Draws kept pages off screen, held as the view of them is: without script, without network, in a session of their own. */
export function createSnapshotDrawing(snapshots: () => SnapshotSession): SnapshotDrawing {
  const known = new Map<AssetHash, PageSight>();
  let last: Promise<unknown> = Promise.resolve();

  async function look({ hash, text }: KeptPage): Promise<PageSight> {
    const found = known.get(hash);
    if (found !== undefined) return found;
    const own = snapshots();
    const window = new BaseWindow({ show: false, ...SIZE, skipTaskbar: true, focusable: false });
    const view = new WebContentsView({
      webPreferences: {
        ...strangePage(own.session),
        javascript: false,
        plugins: false,
        webgl: false,
        offscreen: true,
        backgroundThrottling: false,
      },
    });
    const { webContents } = view;
    try {
      view.setBounds({ x: 0, y: 0, ...SIZE });
      window.contentView.addChildView(view);
      webContents.setAudioMuted(true);
      webContents.setFrameRate(10);
      webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
      webContents.on('will-frame-navigate', (event) => event.preventDefault());
      own.admit(hash);
      const seen = await isSeen(view, snapshotAddress(hash));
      if (seen === null) return 'seen';
      const sight = !seen ? 'blank' : (await showsText(view, text)) ? 'seen' : 'textless';
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(hash, sight);
      return sight;
    } finally {
      own.admit(null);
      webContents.close();
      window.destroy();
    }
  }

  return {
    look: (page) => {
      const asked = last.then(() => look(page));
      last = asked.catch(() => undefined); // whoever asked hears it
      return asked;
    },
  };
}
