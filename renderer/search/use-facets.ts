import { useEffect, useState } from 'react';
import type { SearchFacets } from '../../shared/ipc/contract/search.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';

/** Counted once the typing rests this long: what is found comes first. */
const REST_MS = 150;

/** How what is looked for is spread; the last answer stays until the next is there, null before the first. */
export function useFacets(): SearchFacets | null {
  const { client, searching, attempt } = useSession();
  const query = useStorePart(searching.store, (state) => state.query);
  const isOpen = useStorePart(searching.store, (state) => state.isOpen);
  // Counted anew when what was found has changed under the same words.
  const hits = useStorePart(searching.store, (state) => state.hits);
  // Where one place alone has none of the words, others may have some.
  const isElsewhere = useStorePart(searching.store, ({ within }) => within !== 'all');
  const [facets, setFacets] = useState<SearchFacets | null>(null);
  useEffect(() => {
    if (query.trim() === '' || (hits.length === 0 && !isElsewhere)) return undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const found = await client.call('search.facets', { query, isOpen });
      if (isCurrent) setFacets(found);
    };
    const timer = setTimeout(() => attempt(ask()), REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, attempt, query, isOpen, hits, isElsewhere]);
  return facets;
}
