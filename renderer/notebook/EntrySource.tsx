import type { Headline } from '../../shared/model/article.js';
import { openById } from '../state/open-articles.js';
import { useSession, useWords } from '../state/session.js';
import { SourceMark } from '../ui/SourceMark.js';
import { TitleText } from '../ui/TitleText.js';
import styles from './Notebook.module.css';

/** The article an entry is from, where it does not stand under its head. */
export function EntrySource({ headline }: { readonly headline: Headline }) {
  const session = useSession();
  const { notebook: words } = useWords();
  const source = headline.publisher ?? headline.host;
  const title = headline.title === '' ? words.untitled : headline.title;
  return (
    <button
      type="button"
      className={styles['from']}
      tabIndex={-1}
      title={words.openArticle(title)}
      onClick={() => session.attempt(openById(session, headline.id, 'now'))}
    >
      {source === null ? null : <SourceMark name={source} />}
      <span lang={headline.language ?? undefined}>
        <TitleText text={title} />
      </span>
    </button>
  );
}
