import type { ArticleId } from '../../shared/model/article.js';

/** Words typed to be saved, by the article they are for; null for a new one. Kept while the window is open. */
export interface SaveDrafts {
  get(into: ArticleId | null): string;
  /** Keeps what was typed; an empty text keeps nothing. */
  keep(into: ArticleId | null, text: string): void;
}

/** No words yet. */
export function createSaveDrafts(): SaveDrafts {
  const drafts = new Map<ArticleId | null, string>();
  return {
    get: (into) => drafts.get(into) ?? '',
    keep: (into, text) => {
      if (text === '') drafts.delete(into);
      else drafts.set(into, text);
    },
  };
}
