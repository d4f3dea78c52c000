import type { ArticleId } from '../../shared/model/article.js';
import { useOnline } from '../lib/use-online.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { type AddressPreview, useAddressPreview } from './use-address-preview.js';
import { useSavedBefore } from './use-saved-before.js';
import type { Saving } from './use-saving.js';

/** What is known of the one address that was put in. */
export interface Look {
  readonly savedBefore: ArticleId | null;
  readonly preview: AddressPreview | null;
  /** Whether its site could be asked, and nobody wished so yet. */
  readonly waits: boolean;
}

/** Looks for an address in the library, and at its page where that is wished: never while offline, nor at what is here. */
export function useLook({ entry, mayLook, problem }: Saving): Look {
  const { settings } = useSession();
  const isOnline = useOnline();
  const isOn = useStorePart(settings.store, (state) => state.settings.previewsAddresses);
  const address = entry.kind === 'address' ? entry.address : null;
  const savedBefore = useSavedBefore(address);
  const isOpen = isOn && isOnline && address !== null && savedBefore === null && problem === null;
  const preview = useAddressPreview(isOpen && mayLook !== 'never' ? address : null, mayLook === 'now');
  return { savedBefore, preview, waits: isOpen && mayLook === 'never' };
}
