import { MAX_HANDED_OVER_BYTES, MOST_HELD_DRAFTS } from '../../shared/limits.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';

/** Between two writes while it is being typed: a page that dies takes no more with it. */
const KEEP_MS = 500;

/** Words typed to be saved, by the article they are for; null for a new one. They outlive the page. */
export interface SaveDrafts {
  get(into: ArticleId | null): string;
  /** Keeps what was typed; an empty text keeps nothing. */
  keep(into: ArticleId | null, text: string): void;
  /** Brings back what an earlier page left; what is typed by then stays. */
  load(): Promise<void>;
  /** Writes now what waits. */
  flush(): void;
}

/** No words yet. */
export function createSaveDrafts(client: Client): SaveDrafts {
  const drafts = new Map<ArticleId | null, string>();
  /** Those that were typed or saved by this page. */
  const touched = new Set<ArticleId | null>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    const kept = [...drafts]
      .map(([into, text]) => ({ into, text }))
      .filter(({ text }) => text.length <= MAX_HANDED_OVER_BYTES)
      .slice(-MOST_HELD_DRAFTS);
    client.call('save-drafts.keep', { drafts: kept }).catch(() => undefined); // it still stands in the box
  };
  return {
    get: (into) => drafts.get(into) ?? '',
    keep: (into, text) => {
      touched.add(into);
      drafts.delete(into);
      if (text !== '') drafts.set(into, text);
      waiting ??= setTimeout(flush, KEEP_MS);
    },
    load: async () => {
      for (const { into, text } of await client.call('save-drafts.kept'))
        if (!touched.has(into)) drafts.set(into, text);
    },
    flush,
  };
}
