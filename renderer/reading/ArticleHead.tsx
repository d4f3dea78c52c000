import type { Article } from '../../shared/model/article.js';
import { minutes, publishedDate } from '../i18n/dates.js';
import { useLanguage, useWords } from '../state/session.js';
import { MiddleDots } from '../ui/MiddleDots.js';

/** Section, title and byline. The title is the only first heading of the window. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const words = useWords();
  const language = useLanguage();
  const { title, section, publisher, authors, publishedAt, headline } = article;
  const by = [publisher ?? headline.host, ...authors].filter((name) => name !== null);
  return (
    <header className="article-head">
      {section === null ? null : <div className="kicker">{section}</div>}
      <h1>
        <MiddleDots text={title === '' ? words.list.untitled : title} />
      </h1>
      <div className="byline">
        {by.map((name) => (
          <b key={name}>{name}</b>
        ))}
        {publishedAt === null ? null : (
          <time dateTime={publishedAt} lang={language}>
            {publishedDate(publishedAt, language, article.language)}
          </time>
        )}
        {headline.readingSeconds > 0 ? (
          <span lang={language}>{words.list.minutes(minutes(headline.readingSeconds))}</span>
        ) : null}
      </div>
    </header>
  );
}
