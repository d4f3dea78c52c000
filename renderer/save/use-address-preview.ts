import { useEffect, useState } from 'react';
import type { PagePreview } from '../../shared/ipc/contract/save-previews.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { useSession } from '../state/session.js';

/** A site is asked once the typing has rested for so long: half an address may be another's. */
const REST_MS = 1_000;

/** What is known of the page at an address before it is saved. */
export type AddressPreview =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'found';
      readonly page: PagePreview;
      /** Null when there is none to be shown. */
      readonly picture: ImageBitmap | 'coming' | null;
    }
  | { readonly kind: 'failed'; readonly failure: FailureFacts };

interface Known {
  readonly address: string;
  readonly preview: AddressPreview;
}

/** The picture of a page as it can be drawn; null for what cannot. */
async function pictureOf(client: Client, address: string): Promise<ImageBitmap | null> {
  const picture = await client.call('articles.preview-picture', { address }).catch(() => null);
  if (!picture) return null;
  return createImageBitmap(new Blob([picture.bytes], { type: picture.mime })).catch(() => null);
}

/** Given up for another one, or here already: neither is worth a word. */
const isSilent = ({ code }: FailureFacts): boolean => code === 'cancelled' || code === 'duplicate';

/**
 * Asks the site of an address what would be saved, once it has rested or at once; null before and where there is nothing to say.
 * What another address brings later is not listened to, and its fetching ends.
 */
export function useAddressPreview(address: string | null, isAtOnce: boolean): AddressPreview | null {
  const { client } = useSession();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (address === null) return undefined;
    let isNewest = true;
    const tell = (preview: AddressPreview): void => {
      if (isNewest) setKnown({ address, preview });
    };
    const look = async (): Promise<void> => {
      tell({ kind: 'looking' });
      const page = await client.call('articles.preview-address', { address });
      tell({ kind: 'found', page, picture: page.hasPicture ? 'coming' : null });
      if (page.hasPicture) tell({ kind: 'found', page, picture: await pictureOf(client, address) });
    };
    const fail = (error: unknown): void => {
      const failure = failureOf(error);
      if (!isNewest) return;
      if (isSilent(failure)) setKnown(null);
      else tell({ kind: 'failed', failure });
    };
    const timer = setTimeout(() => void look().catch(fail), isAtOnce ? 0 : REST_MS);
    return () => {
      isNewest = false;
      clearTimeout(timer);
      client.call('articles.end-preview').catch(() => undefined); // it ends by itself too
    };
  }, [client, address, isAtOnce]);
  return known !== null && known.address === address ? known.preview : null;
}
