import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { BulkDone } from '../../shared/ipc/contract/articles.js';
import type { TagId } from '../../shared/model/tag.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import { tagKey, tagName } from '../../shared/tags.js';
import type { BulkGoal } from '../library/many-change.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import type { Acts } from '../undo/acts.js';

interface TagsWanted {
  readonly rows: readonly number[];
  /** Names as typed. */
  readonly add: readonly string[];
  readonly remove: readonly TagId[];
}

/** What a save came to, with the rows of the articles that came by it, and of those that were here. */
export interface Saved<T> {
  readonly made: T;
  readonly fresh: readonly number[];
  readonly here: readonly number[];
}

/** What changing a tag's name does to one tag: another name, or its articles go over to the tag of that name. */
interface Renaming {
  readonly goals: readonly RowGoal[];
  readonly bulk: readonly BulkGoal[];
}

/** What a person does with tags. Each is one step of the undo log. */
export class TagActs {
  readonly #tables: Tables;
  readonly #acts: Acts;

  constructor(tables: Tables, acts: Acts) {
    this.#tables = tables;
    this.#acts = acts;
  }

  /** Gives tags to any number of articles and takes others from them, as one act. A tag is made by giving it. */
  change({ rows, add, remove }: TagsWanted): Promise<BulkDone> {
    const names = add.map(tagName).filter((name) => name !== '');
    const given = this.#tables.database.transaction(() =>
      names.map((name) => this.#tables.tags.ensure(name, this.#tables.clock())),
    );
    return this.#acts.performMany(labelOf(given.length, remove.length), [
      ...remove.map((tag) => ({ tag, isGiven: false, rows })),
      ...given.map((tag) => ({ tag, isGiven: true, rows })),
    ]);
  }

  /**
   * Gives tags to what `make` saves, in one transaction with it: both are there, or neither. With tags it is one step,
   * which takes what is new back together with them.
   */
  giveTo<T>(typed: readonly string[], make: () => Saved<T>): T {
    const names = typed.map(tagName).filter((name) => name !== '');
    if (names.length === 0) return make().made;
    const brought: T[] = [];
    this.#acts.perform(() => {
      const { made, fresh, here } = make();
      brought.push(made);
      const { tags, clock } = this.#tables;
      const rows = [...fresh, ...here];
      const given = names.map((name) => tags.ensure(name, clock()));
      const label = fresh.length > 0 ? 'save-articles' : 'tag-articles';
      return { label, goals: [], brings: fresh, bulk: given.map((tag) => ({ tag, isGiven: true, rows })) };
    });
    const [made] = brought;
    invariant(made !== undefined, 'An act prepares what it does.');
    return made;
  }

  /**
   * Gives a tag another name, and with it all that stand under it; where there is a tag of that name, the two become one.
   * @throws AppError `not-found`, `bad-request` for no name or one that stands under the tag itself
   */
  async rename(id: TagId, typed: string): Promise<BulkDone> {
    const { tags, clock } = this.#tables;
    const before = tags.name(id);
    if (before === null) throw new AppError('not-found');
    const name = this.#spelled(tagName(typed));
    const isWithin = tagKey(name).startsWith(`${tagKey(before)}/`);
    if (name === '' || isWithin) throw new AppError('bad-request');
    const family = tags.withUnder(id);
    const own = new Set(family.map((tag) => tag.id));
    const parts = family.map((tag): Renaming => {
      const wanted = name + tag.name.slice(before.length);
      const there = tags.find(wanted);
      if (!there || own.has(there.id))
        return {
          goals: [{ table: 'tags', key: tag.id, after: { name: wanted, updated_at: clock() } }],
          bulk: [],
        };
      const rows = tags.articles(tag.id);
      return {
        goals: [],
        bulk: [
          { tag: there.id, isGiven: true, rows },
          { tag: tag.id, isGiven: false, rows },
        ],
      };
    });
    const goals = parts.flatMap((part) => part.goals);
    const bulk = parts.flatMap((part) => part.bulk);
    const [first] = parts;
    const label = first && first.bulk.length > 0 ? 'merge-tags' : 'rename-tag';
    if (goals.length === 0) return this.#acts.performMany(label, bulk);
    return this.#acts.perform(() => {
      const above = name.lastIndexOf('/');
      if (above > 0) tags.ensure(name.slice(0, above), clock());
      return { label, goals, bulk };
    });
  }

  /** Gives all articles of a tag, and of those under it, to another one. @throws AppError as `rename` */
  merge(id: TagId, into: TagId): Promise<BulkDone> {
    const name = this.#tables.tags.name(into);
    if (name === null || id === into) throw new AppError('not-found');
    return this.rename(id, name);
  }

  /** Takes a tag and all under it from every article. */
  remove(id: TagId): Promise<BulkDone> {
    const { tags } = this.#tables;
    const goals = tags
      .withUnder(id)
      .map((tag) => ({ tag: tag.id, isGiven: false, rows: tags.articles(tag.id) }));
    return this.#acts.performMany('delete-tag', goals);
  }

  /** A new name with what it stands under spelled as it is there. */
  #spelled(name: string): string {
    const above = name.lastIndexOf('/');
    if (above < 0) return name;
    const there = this.#tables.tags.find(name.slice(0, above));
    return there ? there.name + name.slice(above) : name;
  }
}

const labelOf = (given: number, taken: number): UndoLabel =>
  given === 0 ? 'untag-articles' : taken === 0 ? 'tag-articles' : 'change-tags';
