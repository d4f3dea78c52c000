import { AppError } from '../../shared/app-error.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { ArticleRecord } from '../library/articles-table.js';
import type { Tables } from '../library/tables.js';

/** An article that is not in the trash. @throws AppError `not-found` */
export function liveArticle(tables: Tables, id: ArticleId): ArticleRecord {
  const found = tables.articles.find(id);
  if (!found || found.isDeleted) throw new AppError('not-found');
  return found;
}
