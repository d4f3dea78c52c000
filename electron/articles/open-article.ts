import { invariant } from '../../shared/assert.js';
import type { Article, ArticleId, Headline } from '../../shared/model/article.js';
import type { ShownVersion } from '../library/article-versions-table.js';
import type { Tables } from '../library/tables.js';
import { liveArticle } from './live-article.js';
import { presentBody } from './lost-pictures.js';

/** An article as the reading view shows it. @throws AppError `not-found`, also for one in the trash */
export function openArticle(tables: Tables, id: ArticleId): Article {
  const { version, row, url } = liveArticle(tables, id);
  const headline = tables.state.headline(id);
  invariant(headline, 'An article has a row in the lists.');
  const stored = version === null ? null : tables.versions.read(row, version);
  const joined = version === null ? 1 : tables.versions.pages(row, version);
  const versionCount = tables.history.count(row);
  const shown = stored && { ...stored, blocks: presentBody(tables, row, stored.version, stored.blocks) };
  return {
    headline,
    url,
    ...(shown ?? withoutText(headline)),
    versionCount,
    twin: twinOf(tables, row),
    position: tables.state.position(row),
    ...(joined > 1 && { joinedPages: joined }),
  };
}

/** The row of the article that told the story before. */
function twinOf(tables: Tables, row: number): Headline | null {
  const twin = tables.twins.of(row);
  const id = twin === null ? null : tables.articles.findByRow(twin)?.id;
  return id ? tables.state.headline(id) : null;
}

/** What there is to show of an article whose text is not here. */
const withoutText = ({ title, publisher, language, publishedAt }: Headline): ShownVersion => ({
  version: 0,
  title,
  publisher,
  authors: [],
  section: null,
  language,
  publishedAt,
  modifiedAt: null,
  blocks: [],
  isWeak: false,
  related: [],
});
