import type { ArticleId } from '../../shared/model/article.js';
import type { JobQueue } from '../jobs/queue.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { TrashedRow } from '../library/trash-table.js';
import type { Acts } from '../undo/acts.js';

/** What removing for good needs. */
export interface RemoverTools {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly acts: Acts;
  readonly emit: Emit;
}

/** Removes deleted things for good: the only act that nothing takes back. */
export class Remover {
  readonly #tools: RemoverTools;

  constructor(tools: RemoverTools) {
    this.#tools = tools;
  }

  /**
   * Removes rows, everything that hangs on them, what Undo still knew of them, and the rows of pictures nothing names
   * any more. The files go later, once no safety copy names them either (`UnnamedFiles`).
   */
  remove(rows: readonly TrashedRow[]): void {
    if (rows.length === 0) return;
    const { tables, acts, emit } = this.#tools;
    const articles = rows.filter(({ kind }) => kind === 'article');
    for (const { row } of articles) this.#stopWork(row);
    const ids = articles.flatMap(({ row }): ArticleId[] => {
      const found = tables.articles.findByRow(row);
      return found ? [found.id] : [];
    });
    tables.database.transaction(() => {
      for (const row of rows) tables.trash.remove(row);
      tables.undo.forgetGone();
      tables.assets.deleteUnnamed();
    });
    if (ids.length > 0) emit('articles.changed', { ids });
    emit('trash.changed', {});
    acts.announceNext();
  }

  #stopWork(articleRow: number): void {
    const open = this.#tools.tables.jobs.openFor(articleRow);
    if (open.length > 0) this.#tools.queue.cancel(open.map(({ id }) => id));
  }
}
