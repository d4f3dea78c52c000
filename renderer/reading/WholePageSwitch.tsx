import { BookOpenText, PanelsTopLeft } from 'lucide-react';
import { useEffect } from 'react';
import type { Article } from '../../shared/model/article.js';
import { keyCaps } from '../lib/key-caps.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './WholePage.module.css';

/** Id of the switch's way back to the text: the focus comes here out of the view. */
export const WHOLE_PAGE_SWITCH = 'whole-page-switch';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The text of an article or its page as it looked. Nothing while no page is kept. */
export function WholePageSwitch({ article }: { readonly article: Article }) {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  const { id } = article.headline;
  const isKept = useStorePart(wholePage.store, ({ articleId, kept }) => articleId === id && kept !== null);
  const isShown = useStorePart(wholePage.store, ({ shownIn }) => shownIn === id);
  // Asked anew with every news of the article.
  useEffect(() => {
    if (article.headline.id === id) attempt(wholePage.load(id));
  }, [wholePage, attempt, id, article]);
  if (!isKept) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is no part of a toolbar
    <div role="group" aria-label={words.views} className={styles['switch']}>
      <button
        type="button"
        id={isShown ? WHOLE_PAGE_SWITCH : undefined}
        aria-pressed={!isShown}
        title={`${words.reading} (${keyCaps('W')})`}
        onClick={() => wholePage.store.change({ shownIn: null })}
      >
        <BookOpenText {...icon} />
        <span>{words.reading}</span>
      </button>
      <button
        type="button"
        aria-pressed={isShown}
        title={`${words.page} (${keyCaps('W')})`}
        onClick={() => wholePage.store.change({ shownIn: id })}
      >
        <PanelsTopLeft {...icon} />
        <span>{words.page}</span>
      </button>
    </div>
  );
}
