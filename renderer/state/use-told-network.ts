import { useEffect } from 'react';
import { useOnline } from '../lib/use-online.js';
import { useSession } from './session.js';

/** Lets the library know of the network: what waits for it is then tried at once. */
export function useToldNetwork(): void {
  const { client } = useSession();
  const isOnline = useOnline();
  useEffect(() => {
    const tell = (): void => void client.call('jobs.network-changed', { isOnline }).catch(() => undefined); // told again when the library is back
    tell();
    return client.on('library.restarted', tell);
  }, [client, isOnline]);
}
