import { showView } from '../state/open-articles.js';
import { useSession, useWords } from '../state/session.js';
import { tagNamed } from '../state/tag-acts.js';
import styles from './EntryTags.module.css';

/** The tags of the article an entry is from, each leading to its list. The keys find them on the article. */
export function EntryTags({ names }: { readonly names: readonly string[] }) {
  const session = useSession();
  const { tags } = useWords();
  if (names.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form
    <div role="group" className={styles['tags']} aria-label={tags.title} data-tags>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          onClick={() => {
            const tag = tagNamed(session, name);
            if (tag) showView(session, `tag:${tag.id}`);
          }}
        >
          #{name}
        </button>
      ))}
    </div>
  );
}
