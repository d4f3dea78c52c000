import { useEffect, useState } from 'react';
import type { AddressesFound } from '../../shared/ipc/contract/addresses-found.js';
import type { Entry } from '../lib/read-entry.js';
import { useSession } from '../state/session.js';

/** Whoever types addresses is told of them once the typing rests. */
const REST_MS = 150;

interface Found {
  readonly entry: Entry;
  readonly found: AddressesFound;
}

/** What many addresses are to the library, those that were given again among the repeated; null while that is not known. */
export function useAddressesFound(entry: Entry): AddressesFound | null {
  const { client } = useSession();
  const [known, setKnown] = useState<Found | null>(null);
  useEffect(() => {
    if (entry.kind !== 'addresses' || entry.addresses.length < 2) return undefined;
    const { addresses, repeated } = entry;
    let isNewest = true;
    const timer = setTimeout(() => {
      client.call('articles.find-many', { addresses: [...addresses] }).then(
        (found) => isNewest && setKnown({ entry, found: { ...found, repeated: found.repeated + repeated } }),
        () => undefined, // saving will tell
      );
    }, REST_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [client, entry]);
  return known?.entry === entry ? known.found : null;
}
