import type { BulkDone } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel, WalkedStep } from '../../shared/ipc/contract/undo.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { BulkGoal } from '../library/many-change.js';
import type { Act, Touched, Walked } from '../library/undo-log.js';
import { LargeActs, type WalkedLarge } from './large-acts.js';

/** More changed articles than this are not told one by one. */
const MOST_NAMED = 1_000;

/** Reversible acts, each with its bookkeeping and its events in one place: counts are exact when the windows hear of it. */
export class Acts {
  readonly #tables: Tables;
  readonly #emit: Emit;
  readonly #large: LargeActs;

  constructor(tables: Tables, emit: Emit) {
    this.#tables = tables;
    this.#emit = emit;
    this.#large = new LargeActs(tables);
  }

  /** Carries out what `prepare` asks for, all in one transaction; `prepare` may write rows of its own first. */
  perform(prepare: () => Act): BulkDone {
    const done = this.#tables.database.transaction(() => {
      const performed = this.#tables.undo.perform(prepare(), this.#tables.clock());
      return performed && { step: performed.step, touched: this.#settle(performed) };
    });
    if (!done) return { count: 0, step: null };
    this.#announce(done.touched);
    return { count: done.touched.count, step: done.step };
  }

  /** Changes columns of any number of articles, all of them or none; others are answered meanwhile. */
  async performMany(label: UndoLabel, bulk: readonly BulkGoal[]): Promise<BulkDone> {
    if (!this.#large.isLarge(bulk)) return this.perform(() => ({ label, goals: [], bulk }));
    const done = await this.#large.perform(label, bulk);
    if (done.count > 0) this.announceMany();
    return done;
  }

  /** Whether an act is being carried out piece by piece at this moment. */
  get isBusy(): boolean {
    return this.#large.isBusy;
  }

  /** Resolves when that act has ended, well or badly. */
  settled(): Promise<void> {
    return this.#large.settled();
  }

  /** Goes on with an act that a dead process left unfinished. To be called before anything is asked. */
  finishLeft(): void {
    this.#large.finishLeft();
  }

  /** Takes the newest act back; null when there is none. */
  async undo(): Promise<WalkedStep | null> {
    const large = await this.#large.walk('before');
    return large ? this.#walked(large) : this.#walk(() => this.#tables.undo.undo(this.#tables.clock()));
  }

  /** Does the act again that was taken back last; null when there is none. */
  async redo(): Promise<WalkedStep | null> {
    const large = await this.#large.walk('after');
    return large ? this.#walked(large) : this.#walk(() => this.#tables.undo.redo(this.#tables.clock()));
  }

  /** Tells the windows what Undo and Redo would do now. */
  announceNext(): void {
    this.#emit('undo.changed', this.#tables.undo.next());
  }

  #walked({ id, label, count, annotated }: WalkedLarge): WalkedStep {
    if (label === 'bring-back') this.announceBroughtBack();
    else this.announceMany();
    for (const articleId of this.#ids(annotated)) this.#emit('highlights.changed', { articleId });
    return { step: id, label, count, articleId: null };
  }

  /** Tells the windows that more changed than is worth naming. */
  announceMany(): void {
    this.#emit('articles.changed-many', {});
    this.announceNext();
  }

  /** Tells the windows that anything of the library may have come out of a damaged file, or gone again. */
  announceBroughtBack(): void {
    this.announceMany();
    this.#emit('site-rules.changed', {});
    this.#emit('searches.changed', {});
    this.#emit('snapshots.sites-changed', {});
  }

  #walk(walk: () => Walked | null): WalkedStep | null {
    const walked = this.#tables.database.transaction(() => {
      const done = walk();
      return done && { ...done, touched: this.#settle(done.touched) };
    });
    if (!walked) return null;
    this.#announce(walked.touched);
    const { articles } = walked.touched;
    const [only = null, ...others] = articles === 'many' ? [] : articles;
    return { ...walked.step, step: walked.id, articleId: others.length === 0 ? only : null };
  }

  /** Counts again what was annotated, and names the articles as the windows know them. */
  #settle({ articles, annotated, ...others }: Touched): TouchedIds {
    for (const row of annotated) this.#tables.state.recount(row);
    const isMany = articles.size > MOST_NAMED;
    return {
      count: articles.size,
      articles: isMany ? 'many' : this.#ids(articles),
      annotated: this.#ids(annotated),
      ...others,
    };
  }

  #ids(rows: ReadonlySet<number>): ArticleId[] {
    return [...rows].flatMap((row) => this.#tables.articles.findByRow(row)?.id ?? []);
  }

  #announce({ articles, annotated, hasRules, hasSearches, hasSites }: TouchedIds): void {
    if (articles === 'many') this.#emit('articles.changed-many', {});
    else if (articles.length > 0) this.#emit('articles.changed', { ids: articles });
    for (const articleId of annotated) this.#emit('highlights.changed', { articleId });
    if (hasRules) this.#emit('site-rules.changed', {});
    if (hasSearches) this.#emit('searches.changed', {});
    if (hasSites) this.#emit('snapshots.sites-changed', {});
    this.announceNext();
  }
}

interface TouchedIds extends Pick<Touched, 'hasRules' | 'hasSearches' | 'hasSites'> {
  readonly count: number;
  /** `many` are not worth naming. */
  readonly articles: ArticleId[] | 'many';
  readonly annotated: readonly ArticleId[];
}
