import type { ArticleId, Place } from '../../shared/model/article.js';
import { liveArticle } from '../articles/live-article.js';
import { moveLabels } from '../articles/move-labels.js';
import type { Tables } from '../library/tables.js';
import { Acts } from '../undo/acts.js';

/** Lets an article lie elsewhere, as an act that the window can take back. */
export function moveTo(tables: Tables, id: ArticleId, place: Place): void {
  const { row } = liveArticle(tables, id);
  new Acts(tables, () => undefined).perform(() => ({
    label: moveLabels[place],
    goals: [{ table: 'article_state', key: row, after: { place } }],
  }));
}
