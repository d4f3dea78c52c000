import { DamagedFile } from './damaged-file.js';
import { type RowOf, rowShapes, type TableName } from './rows.js';
import { checkedBy, Shelf } from './shelf.js';
import { type RawRow, readRow, type TableShape } from './table-shapes.js';

type VersionRow = RowOf<'article_versions'>;

/** A version without what is long in it. */
export interface SurvivingVersion extends Omit<VersionRow, 'blocks' | 'text'> {
  /** The whole row, read anew from the file, which must still be open; null when that fails. */
  readonly whole: () => VersionRow | null;
}

function survivingVersion(raw: RawRow, again: () => RawRow | null): SurvivingVersion | null {
  const { article_versions: shape } = rowShapes;
  const read = shape.safeParse(raw).data;
  if (!read) return null;
  const { blocks: _blocks, text: _text, ...rest } = read;
  return { ...rest, whole: () => shape.safeParse(again()).data ?? null };
}

type InputRow = RowOf<'job_inputs'>;

/** What a person handed over for a save: long, and so read anew from the file when it is wanted; null when that fails. */
export interface SurvivingInput extends Pick<InputRow, 'job_id'> {
  readonly bytes: () => Uint8Array | null;
}

function survivingInput(raw: RawRow, again: () => RawRow | null): SurvivingInput | null {
  const { job_inputs: shape } = rowShapes;
  const read = shape.safeParse(raw).data;
  return read ? { job_id: read.job_id, bytes: () => shape.safeParse(again()).data?.bytes ?? null } : null;
}

const byArticle = ({ article_id: id }: { readonly article_id: number }): string => String(id);
const byHost = ({ host }: { readonly host: string }): string => host;
const byId = ({ id }: { readonly id: number }): string => String(id);

/** What can still be read of a damaged library: rows of the shape they must have, of tables that hold what a person has. */
export class Survivors {
  readonly articles = new Shelf(checkedBy(rowShapes.articles), byId);
  readonly states = new Shelf(checkedBy(rowShapes.article_state), byArticle);
  readonly versions = new Shelf(survivingVersion, ({ article_id: id, n }) => `${id} ${n}`);
  readonly addresses = new Shelf(checkedBy(rowShapes.article_addresses), ({ url_key: key }) => key);
  readonly articleAssets = new Shelf(
    checkedBy(rowShapes.article_assets),
    ({ article_id: id, version, hash }) => `${id} ${version} ${hash}`,
  );
  readonly related = new Shelf(
    checkedBy(rowShapes.related_headlines),
    ({ article_id: id, version, position }) => `${id} ${version} ${position}`,
  );
  readonly assets = new Shelf(checkedBy(rowShapes.assets), ({ hash }) => hash);
  readonly highlights = new Shelf(checkedBy(rowShapes.highlights), byId);
  readonly notes = new Shelf(checkedBy(rowShapes.notes), byId);
  readonly snapshots = new Shelf(checkedBy(rowShapes.snapshots), byId);
  readonly media = new Shelf(checkedBy(rowShapes.media_files), byId);
  readonly handedOver = new Shelf(
    checkedBy(rowShapes.handed_over),
    ({ hash, article_id: id }) => `${hash} ${id}`,
  );
  readonly tags = new Shelf(checkedBy(rowShapes.tags), byId);
  readonly articleTags = new Shelf(
    checkedBy(rowShapes.article_tags),
    ({ tag_id: tag, saved_at: at, article_id: id }) => `${tag} ${at} ${id}`,
  );
  readonly searches = new Shelf(checkedBy(rowShapes.saved_searches), byId);
  readonly rules = new Shelf(checkedBy(rowShapes.site_rules), byHost);
  readonly sites = new Shelf(checkedBy(rowShapes.whole_page_sites), byHost);
  readonly twins = new Shelf(checkedBy(rowShapes.article_twins), byArticle);
  readonly jobs = new Shelf(checkedBy(rowShapes.jobs), byId);
  readonly inputs = new Shelf(survivingInput, ({ job_id: job }) => String(job));

  readonly #shelves: { readonly [T in TableName]: Pick<Shelf<object>, 'put'> } = {
    articles: this.articles,
    article_state: this.states,
    article_versions: this.versions,
    article_addresses: this.addresses,
    article_assets: this.articleAssets,
    related_headlines: this.related,
    assets: this.assets,
    highlights: this.highlights,
    notes: this.notes,
    snapshots: this.snapshots,
    media_files: this.media,
    handed_over: this.handedOver,
    tags: this.tags,
    article_tags: this.articleTags,
    saved_searches: this.searches,
    site_rules: this.rules,
    whole_page_sites: this.sites,
    article_twins: this.twins,
    jobs: this.jobs,
    job_inputs: this.inputs,
  };
  readonly #file: DamagedFile;
  readonly #shapes: readonly TableShape[];

  constructor(file: string, shapes: readonly TableShape[]) {
    this.#file = new DamagedFile(file);
    this.#shapes = shapes;
  }

  close(): void {
    this.#file.close();
  }

  /** Reads the whole file, with pauses. @throws whatever the signal was aborted with */
  read(signal: AbortSignal, onProgress: (share: number) => void): Promise<void> {
    return this.#file.read({
      shapes: this.#shapes,
      signal,
      onProgress,
      take: (shape, cell, isSure) => {
        const again = (): RawRow | null => readRow(shape, cell, isSure);
        const raw = again();
        return raw !== null && this.#shelves[shape.name].put(raw, again, isSure);
      },
    });
  }
}
