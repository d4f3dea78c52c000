import { useEffect, useMemo, useRef, useState } from 'react';
import type { Response } from '../../../shared/ipc/contract.js';
import type { Article } from '../../../shared/model/article.js';
import type { HighlightId } from '../../../shared/model/highlight.js';
import { layOutText } from '../../../shared/text/article-text.js';
import { textDirection } from '../../lib/text-direction.js';
import { linesOf } from '../../state/lines.js';
import { placeMarks } from '../../state/marks.js';
import { useSession, useWords } from '../../state/session.js';
import { useReadingType } from '../../state/use-reading-type.js';
import { ArticleBody } from '../ArticleBody.js';
import styles from './Versions.module.css';

type Marked = Pick<Response<'highlights.list'>, 'highlights' | 'notes'>;
const NOTHING_MARKED: Marked = { highlights: [], notes: [] };

/** What is marked in a version: highlights stand where their words are in it. */
function useMarked({ headline, version }: Article): Marked {
  const { client, attempt } = useSession();
  const [marked, setMarked] = useState<Marked>(NOTHING_MARKED);
  useEffect(() => {
    let isWanted = true;
    const list = client.call('highlights.list', { articleId: headline.id, version });
    attempt(list.then((found) => isWanted && setMarked(found)));
    return () => {
      isWanted = false;
    };
  }, [client, attempt, headline.id, version]);
  return marked;
}

interface VersionTextProps {
  readonly article: Article;
  /** The highlight whose words are to be seen first. */
  readonly sought: HighlightId | null;
}

/** One version to be read, with what is marked in it. */
export function VersionText({ article, sought }: VersionTextProps) {
  const words = useWords();
  const { highlights, notes } = useMarked(article);
  const text = useMemo(() => layOutText(article.blocks), [article.blocks]);
  const lines = useMemo(() => linesOf(text), [text]);
  const marks = useMemo(
    () => placeMarks({ text, lines, highlights, notes }),
    [text, lines, highlights, notes],
  );
  const type = useReadingType(article.language);
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sought !== null && marks.placed.length > 0)
      body.current?.querySelector(`[data-highlight="${sought}"]`)?.scrollIntoView({ block: 'center' });
  }, [sought, marks]);
  return (
    <div className="sheet" data-notes="below" lang={article.language ?? undefined} {...type}>
      <section
        ref={body}
        className={`article ${styles['text']}`}
        lang={article.language ?? undefined}
        dir={textDirection(article.language)}
      >
        <h3>{article.title === '' ? words.list.untitled : article.title}</h3>
        <ArticleBody
          blocks={article.blocks}
          lines={lines}
          marks={marks}
          activeId={sought}
          language={article.language}
          isStill
        />
      </section>
    </div>
  );
}
