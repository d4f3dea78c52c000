import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Article } from '../../shared/model/article.js';
import type { ArticleText } from '../../shared/text/article-text.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import { assertNever } from '../../shared/assert.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import { textDirection } from '../lib/text-direction.js';
import { writeNoteOn } from '../state/highlight-acts.js';
import type { Perform } from '../state/commands.js';
import { useMarks } from '../state/marks.js';
import { useSession } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { useReadingType } from '../state/use-reading-type.js';
import { ArticleBody } from './ArticleBody.js';
import { ArticleHead } from './ArticleHead.js';
import { highlightsAt, pressedHighlight } from './highlights-at.js';
import { FindBar } from './FindBar.js';
import { FailedArticle, HeadlineOnly } from './Problem.js';
import { JoinedPages } from './JoinedPages.js';
import { MissingPictures } from './MissingPictures.js';
import { WeakText } from './WeakText.js';
import { RelatedList } from './RelatedList.js';
import { SameStory } from './SameStory.js';
import { SavingSteps } from './SavingSteps.js';
import { SelectionBar } from './SelectionBar.js';
import styles from './ReadingView.module.css';
import { useArticleMenu } from './use-article-menu.js';
import { useLinks } from './use-links.js';
import { type NotesPlacement, useNotesPlacement } from './use-notes-placement.js';
import { useProgress } from './use-progress.js';
import { useSelectedWords } from './use-selected-words.js';

/** What stands in place of the text while there is none. */
function WithoutText({ article }: { readonly article: Article }) {
  switch (article.headline.body) {
    case 'saving':
      return <SavingSteps article={article} />;
    case 'failed':
      return <FailedArticle article={article} />;
    case 'headline':
      return <HeadlineOnly article={article} />;
    case 'saved':
      return null;
    default:
      return assertNever(article.headline.body);
  }
}

/** Grants the wish to see a highlight's words. */
function useWordsWish(body: RefObject<HTMLElement | null>): void {
  const { store } = useSession().reading;
  const wordsWish = useStorePart(store, (state) => state.wordsWish);
  useEffect(() => {
    if (!wordsWish) return;
    const mark = body.current?.querySelector(`[data-highlight="${wordsWish.highlightId}"]`);
    if (mark instanceof HTMLElement) {
      mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      mark.focus({ preventScroll: true });
    }
    store.change({ wordsWish: null });
  }, [body, wordsWish, store]);
}

/** A pane narrower than this has a smaller headline: a long one would fill it. */
const NARROW = 440;

/** Knows which films and sounds of the article are on disk; asked anew with every news of it. */
function useKeptMedia(article: Article): void {
  const { media, attempt } = useSession();
  useEffect(() => attempt(media.load(article.headline.id)), [media, attempt, article]);
}

interface OpenArticleProps {
  readonly article: Article;
  readonly text: ArticleText;
  /** Width of the reading pane. */
  readonly width: number;
  readonly perform: Perform;
  readonly renderNotes: (placement: NotesPlacement) => ReactNode;
}

/** One article to be read: its text, its links, its selection, and the notes beside it. */
export function OpenArticle({ article, text, width, perform, renderNotes }: OpenArticleProps) {
  const session = useSession();
  const { reading } = session;
  const scroll = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const { lines, marks } = useMarks();
  const activeId = useStorePart(reading.store, (state) => state.activeId);
  const onScroll = useProgress({ scroll, body, article, text: text.text, lines, marks });
  const type = useReadingType(article.language);
  const { shown, handlers } = useLinks();
  const box = useSelectedWords({ article, drawn: body, sheet, lines, text: text.text });

  const placement = useNotesPlacement(article.headline.id, width, marks);
  const hasText = article.blocks.length > 0;

  useWordsWish(body);
  useKeptMedia(article);

  const openMenu = useArticleMenu(article, perform);
  /** The highlight that was pressed last: only a press after a press goes on to the one under it. */
  const pressed = useRef<HighlightId | null>(null);
  /** Whether a highlight was pressed, whose note is open from then on. */
  const pressMark = (target: EventTarget): boolean => {
    if (window.getSelection()?.isCollapsed === false) return false; // a press that ends a selection
    const before = pressed.current === reading.store.get().activeId ? pressed.current : null;
    const id = pressedHighlight(highlightsAt(target), before);
    pressed.current = id;
    if (id === null) reading.store.change({ activeId: null });
    else writeNoteOn(session, id);
    return id !== null;
  };

  return (
    <div className={styles['columns']}>
      <div
        ref={scroll}
        className={styles['scroll']}
        id={PANE_IDS.article}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
        tabIndex={0}
        data-scroll
        onScroll={onScroll}
        onContextMenu={openMenu}
      >
        <div
          ref={sheet}
          className="sheet"
          data-notes={placement}
          data-narrow={width > 0 && width < NARROW}
          lang={article.language ?? undefined}
          {...type}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- links and marks inside are focusable themselves */}
          <article
            ref={body}
            className="article"
            lang={article.language ?? undefined}
            dir={textDirection(article.language)}
            {...handlers}
            onClick={(event) => {
              handlers.onClick(event);
              if (!event.defaultPrevented) pressMark(event.target);
            }}
            onKeyDown={(event) => {
              // The note has the focus at once: without this, the same key would begin a line in it.
              if (event.key === 'Enter' && pressMark(event.target)) event.preventDefault();
            }}
          >
            <ArticleHead article={article} />
            <SameStory article={article} />
            <JoinedPages article={article} />
            <MissingPictures article={article} />
            <WeakText article={article} text={text.text} />
            {hasText ? (
              <ArticleBody
                blocks={article.blocks}
                lines={lines}
                marks={marks}
                activeId={activeId}
                language={article.language}
              />
            ) : (
              <WithoutText article={article} />
            )}
          </article>
          <RelatedList related={article.related} language={article.language} />
          {placement === 'panel' || !hasText ? null : renderNotes(placement)}
          {box ? <SelectionBar article={article} box={box} /> : null}
        </div>
      </div>
      {placement === 'panel' ? renderNotes('panel') : null}
      <FindBar articleId={article.headline.id} drawn={{ pane: scroll, body, article, text, lines, marks }} />
      {shown === null ? null : <div className={styles['address']}>{shown}</div>}
    </div>
  );
}
