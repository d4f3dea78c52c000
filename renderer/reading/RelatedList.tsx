import type { RelatedHeadline } from '../../shared/model/article.js';
import { seoulStamp } from '../i18n/dates.js';
import { openSaved } from '../state/open-articles.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { TitleText } from '../ui/TitleText.js';

function Related({
  related,
  language,
}: {
  readonly related: RelatedHeadline;
  readonly language: string | null;
}) {
  const session = useSession();
  const { reading } = useWords();
  const { title, publishedAt, url } = related;
  const save = async (address: string): Promise<void> => {
    const { articleId } = await session.client.call('articles.save', {
      source: { kind: 'address', address },
    });
    await openSaved(session, articleId);
  };
  return (
    <li>
      <span lang={language ?? undefined}>
        <TitleText text={title} />
      </span>
      {publishedAt === null ? <i /> : <time dateTime={publishedAt}>{seoulStamp(publishedAt)}</time>}
      {url === null ? null : (
        <button
          type="button"
          aria-label={reading.saveRelated(title)}
          onClick={() => session.attempt(save(url))}
        >
          {reading.save}
        </button>
      )}
    </li>
  );
}

interface RelatedListProps {
  readonly related: readonly RelatedHeadline[];
  readonly language: string | null;
}

/** Headlines printed together with the article: beside its text, never part of it. */
export function RelatedList({ related, language }: RelatedListProps) {
  const { reading } = useWords();
  const interfaceLanguage = useLanguage();
  if (related.length === 0) return null;
  return (
    <section className="related" aria-label={reading.related} lang={interfaceLanguage}>
      <h2>{reading.related}</h2>
      <ul>
        {related.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- headlines may repeat and never move
          <Related key={index} related={one} language={language} />
        ))}
      </ul>
    </section>
  );
}
