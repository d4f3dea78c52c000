import { useEffect, useEffectEvent } from 'react';
import { useSession } from '../state/session.js';

/** Offers the address on the clipboard, once, where a person is about to save: not one that is here already. */
export function useClipboardAddress(isWanted: boolean, offer: (address: string) => void): void {
  const { client } = useSession();
  const newest = useEffectEvent(offer);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isShown = true;
    const look = async (): Promise<void> => {
      const address = await client.call('clipboard.address');
      if (address === null || (await client.call('articles.find', { address })) !== null) return;
      if (isShown) newest(address);
    };
    look().catch(() => undefined); // nothing is offered then
    return () => {
      isShown = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the dialog opens
  }, [client]);
}
