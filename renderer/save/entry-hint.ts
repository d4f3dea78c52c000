import { assertNever } from '../../shared/assert.js';
import type { Words } from '../i18n/words.js';
import type { Entry } from '../lib/read-entry.js';

interface Circumstances {
  readonly isOnline: boolean;
  /** Whether the address is already in the library. */
  readonly isHere: boolean;
  readonly limitMb: number;
}

function addressHint({ isOnline, isHere }: Circumstances, { save }: Words): string {
  if (isHere) return save.isHere;
  return isOnline ? save.isAddress : save.isOffline;
}

function addressesHint(count: number, { save }: Words): string {
  if (count === 0) return '';
  return count === 1 ? save.isAddress : save.areAddresses(count);
}

/** What Save will do with what was put in. */
export function entryHint(entry: Entry, circumstances: Circumstances, words: Words): string {
  const { save } = words;
  switch (entry.kind) {
    case 'address':
      return addressHint(circumstances, words);
    case 'addresses':
      return addressesHint(entry.addresses.length, words);
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
