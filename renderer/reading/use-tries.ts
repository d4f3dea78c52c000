import { useEffect, useState } from 'react';
import type { Response } from '../../shared/ipc/contract.js';
import type { Article } from '../../shared/model/article.js';
import { useSession } from '../state/session.js';

/** How often the text of an article was asked for in vain, and when it is next; null until that is known. */
export function useTries(article: Article): Response<'jobs.tries'> {
  const { client } = useSession();
  const [tries, setTries] = useState<Response<'jobs.tries'>>(null);
  useEffect(() => {
    let isLeft = false;
    const show = (answer: Response<'jobs.tries'>): void => {
      if (!isLeft) setTries(answer);
    };
    client.call('jobs.tries', { articleId: article.headline.id }).then(show, () => show(null)); // the card says enough without
    return () => {
      isLeft = true;
    };
  }, [client, article]);
  return tries;
}
