import { Layers } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { useLanguage, useWords } from '../state/session.js';
import { APP_WORDS } from './body-context.js';
import styles from './MissingPictures.module.css';

/** Says that a text was joined from several pages of its site. */
export function JoinedPages({ article }: { readonly article: Article }) {
  const { reading } = useWords();
  const language = useLanguage();
  if (article.joinedPages === undefined) return null;
  const told = reading.joined(article.joinedPages);
  return (
    <aside className={styles['banner']} aria-label={told} lang={language} {...APP_WORDS}>
      <Layers size={15} strokeWidth={1.75} aria-hidden="true" />
      <span>{told}</span>
    </aside>
  );
}
