import {
  CirclePause,
  Cloud,
  ClipboardPaste,
  ExternalLink,
  type LucideIcon,
  RefreshCw,
  Settings,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import type { Response } from '../../shared/ipc/contract.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { openById } from '../state/open-articles.js';
import { soonMoment } from '../i18n/dates.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { showSettings } from '../state/show-settings.js';
import { Button } from '../ui/Button.js';
import { SignIn } from './SignIn.js';
import { TryAsBrowser } from './TryAsBrowser.js';
import styles from './States.module.css';
import { useTries } from './use-tries.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

type Tries = Response<'jobs.tries'>;

interface FactsProps {
  readonly failure: FailureFacts | null;
  readonly url: string | null;
  readonly tries: Tries;
}

/** An address without what all of them begin with: what tells it from others may be its query. */
function shortAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}${search}`;
}

/** The facts behind a sentence, for those who can use them: the site's answer, the address, which try of how many it was. */
function Facts({ failure, url, tries }: FactsProps) {
  const { reading } = useWords();
  const status = failure?.status === undefined ? null : `HTTP ${failure.status}`;
  // Of one try that is all there is, the sentence below says enough.
  const count = tries && tries.most > 1 ? reading.tryOf(tries.made, tries.most) : null;
  if (status === null && url === null) return null;
  return (
    <p className={styles['facts']}>
      {status === null ? null : <span>{status}</span>}
      {url === null ? null : (
        <span className={styles['where']} title={url}>
          {shortAddress(url)}
        </span>
      )}
      {count === null ? null : <span>{count}</span>}
    </p>
  );
}

/** What happens by itself, and what stays as it is. */
function Next({ tries, isOffline }: { readonly tries: Tries; readonly isOffline: boolean }) {
  const { reading } = useWords();
  const language = useLanguage();
  if (isOffline) return <p className={styles['note']}>{reading.triedAgain}</p>;
  if (!tries) return null;
  const next = tries.nextAt === null ? null : soonMoment(tries.nextAt, language);
  return <p className={styles['note']}>{reading.tried(tries.made, next)}</p>;
}

/** What may help against some failures only: less loud than what always can be done. */
function OtherWays({ article }: { readonly article: Article }) {
  const { url, headline } = article;
  const failure = headline.failure ?? { code: 'internal' };
  if (url === null) return null;
  return (
    <div className={styles['others']}>
      <TryAsBrowser id={headline.id} after={failure} />
      <SignIn address={url} after={failure} />
    </div>
  );
}

/** Ways on from an article without text: fetch it, open it elsewhere, paste it. */
function WaysOn({ article }: { readonly article: Article }) {
  const session = useSession();
  const { client, panes, attempt } = session;
  const { reading } = useWords();
  const { url, headline } = article;
  const refusedHost = headline.failure?.code === 'private-address' ? headline.failure.host : undefined;
  return (
    <div className={styles['ways']}>
      {refusedHost === undefined ? null : (
        <Button isPrimary onClick={() => showSettings(session, refusedHost)}>
          <Settings {...icon} />
          {reading.allowInSettings}
        </Button>
      )}
      {url === null ? null : (
        <>
          <Button
            isPrimary={refusedHost === undefined}
            onClick={() => attempt(client.call('articles.retry', { id: headline.id }))}
          >
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
      <OtherWays article={article} />
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
  const tries = useTries(article);
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
        <Facts failure={failure} url={article.url} tries={twin === null ? tries : null} />
        {twin === null ? <WaysOn article={article} /> : <ToTwin id={twin} url={article.url} />}
        {twin === null ? (
          <Next tries={tries} isOffline={jobId !== null && failure.code === 'offline'} />
        ) : null}
      </div>
    </section>
  );
}

/** An article of which only the headline is here. */
export function HeadlineOnly({ article }: { readonly article: Article }) {
  const { reading, failures } = useWords();
  const { failure } = article.headline;
  const tries = useTries(article);
  const text = article.url === null ? reading.headlineTextNoAddress : reading.headlineText;
  return (
    <section className={styles['card']} aria-label={reading.headlineTitle}>
      <div className={styles['icon']}>
        <Cloud size={22} strokeWidth={1.75} aria-hidden="true" />
      </div>
      <div className={styles['body']}>
        <h2>{reading.headlineTitle}</h2>
        <p>{failure ? failures[failure.code].sentence(failure) : text}</p>
        <Facts failure={failure ?? null} url={article.url} tries={tries} />
        <WaysOn article={article} />
      </div>
    </section>
  );
}
