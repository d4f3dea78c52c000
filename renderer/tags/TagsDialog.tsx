import { useEffect, useMemo, useState } from 'react';
import type { Tag } from '../../shared/model/tag.js';
import { tagKey } from '../../shared/tags.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { changeTags } from '../state/tag-acts.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ChosenTag, ChosenTags } from './ChosenTags.js';
import { tagOffers } from './tag-offers.js';
import { TagField } from './TagField.js';
import styles from './Tags.module.css';

interface TagsDialogProps {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly onClose: () => void;
}

/** The tags of one article or of many: given, taken and made by typing, all of it one act. */
export function TagsDialog({ rows, onClose }: TagsDialogProps) {
  const session = useSession();
  const { client, tags, attempt } = session;
  const { tags: words } = useWords();
  const language = useLanguage();
  const known = useStorePart(tags.store, (state) => state.tags);
  const [given, setGiven] = useState<readonly Tag[]>([]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<number>>(new Set());
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const order = new Intl.Collator(language, { numeric: true });
    const byName = (one: Tag, other: Tag): number => order.compare(one.name, other.name);
    attempt(client.call('tags.of', { rows }).then((found) => setGiven(found.toSorted(byName))));
    attempt(tags.load());
  }, [attempt, client, rows, tags, language]);

  const isOfAll = ({ id, count }: Tag): boolean => !removed.has(id) && count === rows.length;
  const taken = useMemo(() => {
    const whole = given.filter(({ id, count }) => !removed.has(id) && count === rows.length);
    return new Set([...whole.map(({ name }) => name), ...added].map(tagKey));
  }, [given, removed, added, rows]);
  const offers = useMemo(() => tagOffers(typed, known ?? [], taken), [typed, known, taken]);
  const isAdded = ({ name }: Tag): boolean => added.some((other) => tagKey(other) === tagKey(name));

  const add = (name: string): void => {
    const there = given.find((tag) => tagKey(tag.name) === tagKey(name));
    if (there && removed.has(there.id)) setRemoved(new Set([...removed].filter((id) => id !== there.id)));
    if (!there || there.count < rows.length) setAdded([...added, name]);
    setTyped('');
  };
  const shown = given.filter((tag) => !removed.has(tag.id) && !isAdded(tag));
  const back = (): void => {
    const last = shown.at(-1);
    if (added.length > 0) setAdded(added.slice(0, -1));
    else if (last) setRemoved(new Set([...removed, last.id]));
  };
  const apply = (): void => {
    attempt(changeTags(session, { rows, add: added, remove: [...removed] }));
    onClose();
  };
  /** Nothing that was chosen is lost by a press of Esc: the way to it is offered. */
  const leave = (): void => {
    onClose();
    if (added.length + removed.size === 0) return;
    session.toasts.show('info', (all) => all.tags.left, {
      name: (all) => all.tags.applyNow,
      go: apply,
      isPassing: true,
    });
  };
  return (
    <Dialog title={words.of(rows.length)} closeLabel={words.close} onClose={leave}>
      <TagField
        label={words.field}
        typed={typed}
        offers={offers}
        onType={setTyped}
        onChoose={add}
        onDone={apply}
        onBack={back}
      >
        {shown.length + added.length === 0 ? null : (
          <ChosenTags>
            {shown.map((tag) => (
              <ChosenTag
                key={tag.id}
                label={isOfAll(tag) ? tag.name : words.someOf(tag.name, tag.count, rows.length)}
                isPartial={!isOfAll(tag)}
                removeLabel={words.remove(tag.name)}
                onRemove={() => setRemoved(new Set([...removed, tag.id]))}
              />
            ))}
            {added.map((name) => (
              <ChosenTag
                key={name}
                label={name}
                removeLabel={words.remove(name)}
                onRemove={() => setAdded(added.filter((other) => other !== name))}
              />
            ))}
          </ChosenTags>
        )}
      </TagField>
      <footer className={styles['foot']}>
        <small>{words.hint}</small>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button isPrimary onClick={apply}>
          {words.apply}
        </Button>
      </footer>
    </Dialog>
  );
}
