import { assertNever } from '../../shared/assert.js';
import type { Headline } from '../../shared/model/article.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { longDay, publishedDay } from '../i18n/dates.js';
import type { Shelf } from '../state/notebook-shelves.js';
import { openById } from '../state/open-articles.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { SourceMark } from '../ui/SourceMark.js';
import { TitleText } from '../ui/TitleText.js';
import styles from './Notebook.module.css';
import { PickShelf } from './PickShelf.js';

interface HeadProps {
  readonly shelf: Shelf;
  readonly titleId: string;
}

/** The head of an article: where it is from, its title, its day. */
function ArticleHead({ shelf, titleId, headline }: HeadProps & { readonly headline: Headline }) {
  const session = useSession();
  const { notebook: words } = useWords();
  const language = useLanguage();
  const source = headline.publisher ?? headline.host;
  const title = headline.title === '' ? words.untitled : headline.title;
  const day = headline.publishedAt ?? headline.savedAt;
  return (
    <header className={styles['head']}>
      <PickShelf shelf={shelf} label={words.selectArticle(title)} />
      {headline.thumbnail === null ? null : (
        <img
          src={`asset://thumbnail/${headline.thumbnail}`}
          alt=""
          width={42}
          height={42}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      )}
      <div>
        <p className={styles['source']}>
          {source === null ? null : (
            <>
              <SourceMark name={source} />
              <span>{source}</span>
            </>
          )}
          <time dateTime={day}>
            {headline.publishedAt === null
              ? longDay(day, language)
              : publishedDay(day, language, headline.language)}
          </time>
        </p>
        <h2 id={titleId} lang={headline.language ?? undefined}>
          <button
            type="button"
            title={words.openArticle(title)}
            onClick={() => session.attempt(openById(session, headline.id, 'now'))}
          >
            <TitleText text={title} />
          </button>
        </h2>
      </div>
    </header>
  );
}

/** The head of a day or a colour. */
function PlainHead({
  shelf,
  titleId,
  title,
  color = null,
}: HeadProps & { readonly title: string; readonly color?: HighlightColor | null }) {
  const { notebook: words } = useWords();
  return (
    <header className={styles['head']} data-plain>
      <PickShelf shelf={shelf} label={words.selectArticle(title)} />
      {color === null ? null : <i className={`hl-${color}`} />}
      <h2 id={titleId}>{title}</h2>
    </header>
  );
}

/** The head of entries that stand together on the page of notes. */
export function ShelfHead({ shelf, titleId }: HeadProps) {
  const { notebook: words } = useWords();
  const language = useLanguage();
  const { head } = shelf;
  switch (head.kind) {
    case 'article':
      return <ArticleHead shelf={shelf} titleId={titleId} headline={head.headline} />;
    case 'day':
      return <PlainHead shelf={shelf} titleId={titleId} title={longDay(head.instant, language)} />;
    case 'color': {
      const title = head.color === null ? words.articleNotes : words.color(head.color);
      return <PlainHead shelf={shelf} titleId={titleId} title={title} color={head.color} />;
    }
    default:
      return assertNever(head);
  }
}
