import {
  CirclePause,
  Cloud,
  ClipboardPaste,
  ExternalLink,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { openById } from '../state/open-articles.js';
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

/** The way from a page that turned out to be here under another address to the article that is here. */
function ToTwin({ id, url }: { readonly id: ArticleId; readonly url: string | null }) {
  const session = useSession();
  const { save, reading } = useWords();
  return (
    <div className={styles['ways']}>
      <Button isPrimary onClick={() => session.attempt(openById(session, id, 'now'))}>
        {save.openDuplicate}
      </Button>
      {url === null ? null : (
        <Button onClick={() => session.attempt(session.client.call('app.open-address', { address: url }))}>
          <ExternalLink {...icon} />
          {reading.openOriginal}
        </Button>
      )}
    </div>
  );
}

type Kind = 'stopped' | 'offline' | 'failed';

const kindIcons: Readonly<Record<Kind, LucideIcon>> = {
  stopped: CirclePause,
  offline: WifiOff,
  failed: TriangleAlert,
};

function kindOf(failure: FailureFacts, isWaiting: boolean): Kind {
  if (failure.code === 'cancelled') return 'stopped';
  return isWaiting && failure.code === 'offline' ? 'offline' : 'failed';
}

/** An article whose text could not be saved, or not yet: what happened, what is safe, what to do, what happens by itself. */
export function FailedArticle({ article }: { readonly article: Article }) {
  const { reading, failures } = useWords();
  const { jobId } = article.headline;
  const failure = article.headline.failure ?? { code: 'internal' };
  const twin = failure.code === 'duplicate' ? (failure.articleId ?? null) : null;
  const kind = kindOf(failure, jobId !== null);
  const titles = {
    stopped: reading.stoppedTitle,
    offline: reading.waitingTitle,
    failed: reading.failedTitle,
  };
  const Icon = kindIcons[kind];
  return (
    <section
      className={styles['card']}
      role={kind === 'failed' ? 'alert' : undefined}
      aria-label={titles[kind]}
    >
      <div className={styles['icon']} data-kind={kind}>
        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      </div>
      <div className={styles['body']}>
        <h2>{titles[kind]}</h2>
        <p>{failures[failure.code].sentence(failure)}</p>
        <Facts failure={failure} url={article.url} />
        {twin === null ? <WaysOn article={article} /> : <ToTwin id={twin} url={article.url} />}
        {jobId === null ? null : <p className={styles['note']}>{reading.triedAgain}</p>}
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
