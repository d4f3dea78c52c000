import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Headline } from '../../shared/model/article.js';
import { useSession } from '../state/session.js';

/** Progress is stored this long after the last scroll. */
const SETTLE_MS = 800;
/** Less than this is no progress worth storing. */
const STEP = 0.005;
/** An article read this far opens at its beginning again. */
const FINISHED = 0.98;

/** How far the text can be scrolled: to where its end is in view. What follows the text does not count. */
function textHeight(scroll: HTMLElement): number {
  const article = scroll.querySelector('article');
  if (!article) return 0;
  const bottom =
    article.getBoundingClientRect().bottom - scroll.getBoundingClientRect().top + scroll.scrollTop;
  return bottom - scroll.clientHeight;
}

interface Place {
  readonly top: number;
  readonly height: number;
}

const placeOf = (pane: HTMLElement): Place => ({ top: pane.scrollTop, height: pane.scrollHeight });

/**
 * Brings the reader back to where an article was left, and keeps it there while fonts and pictures arrive;
 * from the first scroll of the reader on, remembers how far it is scrolled. Answers what to do on a scroll.
 */
export function useProgress(scroll: RefObject<HTMLElement | null>, { id, progress }: Headline): () => void {
  const { client, reading, reads, library } = useSession();
  const stored = useRef(progress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Where the pane was put by us; null once the reader has scrolled. */
  const restored = useRef<Place | null>(null);

  const store = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = reading.store.get().progress;
    if (reading.openId() !== id || Math.abs(now - stored.current) < STEP) return;
    stored.current = now;
    const written = client.call('articles.progress', { id, progress: now });
    written.then(() => library.refresh([id])).catch(() => undefined); // the place is worth no message
  }, [client, reading, library, id]);

  useLayoutEffect(() => {
    const pane = scroll.current;
    const text = pane?.querySelector('article');
    if (!pane || !text) return undefined;
    const from = stored.current;
    reading.store.change({ progress: from });
    const restore = (): void => {
      pane.scrollTo({ top: from < FINISHED ? from * textHeight(pane) : 0, behavior: 'instant' });
      restored.current = placeOf(pane);
    };
    restore();
    const observer = new ResizeObserver(() => {
      if (restored.current) restore();
    });
    observer.observe(text);
    return () => observer.disconnect();
  }, [scroll, reading]);

  useEffect(() => {
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      if (timer.current !== undefined) store();
    };
  }, [store]);

  return () => {
    const pane = scroll.current;
    if (!pane || isOurs(restored.current, placeOf(pane))) return;
    restored.current = null;
    const height = textHeight(pane);
    const share = height <= 0 ? 1 : Math.min(1, Math.max(0, pane.scrollTop / height));
    if (Math.abs(share - reading.store.get().progress) < STEP) return;
    reading.store.change({ progress: share });
    reads.touched(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(store, SETTLE_MS);
  };
}

/** Whether a scroll is none of the reader's: where we put the pane, or the browser holding its place while the text grows. */
const isOurs = (restored: Place | null, now: Place): boolean =>
  restored !== null && (Math.abs(now.top - restored.top) <= 2 || now.height !== restored.height);
