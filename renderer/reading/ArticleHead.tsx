import type { Article } from '../../shared/model/article.js';
import { minutes, publishedDate } from '../i18n/dates.js';
import { bylineNames } from '../state/head-text.js';
import { useLanguage, useWords } from '../state/session.js';
import { TitleText } from '../ui/TitleText.js';

/** Section, title and byline, numbered as `headText` counts their lines. The title is the only first heading of the window. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const words = useWords();
  const language = useLanguage();
  const { title, section, publishedAt, headline } = article;
  return (
    <header className="article-head">
      {section === null ? null : (
        <div className="kicker" data-head-line={0}>
          {section}
        </div>
      )}
      <h1 data-head-line={1}>
        <TitleText text={title === '' ? words.list.untitled : title} />
      </h1>
      <div className="byline">
        {bylineNames(article).map((name, index) => (
          <b key={name} data-head-line={2 + index}>
            {name}
          </b>
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
