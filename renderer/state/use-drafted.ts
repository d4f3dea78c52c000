import { useMemo } from 'react';
import { useSession } from './session.js';
import { useStorePart } from './store.js';

/** Notes with words that are not stored yet, by `draftKey`. */
export function useDrafted(): ReadonlySet<string> {
  const keys = useStorePart(useSession().drafts.store, ({ drafts }) => [...drafts.keys()].join('\n'));
  return useMemo(() => new Set(keys === '' ? [] : keys.split('\n')), [keys]);
}
