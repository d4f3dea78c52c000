import { assertNever } from '../../shared/assert.js';
import type { AddressesFound } from '../../shared/ipc/contract/addresses-found.js';
import type { Words } from '../i18n/words.js';
import type { Entry, ManyAddresses } from '../lib/read-entry.js';

interface Circumstances {
  readonly isOnline: boolean;
  /** Whether the address is already in the library. */
  readonly isHere: boolean;
  /** Whether its page was looked at in vain. */
  readonly isUnseen: boolean;
  readonly limitMb: number;
  /** What several addresses are to the library, once that is known. */
  readonly found: AddressesFound | null;
}

function addressHint({ isOnline, isHere, isUnseen }: Circumstances, { save }: Words): string {
  if (isHere) return save.isHere;
  if (isUnseen) return save.isUnseen;
  return isOnline ? save.isAddress : save.isOffline;
}

function addressesHint(
  { addresses, repeated }: ManyAddresses,
  { found }: Circumstances,
  { save }: Words,
): string {
  if (addresses.length === 0) return '';
  if (addresses.length === 1 && repeated === 0) return save.isAddress;
  return save.areAddresses(found ?? { fresh: addresses.length, here: 0, repeated });
}

/** What Save will do with what was put in. */
export function entryHint(entry: Entry, circumstances: Circumstances, words: Words): string {
  const { save } = words;
  switch (entry.kind) {
    case 'address':
      return addressHint(circumstances, words);
    case 'addresses':
      return addressesHint(entry, circumstances, words);
    case 'too-many':
      return save.tooMany(entry.count);
    case 'text':
      return save.isText(entry.text.trim().length);
    case 'too-large':
      return save.textTooLarge(circumstances.limitMb);
    case 'nothing':
    case 'bad-address':
      return save.hint;
    default:
      return assertNever(entry);
  }
}
