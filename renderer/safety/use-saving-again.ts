import { useState } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { endOf } from '../lib/job-end.js';
import { useSession } from '../state/session.js';

/** How far an article that lost its text is with getting it anew. */
export type SavingAgain =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly title: string }
  | { readonly kind: 'failed'; readonly failure: FailureFacts };

async function saveAgain(client: Client, id: ArticleId): Promise<SavingAgain> {
  try {
    const ending = await endOf(client, () => client.call('articles.retry', { id }));
    if (ending.kind !== 'finished') return { kind: 'failed', failure: ending.end.failure };
    const [row] = await client.call('articles.headlines', { ids: [id] });
    return { kind: 'saved', title: row?.title ?? '' };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** Saves articles again, and knows how that goes. */
export function useSavingAgain(): {
  readonly of: (id: ArticleId) => SavingAgain | null;
  readonly save: (ids: readonly ArticleId[]) => void;
} {
  const { client } = useSession();
  const [known, setKnown] = useState<ReadonlyMap<ArticleId, SavingAgain>>(new Map());
  const note = (id: ArticleId, how: SavingAgain): void => setKnown((now) => new Map(now).set(id, how));
  return {
    of: (id) => known.get(id) ?? null,
    save: (ids) => {
      for (const id of ids) {
        note(id, { kind: 'saving' });
        void saveAgain(client, id).then((how) => note(id, how));
      }
    },
  };
}
