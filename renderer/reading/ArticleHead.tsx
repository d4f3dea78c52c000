import type { Article } from '../../shared/model/article.js';
import { minutes, publishedHere, publishedMoment } from '../i18n/dates.js';
import { textDirection } from '../lib/text-direction.js';
import { bylineNames } from '../state/head-text.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { openVersions } from '../state/version-acts.js';
import { TitleText } from '../ui/TitleText.js';
import { tagNamed } from '../state/tag-acts.js';
import { showView } from '../state/open-articles.js';
import { OUTSIDE_TEXT } from './body-context.js';

/** The tags of the article, each leading to its list. */
function HeadTags({ names }: { readonly names: readonly string[] }) {
  const session = useSession();
  const { tags } = useWords();
  const language = useLanguage();
  if (names.length === 0) return null;
  return (
    <ul className="head-tags" aria-label={tags.title} lang={language} {...OUTSIDE_TEXT}>
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            onClick={() => {
              const tag = tagNamed(session, name);
              if (tag) showView(session, `tag:${tag.id}`);
            }}
          >
            #{name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Words of the app among those of an article, which may be written the other way. */
function Interface({ children }: { readonly children: string }) {
  return <bdi dir={textDirection(useLanguage())}>{children}</bdi>;
}

/** When an article was published and how long it is: one part, so that neither stands alone in a line. */
function When({ article }: { readonly article: Article }) {
  const words = useWords();
  const language = useLanguage();
  const { publishedAt, headline } = article;
  if (publishedAt === null && headline.readingSeconds === 0) return null;
  return (
    <span className="when">
      {publishedAt === null ? null : (
        <time
          dateTime={publishedAt}
          lang={language}
          title={publishedMoment(publishedAt, language, article.language)}
        >
          <Interface>{publishedHere(publishedAt, language, article.language)}</Interface>
        </time>
      )}
      {headline.readingSeconds > 0 ? (
        <span lang={language}>
          <Interface>{words.list.minutes(minutes(headline.readingSeconds))}</Interface>
        </span>
      ) : null}
    </span>
  );
}

/** Section, title and byline, numbered as `headText` counts their lines. The title is the only first heading of the window. */
export function ArticleHead({ article }: { readonly article: Article }) {
  const session = useSession();
  const words = useWords();
  const language = useLanguage();
  const { title, section, headline } = article;
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
        <When article={article} />
        {article.versionCount > 1 ? (
          <button
            type="button"
            className="versions"
            lang={language}
            onClick={() => openVersions(session, headline.id)}
            {...OUTSIDE_TEXT}
          >
            <Interface>{words.versions.count(article.versionCount)}</Interface>
          </button>
        ) : null}
      </div>
      <HeadTags names={headline.tags} />
    </header>
  );
}
