import { LoaderCircle } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import styles from './WholePage.module.css';

/** How far the keeping of a whole page is, and a way to stop it. Nothing while none is under way. */
export function KeepingPage({ article }: { readonly article: Article }) {
  const { client, jobs, attempt } = useSession();
  const { wholePage: words } = useWords();
  const language = useLanguage();
  const progress = useStorePart(jobs.store, (state) => state.progress.get(article.headline.id));
  if (progress?.step !== 'page') return null;
  const { done, total, jobId } = progress;
  return (
    <aside className={styles['keeping']} aria-label={words.keeping} lang={language}>
      <LoaderCircle size={15} strokeWidth={1.75} aria-hidden="true" className={styles['spinner']} />
      <span>{total === 0 ? words.keeping : words.keepingCount(done, total)}</span>
      {total === 0 ? null : <progress value={done} max={total} aria-label={words.keeping} />}
      <Button onClick={() => attempt(client.call('jobs.cancel', { id: jobId }))}>{words.stop}</Button>
    </aside>
  );
}
