import { useEffect, useMemo, useState } from 'react';
import { tagKey, tagName } from '../../shared/tags.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { type TagOffer, tagOffers } from '../tags/tag-offers.js';

/** The tags that what is saved is to get. */
export interface TagWishes {
  readonly names: readonly string[];
  readonly typed: string;
  readonly offers: readonly TagOffer[];
  readonly type: (typed: string) => void;
  readonly add: (name: string) => void;
  readonly remove: (name: string) => void;
  /** What is given when it is saved now: what still stands in the field too. */
  readonly toGive: () => readonly string[];
}

/** Keeps the tags chosen in the save dialog, and offers those that fit what is typed. */
export function useTagWishes(): TagWishes {
  const { tags, attempt } = useSession();
  const known = useStorePart(tags.store, (state) => state.tags);
  const [names, setNames] = useState<readonly string[]>([]);
  const [typed, type] = useState('');
  useEffect(() => attempt(tags.load()), [attempt, tags]);
  const taken = useMemo(() => new Set(names.map(tagKey)), [names]);
  const offers = useMemo(() => tagOffers(typed, known ?? [], taken), [typed, known, taken]);
  const withName = (name: string): readonly string[] =>
    name === '' || taken.has(tagKey(name)) ? names : [...names, name];
  return {
    names,
    typed,
    offers,
    type,
    add: (name) => {
      setNames(withName(name));
      type('');
    },
    remove: (name) => setNames(names.filter((other) => other !== name)),
    toGive: () => withName(tagName(typed)),
  };
}
