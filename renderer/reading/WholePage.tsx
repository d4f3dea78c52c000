import { FileDown, FileQuestion, RefreshCw, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EventPayload } from '../../shared/ipc/contract.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { PageSight, SnapshotFacts } from '../../shared/model/snapshot.js';
import { fileSize } from '../i18n/bytes.js';
import { longDay } from '../i18n/dates.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import type { Perform } from '../state/commands.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { removePage } from '../state/whole-page-acts.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { KeepingPage } from './KeepingPage.js';
import { PageFindBar } from './PageFindBar.js';
import { useStillView } from './use-still-view.js';
import { WHOLE_PAGE_SWITCH } from './WholePageSwitch.js';
import styles from './WholePage.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface WholePageProps {
  readonly article: Article;
  readonly kept: SnapshotFacts;
  readonly perform: Perform;
}

/** Whether every page of a site is kept whole; nothing for an article of no site. */
function Always({ host }: { readonly host: string | null }) {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  const sites = useStorePart(wholePage.store, (state) => state.sites);
  useEffect(() => attempt(wholePage.loadSites()), [wholePage, attempt]);
  if (host === null) return null;
  return (
    <label className={styles['always']}>
      <input
        type="checkbox"
        checked={sites.includes(host)}
        onChange={({ target }) => attempt(wholePage.setSite(host, target.checked))}
      />
      {words.always(host)}
    </label>
  );
}

/** What is seen of a kept page; all of it until it was looked at. */
function useSight(id: ArticleId): PageSight {
  const { client } = useSession();
  const [sight, setSight] = useState<PageSight>('seen');
  useEffect(() => {
    let isLeft = false;
    client.call('snapshots.look', { id }).then(
      (answer) => !isLeft && setSight(answer),
      () => undefined, // that its file is gone is told in its place
    );
    return () => {
      isLeft = true;
    };
  }, [client, id]);
  return sight;
}

/** What is missing of the page, and the way to get it; that nothing is to be seen says more than how many files it lacks. */
function Missing({ article, kept }: Omit<WholePageProps, 'perform'>) {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  const { id } = article.headline;
  const sight = useSight(id);
  const { missing, pieces } = kept;
  const isSeen = sight === 'seen';
  if (isSeen && missing === 0) return null;
  return (
    <span className={styles['missing']} role={isSeen ? undefined : 'alert'}>
      {isSeen ? words.missing(missing, pieces) : words.sight[sight]}
      <Button onClick={() => attempt(isSeen ? wholePage.keep(id) : wholePage.keepDrawn(id))}>
        <RefreshCw {...icon} />
        {isSeen ? words.again : words.getPageAgain}
      </Button>
    </span>
  );
}

/** What is to be known of the page, and what can be done about it. */
function Facts({ article, kept, perform }: WholePageProps) {
  const session = useSession();
  const { wholePage: words } = useWords();
  const language = useLanguage();
  const { host } = article.headline;
  const { keptAt, bytes } = kept;
  return (
    <aside className={styles['facts']} aria-label={words.page}>
      <span>{words.keptOn(longDay(keptAt, language), fileSize(bytes, language))}</span>
      <Missing article={article} kept={kept} />
      <span className={styles['acts']}>
        <Always host={host} />
        <IconButton label={words.export} onClick={() => perform('export-page')}>
          <FileDown {...icon} size={17} />
        </IconButton>
        <IconButton label={words.remove} onClick={() => removePage(session)}>
          <Trash2 {...icon} size={17} />
        </IconButton>
      </span>
    </aside>
  );
}

/** In place of a page whose file is gone. */
function Lost({ article }: { readonly article: Article }) {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  return (
    <Blank icon={FileQuestion} heading="h2" title={words.lost} text={words.lostHint} isError>
      <Button onClick={() => attempt(wholePage.keep(article.headline.id))}>{words.keepAnew}</Button>
    </Blank>
  );
}

/** Keys that are the app's come out of the view: they act as if they were pressed on its place in the page. */
function useKeysOfView(pane: RefObject<HTMLElement | null>): { readonly isLeaving: () => boolean } {
  const { client, attempt } = useSession();
  const leaving = useRef(false);
  const press = useEffectEvent((key: EventPayload<'snapshots.key'>): void => {
    leaving.current = true;
    attempt(client.call('snapshots.focus', { isInside: false }).finally(() => (leaving.current = false)));
    if (key.key === 'Escape') document.getElementById(WHOLE_PAGE_SWITCH)?.focus();
    else
      pane.current?.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  });
  useEffect(() => client.on('snapshots.key', (key) => press(key)), [client]);
  return { isLeaving: () => leaving.current };
}

/** The page as it looked, in a view of its own that runs and loads nothing. It lies over its place here. */
export function WholePage({ article, kept, perform }: WholePageProps) {
  const { client, attempt } = useSession();
  const { wholePage: words } = useWords();
  const pane = useRef<HTMLElement>(null);
  const still = useRef<HTMLCanvasElement>(null);
  const [isLost, setIsLost] = useState(false);
  const { id } = article.headline;
  const { isLeaving } = useKeysOfView(pane);
  const box = useStillView(pane, still);
  useEffect(() => {
    let isWanted = true;
    const nowhere = { x: 0, y: 0, width: 0, height: 0 };
    client.call('snapshots.show', { id, box: box.current ?? nowhere }).then(
      // What came over the page meanwhile must not be covered.
      () => isWanted && client.call('snapshots.place', { box: box.current }),
      () => isWanted && setIsLost(true),
    );
    return () => {
      isWanted = false;
      client.call('snapshots.close').catch(() => undefined); // it is gone then, too
    };
  }, [client, id, box]);

  return (
    <>
      <h1 className="visually-hidden" lang={article.language ?? undefined}>
        {article.title}
      </h1>
      <Facts article={article} kept={kept} perform={perform} />
      <KeepingPage article={article} />
      <PageFindBar articleId={id} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the focus goes on into the view */}
      <section
        ref={pane}
        id={PANE_IDS.article}
        className={styles['pane']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the way into the view for the keyboard
        tabIndex={0}
        aria-label={words.pane}
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget && !isLeaving() && !isLost)
            attempt(client.call('snapshots.focus', { isInside: true }));
        }}
      >
        {isLost ? (
          <Lost article={article} />
        ) : (
          <canvas key={id} ref={still} className={styles['still']} aria-hidden="true" />
        )}
      </section>
    </>
  );
}
