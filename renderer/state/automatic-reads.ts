import type { ArticleId } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';

/** How long an article passed with J or K stays open before it counts as read. */
const DWELL_MS = 1_000;

/** When an opened article counts as read. What was just saved may be for later: only scrolling tells. */
export type SeenWhen = 'now' | 'after-a-while' | 'when-touched';

export interface AutomaticReads {
  /** Lets an opened article count as read: at once, after it stayed open a while, or when it is scrolled. */
  mark(id: ArticleId, when: SeenWhen): void;
  /** The article was scrolled by the reader. */
  touched(id: ArticleId): void;
  /** The article was left before it counted as read. */
  forget(): void;
}

/** Articles that count as read because they are being read. */
export function createAutomaticReads(client: Client): AutomaticReads {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The article that counts as read once it is scrolled. */
  let waiting: ArticleId | null = null;

  const markNow = (id: ArticleId): void => {
    client.call('articles.seen', { id }).catch(() => undefined); // it stays unread, and nothing is lost
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
  };
}
