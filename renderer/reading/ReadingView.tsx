import { CircleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { assertNever } from '../../shared/assert.js';
import { useAfter } from '../lib/use-after.js';
import { useWidth } from '../lib/use-width.js';
import type { Perform } from '../state/commands.js';
import type { ReadingPage } from '../state/reading.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import { KeepingPage } from './KeepingPage.js';
import { NewerText } from './NewerText.js';
import { NothingChosen } from './NothingChosen.js';
import { OpenArticle } from './OpenArticle.js';
import { ReadingToolbar } from './ReadingToolbar.js';
import { TypePopover } from './TypePopover.js';
import { WholePage } from './WholePage.js';
import styles from './ReadingView.module.css';
import type { NotesPlacement } from './use-notes-placement.js';
import states from './States.module.css';

/** Under this long, nothing is shown for waiting (ux.md §6). */
const PATIENCE_MS = 150;

function Loading() {
  const { reading } = useWords();
  const isSlow = useAfter(true, PATIENCE_MS);
  return isSlow ? (
    <section className={states['skeleton']} aria-busy="true" aria-label={reading.loading}>
      {Array.from({ length: 12 }, (_, line) => (
        <i key={line} />
      ))}
    </section>
  ) : null;
}

function NotOpened({ page }: { readonly page: Extract<ReadingPage, { kind: 'failed' }> }) {
  const { reading, attempt } = useSession();
  const words = useWords();
  const openAgain = (): void => {
    reading.close();
    attempt(reading.open(page.id));
  };
  return (
    <Blank
      icon={CircleAlert}
      heading="h1"
      title={words.reading.openFailedTitle}
      text={words.failures[page.failure.code].sentence(page.failure)}
      isError
    >
      <Button onClick={openAgain}>{words.reading.retry}</Button>
    </Blank>
  );
}

interface ReadingViewProps {
  readonly perform: Perform;
  readonly renderNotes: (placement: NotesPlacement) => ReactNode;
}

interface PageProps extends ReadingViewProps {
  readonly page: ReadingPage;
  readonly width: number;
}

interface OpenPageProps extends PageProps {
  readonly page: Extract<ReadingPage, { kind: 'open' }>;
}

/** The open article, as its text or as the whole page it was read from. */
function OpenPage({ page: { article, text, newer }, width, perform, renderNotes }: OpenPageProps) {
  const { wholePage } = useSession();
  const { id } = article.headline;
  const kept = useStorePart(wholePage.store, (state) =>
    state.shownIn === id && state.articleId === id ? state.kept : null,
  );
  return (
    <>
      <ReadingToolbar article={article} perform={perform} />
      <TypePopover language={article.language} />
      {kept ? (
        <WholePage key={`${id} ${kept.keptAt}`} article={article} kept={kept} perform={perform} />
      ) : (
        <>
          <KeepingPage article={article} />
          <OpenArticle
            key={`${id} ${article.version > 0}`}
            article={article}
            text={text}
            width={width}
            perform={perform}
            renderNotes={renderNotes}
          />
          {newer === null ? null : <NewerText version={newer} />}
        </>
      )}
    </>
  );
}

function Page({ page, width, perform, renderNotes }: PageProps) {
  switch (page.kind) {
    case 'nothing':
      return <NothingChosen />;
    case 'loading':
      return <Loading />;
    case 'failed':
      return <NotOpened page={page} />;
    case 'open':
      return <OpenPage page={page} width={width} perform={perform} renderNotes={renderNotes} />;
    default:
      return assertNever(page);
  }
}

/** The reading pane. */
export function ReadingView({ perform, renderNotes }: ReadingViewProps) {
  const { reading } = useSession();
  const words = useWords();
  const page = useStorePart(reading.store, (state) => state.page);
  const pane = useRef<HTMLElement>(null);
  const width = useWidth(pane);
  return (
    <main ref={pane} className={styles['reader']} aria-label={words.reading.article}>
      {width === null ? null : <Page page={page} width={width} perform={perform} renderNotes={renderNotes} />}
    </main>
  );
}
