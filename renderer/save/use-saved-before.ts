import { useEffect, useState } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import { useSession } from '../state/session.js';

interface Found {
  readonly address: string;
  readonly id: ArticleId | null;
}

/** The article that is already here for an address; null while that is not known and when there is none. */
export function useSavedBefore(address: string | null): ArticleId | null {
  const { client } = useSession();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    let isNewest = true;
    client.call('articles.find', { address }).then(
      (id) => isNewest && setFound({ address, id }),
      () => undefined, // saving will tell
    );
    return () => {
      isNewest = false;
    };
  }, [client, address]);
  return found !== null && found.address === address ? found.id : null;
}
