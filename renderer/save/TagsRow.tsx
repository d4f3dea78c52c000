import { useWords } from '../state/session.js';
import { ChosenTag, ChosenTags } from '../tags/ChosenTags.js';
import { TagField } from '../tags/TagField.js';
import styles from './SaveDialog.module.css';
import type { TagWishes } from './use-tag-wishes.js';

interface TagsRowProps {
  readonly wishes: TagWishes;
  /** Enter where nothing is typed. */
  readonly onDone: () => void;
}

/** The tags that what is saved is to get, typed and chosen as everywhere. */
export function TagsRow({ wishes, onDone }: TagsRowProps) {
  const { tags: words } = useWords();
  const { names, typed, offers, type, add, remove } = wishes;
  return (
    <div className={styles['tags']}>
      <span aria-hidden="true">{words.title}</span>
      <div className={styles['tag-entry']}>
        <TagField
          label={words.field}
          typed={typed}
          offers={offers}
          isFolding
          onType={type}
          onChoose={add}
          onDone={onDone}
          onBack={() => remove(names.at(-1) ?? '')}
        >
          {names.length === 0 ? null : (
            <ChosenTags>
              {names.map((name) => (
                <ChosenTag
                  key={name}
                  label={name}
                  removeLabel={words.remove(name)}
                  onRemove={() => remove(name)}
                />
              ))}
            </ChosenTags>
          )}
        </TagField>
      </div>
    </div>
  );
}
