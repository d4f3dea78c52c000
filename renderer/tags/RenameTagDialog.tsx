import { useMemo, useState } from 'react';
import type { Tag } from '../../shared/model/tag.js';
import { tagKey, tagName } from '../../shared/tags.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { renameTag, tagNamed } from '../state/tag-acts.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { type TagOffer, tagOffers } from './tag-offers.js';
import { TagField } from './TagField.js';
import styles from './Tags.module.css';

interface RenameTagDialogProps {
  readonly tag: Tag;
  /** Whether the other tag is to be one that is there. */
  readonly isMerge: boolean;
  readonly onClose: () => void;
}

interface Renaming {
  readonly offers: readonly TagOffer[];
  /** The tag that is called so already. */
  readonly there: Tag | null;
  /** Whether the new name stands under the old one. */
  readonly isWithin: boolean;
  readonly isUsable: boolean;
}

/** What becomes of a tag by the name that is typed. */
function useRenaming(tag: Tag, isMerge: boolean, typed: string): Renaming {
  const session = useSession();
  const known = useStorePart(session.tags.store, (state) => state.tags);
  const own = tagKey(tag.name);
  const name = tagName(typed);
  const key = tagKey(name);
  const isWithin = key.startsWith(`${own}/`);
  const there = key === own ? null : tagNamed(session, typed);
  const isChanged = name !== '' && name !== tag.name;
  const offers = useMemo(() => {
    const others = (known ?? []).filter((other) => !`${tagKey(other.name)}/`.startsWith(`${own}/`));
    return isMerge || isChanged ? tagOffers(typed, others, new Set([key]), false) : [];
  }, [known, own, typed, key, isMerge, isChanged]);
  return { offers, there, isWithin, isUsable: isChanged && !isWithin && (!isMerge || there !== null) };
}

/** Asks for another name of a tag. That of another tag makes the two one, and says so first. */
export function RenameTagDialog({ tag, isMerge, onClose }: RenameTagDialogProps) {
  const session = useSession();
  const { tags: words } = useWords();
  const [typed, setTyped] = useState(isMerge ? '' : tag.name);
  const { offers, there, isWithin, isUsable } = useRenaming(tag, isMerge, typed);
  const apply = (): void => {
    if (!isUsable) return;
    session.attempt(renameTag(session, tag, typed));
    onClose();
  };
  const told = isWithin ? words.notWithin : there ? words.willMerge(there.name) : '';
  return (
    <Dialog
      title={isMerge ? words.mergeTitle(tag.name) : words.renameTitle(tag.name)}
      closeLabel={words.close}
      onClose={onClose}
    >
      <TagField
        label={isMerge ? words.into : words.newName}
        typed={typed}
        offers={offers}
        isFree={!isMerge}
        onType={setTyped}
        onChoose={setTyped}
        onDone={apply}
      />
      <footer className={styles['foot']}>
        <output data-problem={isWithin}>{told}</output>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button isPrimary disabled={!isUsable} onClick={apply}>
          {isMerge || (there && !isWithin) ? words.mergeNow : words.renameNow}
        </Button>
      </footer>
    </Dialog>
  );
}
