import type { UndoStep } from '../../shared/ipc/contract/undo.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { Act, Touched } from '../library/undo-log.js';

/** Reversible acts, each with its bookkeeping and its events in one place: counts are exact when the windows hear of it. */
export class Acts {
  readonly #tables: Tables;
  readonly #emit: Emit;

  constructor(tables: Tables, emit: Emit) {
    this.#tables = tables;
    this.#emit = emit;
  }

  /** Carries out what `prepare` asks for, all in one transaction; `prepare` may write rows of its own first. */
  perform(prepare: () => Act): void {
    const touched = this.#tables.database.transaction(() => {
      const done = this.#tables.undo.perform(prepare(), this.#tables.clock());
      return done && this.#settle(done);
    });
    if (touched) this.#announce(touched);
  }

  /** Takes the newest act back; null when there is none. */
  undo(): UndoStep | null {
    return this.#walk(() => this.#tables.undo.undo(this.#tables.clock()));
  }

  /** Does the act again that was taken back last; null when there is none. */
  redo(): UndoStep | null {
    return this.#walk(() => this.#tables.undo.redo(this.#tables.clock()));
  }

  /** Tells the windows what Undo and Redo would do now. */
  announceNext(): void {
    this.#emit('undo.changed', this.#tables.undo.next());
  }

  #walk(walk: () => { readonly step: UndoStep; readonly touched: Touched } | null): UndoStep | null {
    const walked = this.#tables.database.transaction(() => {
      const done = walk();
      return done && { step: done.step, touched: this.#settle(done.touched) };
    });
    if (walked) this.#announce(walked.touched);
    return walked?.step ?? null;
  }

  /** Counts again what was annotated, and names the articles as the windows know them. */
  #settle({ articles, annotated }: Touched): TouchedIds {
    for (const row of annotated) this.#tables.state.recount(row);
    return { articles: this.#ids(articles), annotated: this.#ids(annotated) };
  }

  #ids(rows: ReadonlySet<number>): ArticleId[] {
    return [...rows].flatMap((row) => this.#tables.articles.findByRow(row)?.id ?? []);
  }

  #announce({ articles, annotated }: TouchedIds): void {
    if (articles.length > 0) this.#emit('articles.changed', { ids: articles });
    for (const articleId of annotated) this.#emit('highlights.changed', { articleId });
    this.announceNext();
  }
}

interface TouchedIds {
  readonly articles: ArticleId[];
  readonly annotated: readonly ArticleId[];
}
