import { CirclePause, Cloud, ClipboardPaste, ExternalLink, RefreshCw, TriangleAlert } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import styles from './States.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The facts behind a sentence, for those who can use them. */
function Facts({ failure, url }: { readonly failure: FailureFacts | null; readonly url: string | null }) {
  const facts = [failure?.status === undefined ? null : `HTTP ${failure.status}`, url].filter(
    (fact) => fact !== null,
  );
  return facts.length === 0 ? null : <pre className={styles['facts']}>{facts.join(' · ')}</pre>;
}

/** Ways on from an article without text: fetch it, open it elsewhere, paste it. */
function WaysOn({ article }: { readonly article: Article }) {
  const { client, panes, attempt } = useSession();
  const { reading } = useWords();
  const { url, headline } = article;
  return (
    <div className={styles['ways']}>
      {url === null ? null : (
        <>
          <Button isPrimary onClick={() => attempt(client.call('articles.retry', { id: headline.id }))}>
            <RefreshCw {...icon} />
            {reading.retry}
          </Button>
          <Button onClick={() => attempt(client.call('app.open-address', { address: url }))}>
            <ExternalLink {...icon} />
            {reading.openOriginal}
          </Button>
        </>
      )}
      <Button onClick={() => panes.change({ dialog: { kind: 'paste-into', into: headline.id } })}>
        <ClipboardPaste {...icon} />
        {reading.pasteText}
      </Button>
    </div>
  );
}

/** An article whose text could not be saved: what happened, what is safe, what to do. */
export function FailedArticle({ article }: { readonly article: Article }) {
  const { reading, failures } = useWords();
  const failure = article.headline.failure ?? { code: 'internal' };
  const isStopped = failure.code === 'cancelled';
  const title = isStopped ? reading.stoppedTitle : reading.failedTitle;
  const Icon = isStopped ? CirclePause : TriangleAlert;
  return (
    <section className={styles['card']} role={isStopped ? undefined : 'alert'} aria-label={title}>
      <div className={styles['icon']} data-kind={isStopped ? undefined : 'error'}>
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </div>
      <div className={styles['body']}>
        <h2>{title}</h2>
        <p>{failures[failure.code].sentence(failure)}</p>
        <Facts failure={failure} url={article.url} />
        <WaysOn article={article} />
      </div>
    </section>
  );
}

/** An article of which only the headline is here. */
export function HeadlineOnly({ article }: { readonly article: Article }) {
  const { reading, failures } = useWords();
  const { failure } = article.headline;
  const text = article.url === null ? reading.headlineTextNoAddress : reading.headlineText;
  return (
    <section className={styles['card']} aria-label={reading.headlineTitle}>
      <div className={styles['icon']}>
        <Cloud size={22} strokeWidth={1.75} aria-hidden="true" />
      </div>
      <div className={styles['body']}>
        <h2>{reading.headlineTitle}</h2>
        <p>{failure ? failures[failure.code].sentence(failure) : text}</p>
        <Facts failure={failure ?? null} url={article.url} />
        <WaysOn article={article} />
      </div>
    </section>
  );
}
