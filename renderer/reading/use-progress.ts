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

/** Brings the reader back to where an article was left, and remembers how far it is scrolled. */
export function useProgress(scroll: RefObject<HTMLElement | null>, { id, progress }: Headline): () => void {
  const { client, reading, reads } = useSession();
  const stored = useRef(progress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const store = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = reading.store.get().progress;
    if (reading.openId() !== id || Math.abs(now - stored.current) < STEP) return;
    stored.current = now;
    client.call('articles.progress', { id, progress: now }).catch(() => undefined); // the place is worth no message
  }, [client, reading, id]);

  useLayoutEffect(() => {
    const pane = scroll.current;
    if (!pane) return;
    const from = stored.current;
    reading.store.change({ progress: from });
    pane.scrollTo({ top: from < FINISHED ? from * textHeight(pane) : 0, behavior: 'instant' });
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
    if (!pane) return;
    const height = textHeight(pane);
    const share = height <= 0 ? 1 : Math.min(1, Math.max(0, pane.scrollTop / height));
    if (Math.abs(share - reading.store.get().progress) < STEP) return;
    reading.store.change({ progress: share });
    reads.touched(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(store, SETTLE_MS);
  };
}
