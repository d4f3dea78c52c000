import { session, WebContentsView } from 'electron';
import { holdInPlace } from './navigation.js';
import type { AnswerPicture } from './stored-picture.js';
import { restrictSession } from './session-policy.js';

/** Sharp at 68 CSS pixels on a screen of double density, and a little over. */
const SIDE = 160;
/** A picture that takes longer is none. */
const LIMIT_MS = 10_000;
/** The process is let go when nothing was asked for this long. */
const IDLE_MS = 5_000;
/** The page has the origin of the pictures: only so may what it draws be read back. */
const PAGE = 'asset://sha256/';
const PAGE_POLICY = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** Base64 of a small picture; more than this is no thumbnail. */
const WEBP = /^data:image\/webp;base64,([A-Za-z0-9+/=]{1,200000})$/;

/** Draws the middle of a picture small. Runs in the page, where the picture's bytes are decoded. */
const script = (hash: string): string => `(async () => {
  const picture = new Image();
  // Not decode(), which waits for a frame, and nothing is ever shown here.
  await new Promise((done, failed) => {
    picture.onload = done;
    picture.onerror = failed;
    picture.src = '/${hash}';
  });
  const { naturalWidth: width, naturalHeight: height } = picture;
  const square = Math.min(width, height);
  const side = Math.max(1, Math.min(${SIDE}, square));
  const small = await createImageBitmap(
    picture, Math.floor((width - square) / 2), Math.floor((height - square) / 2), square, square,
    { resizeWidth: side, resizeHeight: side, resizeQuality: 'high' },
  );
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  canvas.getContext('2d').drawImage(small, 0, 0);
  small.close();
  return canvas.toDataURL('image/webp', 0.82);
})()`;

/** Makes small pictures out of stored ones. */
export interface ThumbnailPainter {
  /** The bytes of a small WebP; null when the picture cannot be drawn. One at a time. */
  readonly paint: (hash: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly close: () => void;
}

/**
 * Decodes strangers' pictures in a sandboxed page of their own: no preload, no window, no network, a session that lives
 * in memory, nothing but stored pictures to load. Main sees what comes out, as text it checks, and never decodes.
 */
export function createThumbnailPainter(answerPicture: AnswerPicture): ThumbnailPainter {
  let opened: Promise<WebContentsView> | null = null;
  let idle: NodeJS.Timeout | undefined;

  const close = (): void => {
    clearTimeout(idle);
    const closing = opened;
    opened = null;
    closing?.then(({ webContents }) => webContents.close()).catch(() => undefined);
  };
  const open = async (): Promise<WebContentsView> => {
    const own = session.fromPartition('thumbnails');
    if (!own.protocol.isProtocolHandled('asset')) {
      restrictSession(own, undefined);
      own.protocol.handle('asset', (request) =>
        request.url === PAGE
          ? new Response('<!doctype html><title>Thumbnails</title>', {
              headers: { 'content-type': 'text/html', 'content-security-policy': PAGE_POLICY },
            })
          : answerPicture(/^asset:\/\/sha256\/([0-9a-f]{64})$/.exec(request.url)?.[1]),
      );
    }
    const view = new WebContentsView({
      webPreferences: { session: own, sandbox: true, contextIsolation: true, backgroundThrottling: false },
    });
    holdInPlace(view.webContents, 'asset://sha256');
    view.webContents.on('render-process-gone', close);
    await view.webContents.loadURL(PAGE);
    return view;
  };

  return {
    close,
    paint: async (hash) => {
      clearTimeout(idle);
      let limit: NodeJS.Timeout | undefined;
      let isLate = false;
      try {
        opened ??= open();
        const { webContents } = await opened;
        const drawn: unknown = await Promise.race([
          webContents.executeJavaScript(script(hash)),
          new Promise((_, fail) => {
            limit = setTimeout(() => {
              isLate = true;
              fail(new Error('The picture took too long to draw.'));
            }, LIMIT_MS);
          }),
        ]);
        const base64 = WEBP.exec(typeof drawn === 'string' ? drawn : '')?.[1];
        return base64 === undefined ? null : Uint8Array.from(Buffer.from(base64, 'base64'));
      } catch {
        if (isLate || limit === undefined) close(); // hangs, or never came up: the next one gets a fresh page
        return null;
      } finally {
        clearTimeout(limit);
        idle = setTimeout(close, IDLE_MS).unref();
      }
    },
  };
}
