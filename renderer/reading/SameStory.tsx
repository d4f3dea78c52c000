import { CopyCheck } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { openById } from '../state/open-articles.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { offerUndo } from '../state/undo-acts.js';
import { Button } from '../ui/Button.js';
import { APP_WORDS } from './body-context.js';
import styles from './MissingPictures.module.css';

/** Says that the story of an article is here already under another address. Nothing is merged: a person opens the other one, or keeps both. */
export function SameStory({ article }: { readonly article: Article }) {
  const session = useSession();
  const { versions } = useWords();
  const language = useLanguage();
  const { twin, headline } = article;
  if (!twin) return null;
  const told = versions.sameStory(twin.title, twin.publisher ?? twin.host);
  const keep = async (): Promise<void> => {
    await session.client.call('articles.keep-both', { id: headline.id });
    offerUndo(session, 'keep-both', 1);
  };
  return (
    <aside className={styles['banner']} aria-label={told} lang={language} {...APP_WORDS}>
      <CopyCheck size={15} strokeWidth={1.75} aria-hidden="true" />
      <span>{told}</span>
      <div className={styles['acts']}>
        <Button onClick={() => session.attempt(openById(session, twin.id, 'now'))}>
          {versions.openTwin}
        </Button>
        <Button onClick={() => session.attempt(keep())}>{versions.keepBoth}</Button>
      </div>
    </aside>
  );
}
