import { useEffect, useState } from 'react';
import type { Article, ArticleId } from '../../../shared/model/article.js';
import type { VersionSummary } from '../../../shared/model/version.js';
import { useSession } from '../../state/session.js';
import { type Comparison, compareVersions } from './compare-versions.js';

/** Every version of an article, the newest first; empty until they are known. Follows what becomes of them. */
export function useVersions(articleId: ArticleId): readonly VersionSummary[] {
  const { client, attempt } = useSession();
  const [versions, setVersions] = useState<readonly VersionSummary[]>([]);
  useEffect(() => {
    const load = (): void => attempt(client.call('versions.list', { id: articleId }).then(setVersions));
    load();
    return client.on('articles.changed', ({ ids }) => {
      if (ids.includes(articleId)) load();
    });
  }, [client, attempt, articleId]);
  return versions;
}

/** An article as one of its versions has it; null until it is here. */
export function useVersion(articleId: ArticleId, version: number | null): Article | null {
  const { client, attempt } = useSession();
  const [opened, setOpened] = useState<Article | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (version !== null)
      attempt(
        client
          .call('versions.open', { id: articleId, version })
          .then((article) => isWanted && setOpened(article)),
      );
    return () => {
      isWanted = false;
    };
  }, [client, attempt, articleId, version]);
  return opened?.version === version ? opened : null;
}

/** What differs between two versions; null while that is found out. */
export function useComparison(before: Article | null, after: Article | null): Comparison | null {
  const [found, setFound] = useState<{
    readonly of: readonly [Article, Article];
    readonly comparison: Comparison;
  }>();
  const { attempt } = useSession();
  useEffect(() => {
    let isWanted = true;
    if (before && after)
      attempt(
        compareVersions(before, after).then(
          (comparison) => isWanted && setFound({ of: [before, after], comparison }),
        ),
      );
    return () => {
      isWanted = false;
    };
  }, [before, after, attempt]);
  return found?.of[0] === before && found?.of[1] === after ? found.comparison : null;
}
