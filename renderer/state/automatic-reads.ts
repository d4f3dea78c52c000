import type { ArticleId } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';

/** How long an article passed with J or K stays open before it counts as read. */
const DWELL_MS = 1_000;

/** When an opened article counts as read. What was just saved may be for later: only scrolling tells. */
export type SeenWhen = 'now' | 'after-a-while' | 'when-touched';

export interface AutomaticReads {
  /** Marks an article as read because it is being read: at once, after it stayed open a while, or when it is scrolled. */
  mark(id: ArticleId, when: SeenWhen): void;
  /** The article was scrolled by the reader. */
  touched(id: ArticleId): void;
  /** The article was left before it counted as read. */
  forget(): void;
  /** Something was done on purpose: undo begins there again. */
  deliberate(): void;
  /** Automatic marks made since the last act on purpose; undo takes them back together with it. */
  takeCount(): number;
}

/**
 * Opening an article marks it read, and the library keeps that on its undo log
 * like any change. To the reader it is no act: Undo means what was done before.
 */
export function createAutomaticReads(client: Client): AutomaticReads {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  /** The article that counts as read once it is scrolled. */
  let waiting: ArticleId | null = null;
  const markNow = (id: ArticleId): void => {
    count += 1;
    // A mark that could not be written costs nothing: the article stays unread.
    client.call('articles.change', { ids: [id], change: { read: true } }).catch(() => (count -= 1));
  };
  const forget = (): void => {
    clearTimeout(timer);
    waiting = null;
  };
  return {
    mark: (id, when) => {
      forget();
      if (when === 'now') markNow(id);
      else if (when === 'when-touched') waiting = id;
      else timer = setTimeout(() => markNow(id), DWELL_MS);
    },
    touched: (id) => {
      if (waiting !== id) return;
      waiting = null;
      markNow(id);
    },
    forget,
    deliberate: () => {
      count = 0;
    },
    takeCount: () => {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
