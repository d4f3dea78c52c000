import type { TagId } from '../../shared/model/tag.js';
import { tagKey } from '../../shared/tags.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import type { Identity } from './identity.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

/** No article was saved before 1973; what stands in the place of a moment in other rows is smaller than that. */
const EARLIEST = 1e11;

/** A tag of the damaged library, as the open one knows it. */
interface KnownTag {
  readonly name: string;
  /** Its number in the open library; null when it is not there. */
  present: TagId | null;
  /** Whether it was given that name after the copy was made, and still has its old one in the open library. */
  readonly isRenamed: boolean;
}

interface Sources {
  readonly tables: Tables;
  readonly survivors: Survivors;
  readonly identity: Identity;
}

/**
 * The tags of a damaged library. Where the way to their table is damaged, the rows of other tables look alike: those of
 * which articles stand under a tag, and of indexes. They are told by when their article was saved; and a tag that such a
 * row gives to an article which has one under it as well is left out, as it has it so anyway.
 */
export class TagsInFile {
  readonly #sources: Sources;
  readonly #known = new Map<number, KnownTag | null>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The tags that an article was given, by their numbers in the damaged library. */
  of(articleRow: number): readonly number[] {
    const { survivors } = this.#sources;
    const savedAt = survivors.states.get(articleRow)?.saved_at ?? null;
    const isOne = (row: RowOf<'article_tags'>): boolean =>
      survivors.articleTags.isSure(row) ||
      (this.nameOf(row.tag_id) !== null &&
        (savedAt === null ? row.saved_at > EARLIEST : row.saved_at === savedAt));
    const rows = survivors.articleTags.of(articleRow).filter(isOne);
    const names = rows.flatMap(({ tag_id: tag }) => this.nameOf(tag) ?? []).map(tagKey);
    const isOver = (tag: number): boolean => {
      const name = tagKey(this.nameOf(tag) ?? '');
      return names.some((other) => other.startsWith(`${name}/`));
    };
    const given = rows.filter((row) => survivors.articleTags.isSure(row) || !isOver(row.tag_id));
    return [...new Set(given.map(({ tag_id: tag }) => tag))];
  }

  /** What a tag is called; null when that cannot be read. */
  nameOf(tag: number): string | null {
    return this.#find(tag)?.name ?? null;
  }

  /** Whether an article of the open library lacks a tag of which the name is known. */
  isLacked(tag: number, presentRow: number): boolean {
    const known = this.#find(tag);
    return (
      known !== null && (known.present === null || !this.#sources.tables.tags.has(known.present, presentRow))
    );
  }

  /** Tags of which the open library has an older name, by their numbers in the damaged one. */
  renamed(): readonly number[] {
    return this.#sources.survivors.tags
      .all()
      .filter(({ id }) => this.#find(id)?.isRenamed)
      .map(({ id }) => id);
  }

  /** What has to become of the rows of the open library for these to have their names; what they stand under is made. In a transaction. */
  goalsToRename(): readonly RowGoal[] {
    const { tags, clock } = this.#sources.tables;
    return this.renamed().flatMap((inFile) => {
      const known = this.#find(inFile);
      if (!known || known.present === null) return [];
      const { name, present: key } = known;
      this.#known.set(inFile, { ...known, isRenamed: false });
      if (name.includes('/')) tags.ensure(name.slice(0, name.lastIndexOf('/')), clock());
      return { table: 'tags', key, after: { name, updated_at: clock() } } as const;
    });
  }

  /** The number of a tag in the open library, which gets it, and what it stands under, where it is missing; null for one without a name. In a transaction. */
  ensure(tag: number): TagId | null {
    const { tags, clock } = this.#sources.tables;
    const known = this.#find(tag);
    if (known) known.present ??= tags.ensure(known.name, clock());
    return known && known.present;
  }

  #find(tag: number): KnownTag | null {
    const found = this.#known.get(tag);
    if (found !== undefined) return found;
    const known = this.#lookUp(tag);
    this.#known.set(tag, known);
    return known;
  }

  #lookUp(tag: number): KnownTag | null {
    const { tables, survivors, identity } = this.#sources;
    const row = survivors.tags.get(tag);
    if (row) return this.#held(row);
    const name = identity.isCommon('tags', tag) ? tables.tags.name(tag) : null;
    return name === null ? null : { name, present: tag, isRenamed: false };
  }

  /** A tag of which the row can be read, held against the open library: by its id, then by its name. */
  #held({ uid, name, updated_at: at }: RowOf<'tags'>): KnownTag {
    const { tags } = this.#sources.tables;
    const same = tags.byUid(uid);
    const named = tags.find(name)?.id ?? null;
    if (!same) return { name, present: named, isRenamed: false };
    const isNewer = same.name !== name && at > same.updated_at;
    return { name, present: (isNewer ? named : null) ?? same.id, isRenamed: isNewer && named === null };
  }
}
