import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { FINISHED } from '../../shared/reading-progress.js';
import type { Article } from '../../shared/model/article.js';
import type { ReadingPosition } from '../../shared/model/reading-position.js';
import type { Lines } from '../state/lines.js';
import { useSession } from '../state/session.js';
import type { Marks } from '../state/marks.js';
import { type Spot, spotAt, spotInSight, wayTo } from './reading-position.js';
import { sameWords } from './same-words.js';

/** Progress is stored this long after the last scroll. */
const SETTLE_MS = 800;
/** Less than this is no progress worth showing. */
const STEP = 0.005;

/** How far the text can be scrolled: to where its end is in view. What follows the text does not count. */
function textHeight(scroll: HTMLElement, article: HTMLElement): number {
  const bottom =
    article.getBoundingClientRect().bottom - scroll.getBoundingClientRect().top + scroll.scrollTop;
  return bottom - scroll.clientHeight;
}

function shareOf(scroll: HTMLElement, article: HTMLElement): number {
  const height = textHeight(scroll, article);
  return height <= 0 ? 1 : Math.min(1, Math.max(0, scroll.scrollTop / height));
}

/** Where the reader is: at a share of the text until the first scroll in this version, at a letter from then on. */
interface Place {
  readonly share: number;
  readonly spot: Spot | null;
  readonly version: number;
}

const placeAtOpening = ({ headline: { progress }, position, version }: Article): Place => {
  if (progress >= FINISHED) return { share: 0, spot: null, version };
  return { share: progress, spot: position?.version === version ? position : null, version };
};

const toPosition = ({ spot, version }: Place): ReadingPosition | null =>
  spot && { version, offset: spot.offset, below: Math.round(spot.below) };

const isSame = (one: ReadingPosition | null, other: ReadingPosition | null): boolean =>
  one?.offset === other?.offset && one?.below === other?.below && one?.version === other?.version;

interface Reading {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  readonly article: Article;
  /** What it says, from its first letter to its last. */
  readonly text: string;
  readonly lines: Lines;
  readonly marks: Marks;
}

/**
 * Brings the reader back to the words an article was left at, and keeps them where they are while fonts arrive, when
 * another version is shown, and whenever the type or the window changes its size, or notes make the text narrower: then the words that are selected
 * or marked stay, else the first ones in sight. Answers what to do on a scroll.
 */
export function useProgress({ scroll, body, article, text, lines, marks }: Reading): () => void {
  const { client, reading, reads, library } = useSession();
  const { id } = article.headline;
  const place = useRef(placeAtOpening(article));
  const stored = useRef({ progress: article.headline.progress, position: article.position });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Where we put the pane: a scroll that ends there is none of the reader's. */
  const putAt = useRef<number | null>(null);

  const store = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const before = stored.current;
    const progress = place.current.share;
    const position = toPosition(place.current);
    if (progress === before.progress && isSame(position, before.position)) return;
    stored.current = { progress, position };
    const written = client.call('articles.progress', { id, progress, position });
    written
      .then(() => (Math.abs(progress - before.progress) < STEP ? undefined : library.refresh([id])))
      .catch(() => undefined); // the place is worth no message
  }, [client, library, id]);

  const restore = useEffectEvent(() => {
    const [pane, drawn] = [scroll.current, body.current];
    if (!pane || !drawn) return;
    const { spot, share, version } = place.current;
    const way = spot && version === article.version ? wayTo(spot, pane, drawn, lines) : null;
    const top = way === null ? share * textHeight(pane, drawn) : pane.scrollTop + way;
    // A scroll to where it is would end the reader's own, under way.
    if (Math.abs(top - pane.scrollTop) > 0.5) pane.scrollTo({ top, behavior: 'instant' });
    putAt.current = pane.scrollTop;
  });

  useLayoutEffect(() => {
    const drawn = body.current;
    if (!drawn) return undefined;
    reading.store.change({ progress: stored.current.progress });
    restore();
    const observer = new ResizeObserver(() => restore());
    observer.observe(drawn);
    return () => observer.disconnect();
  }, [body, reading]);

  /** The text that was drawn last. */
  const read = useRef({ version: article.version, text });
  useLayoutEffect(() => {
    const before = read.current;
    read.current = { version: article.version, text };
    const { spot, version } = place.current;
    if (before.version === article.version || !spot || version !== before.version) return;
    const offset = sameWords(before.text, text, spot.offset);
    if (offset === null) return;
    place.current = { ...place.current, spot: { ...spot, offset }, version: article.version };
    restore();
    clearTimeout(timer.current);
    timer.current = setTimeout(store, SETTLE_MS);
  }, [article.version, text, store]);

  /** Keeps the letter at an offset where it is now, if it is in sight. */
  const hold = useEffectEvent((offset: number | undefined) => {
    const [pane, drawn] = [scroll.current, body.current];
    const spot = pane && drawn && offset !== undefined ? spotAt(offset, pane, drawn, lines) : null;
    if (spot) place.current = { ...place.current, spot, version: article.version };
  });
  const startOf = useEffectEvent(
    (wanted: string | null) => marks.placed.find(({ highlight }) => highlight.id === wanted)?.position.start,
  );
  // Heard before anything is drawn anew, while the words still stand where the reader sees them.
  useEffect(() => {
    let { selection, activeId } = reading.store.get();
    return reading.store.subscribe(() => {
      const now = reading.store.get();
      if (now.selection !== selection) hold(now.selection?.start);
      else if (now.activeId !== activeId) hold(startOf(now.activeId));
      ({ selection, activeId } = now);
    });
  }, [reading]);

  useEffect(() => {
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      if (timer.current !== undefined) store();
    };
  }, [store]);

  return () => {
    const [pane, drawn] = [scroll.current, body.current];
    if (!pane || !drawn) return;
    if (putAt.current !== null && Math.abs(pane.scrollTop - putAt.current) <= 1) return;
    putAt.current = null;
    const share = shareOf(pane, drawn);
    // At the very beginning nothing is above the title, whatever its size.
    const spot = pane.scrollTop <= 0 ? null : spotInSight(pane, drawn, lines);
    place.current = { share, spot, version: article.version };
    if (Math.abs(share - reading.store.get().progress) >= STEP) reading.store.change({ progress: share });
    reads.touched(id);
    clearTimeout(timer.current);
    timer.current = setTimeout(store, SETTLE_MS);
  };
}
