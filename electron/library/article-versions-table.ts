import { z } from 'zod';
import { type RelatedHeadline } from '../../shared/model/article.js';
import { Block, type AssetHash, type Body } from '../../shared/model/block.js';
import { Wall } from '../../shared/model/wall.js';
import type { Mends, VersionOrigin } from '../../shared/model/version.js';
import type { Database } from './database.js';
import { packBody, unpackBody } from './packed-body.js';
import { instantOrNull, jsonColumn, millisecondsOrNull, NumberRow, TextRow } from './row-values.js';

/** What one reading of a page found. Immutable: a better reading is a new version. */
export interface NewVersion {
  readonly origin: VersionOrigin;
  /** Which parts a person mended; null when nothing. */
  readonly mends: Mends | null;
  readonly quality: 'article' | 'weak' | 'empty';
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly blocks: Body;
  readonly text: string;
  readonly textVersion: number;
  readonly hash: string;
  readonly rawAsset: AssetHash | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly finalUrl: string | null;
  readonly related: readonly RelatedHeadline[];
  readonly assets: readonly AssetHash[];
}

/** Stands for a block of a kind this version of Offprint does not know (architecture.md §4b: refused on write, a placeholder on read). */
const UNKNOWN: Block = {
  type: 'media',
  kind: 'embed',
  title: null,
  poster: null,
  seconds: null,
  address: null,
};

const Parts = jsonColumn(z.array(z.unknown()));
/** A body and the text it was packed with. */
const PackedBody = z.object({ blocks: z.string(), text: z.string() });

const partsOf = ({ blocks, text }: z.infer<typeof PackedBody>): readonly unknown[] =>
  Parts.parse(unpackBody(blocks, text));

const blocksOf = (stored: z.infer<typeof PackedBody>): Body =>
  partsOf(stored).map((part) => Block.safeParse(part).data ?? UNKNOWN);

/** A block of code, or code in a line. */
const HAS_CODE = /"type":"code"/;

const VersionRow = z.object({
  n: z.int(),
  quality: z.string(),
  title: z.string(),
  byline: jsonColumn(z.array(z.string())),
  publisher: z.string().nullable(),
  section: z.string().nullable(),
  lang: z.string().nullable(),
  published_at: z.number().nullable(),
  modified_at: z.number().nullable(),
  wall: Wall.nullable().catch(null),
  read_as: z.string().nullable(),
  ...PackedBody.shape,
});

const RelatedRow = z.object({
  title: z.string(),
  url: z.string().nullable(),
  published_at: z.number().nullable(),
});

const HandedOverRow = z.object({ row: z.int(), hash: z.string() });
const HANDED_OVER_SQL = `SELECT DISTINCT article_id AS row, raw_asset AS hash FROM article_versions
  WHERE article_id > ? AND article_id <= ? AND final_url IS NULL AND raw_asset IS NOT NULL`;

const WallRow = z.object({ value: Wall.nullable().catch(null) });

const TextOfVersion = z.object({ text: z.string(), text_version: z.int() });

/** One version as the reading view shows it. */
export interface ShownVersion {
  readonly version: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly blocks: Body;
  readonly isWeak: boolean;
  /** What its site answered with in place of the article. */
  readonly wall?: Wall;
  /** The encoding its page was read in, where that was noted. */
  readonly encoding?: string;
  readonly related: readonly RelatedHeadline[];
}

/** Pictures that a body gets afterwards. */
export interface NewPictures {
  /** The same blocks with their pictures; no word of them may change. */
  readonly place: (blocks: Body) => Body;
  readonly assets: readonly AssetHash[];
  readonly now: number;
}

/** The versions of each article's text with what was printed around it. Rows are only ever added. */
export class ArticleVersionsTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds a version and returns its number. */
  insert(row: number, version: NewVersion, now: number): number {
    const n = 1 + (this.#database.get(NumberRow, LAST_SQL, [row])?.value ?? 0);
    this.#database.run(INSERT_SQL, [
      row,
      n,
      version.quality,
      version.title,
      JSON.stringify(version.authors),
      version.publisher,
      version.section,
      version.language,
      millisecondsOrNull(version.publishedAt),
      millisecondsOrNull(version.modifiedAt),
      packBody(JSON.stringify(version.blocks), version.text),
      version.text,
      version.textVersion,
      version.hash,
      version.rawAsset,
      version.headers && JSON.stringify(version.headers),
      version.finalUrl,
      version.origin,
      version.mends && JSON.stringify(version.mends),
      now,
    ]);
    for (const [position, headline] of version.related.entries()) {
      const { title, url, publishedAt } = headline;
      const values = [row, n, position, title, url, millisecondsOrNull(publishedAt)];
      this.#database.run('INSERT INTO related_headlines VALUES (?, ?, ?, ?, ?, ?)', values);
    }
    for (const hash of new Set(version.assets))
      this.#database.run('INSERT INTO article_assets VALUES (?, ?, ?)', [row, n, hash]);
    return n;
  }

  /** The files that articles behind one, up to another, were made of as a person handed them over. */
  handedOver(after: number, upTo: number): readonly { readonly row: number; readonly hash: AssetHash }[] {
    return this.#database.all(HandedOverRow, HANDED_OVER_SQL, [after, upTo]);
  }

  /**
   * Adds a version that repeats another one but for its pictures, and returns its number. The text is the same by that,
   * and a block of a kind this Offprint does not know stays as it is.
   */
  repeat(row: number, n: number, pictures: NewPictures): number {
    const { place, assets, now } = pictures;
    const stored = this.#database.get(PackedBody, BODY_SQL, [row, n]) ?? { blocks: '[]', text: '' };
    const blocks = partsOf(stored).flatMap((part): readonly unknown[] => {
      const known = Block.safeParse(part);
      return known.success ? place([known.data]) : [part];
    });
    const next = 1 + (this.#database.get(NumberRow, LAST_SQL, [row])?.value ?? 0);
    const packed = packBody(JSON.stringify(blocks), stored.text);
    this.#database.run(REPEAT_SQL, [next, packed, now, row, n]);
    this.#database.run(REPEAT_RELATED_SQL, [next, row, n]);
    this.#database.run(REPEAT_ASSETS_SQL, [next, row, n]);
    for (const hash of new Set(assets))
      this.#database.run('INSERT OR IGNORE INTO article_assets VALUES (?, ?, ?)', [row, next, hash]);
    return next;
  }

  read(row: number, n: number): ShownVersion | null {
    const found = this.#database.get(VersionRow, READ_SQL, [row, n]);
    if (!found) return null;
    const related = this.#database.all(RelatedRow, RELATED_SQL, [row, n]);
    return {
      version: found.n,
      title: found.title,
      authors: found.byline,
      publisher: found.publisher,
      section: found.section,
      language: found.lang,
      publishedAt: instantOrNull(found.published_at),
      modifiedAt: instantOrNull(found.modified_at),
      isWeak: found.quality === 'weak',
      ...(found.wall !== null && { wall: found.wall }),
      ...(found.read_as !== null && { encoding: found.read_as }),
      blocks: blocksOf(found),
      related: related.map(({ title, url, published_at: publishedAt }) => ({
        title,
        url,
        publishedAt: instantOrNull(publishedAt),
      })),
    };
  }

  /** The article text of one version and the rule that made it. */
  text(row: number, n: number): { readonly text: string; readonly textVersion: number } | null {
    const found = this.#database.get(TextOfVersion, TEXT_SQL, [row, n]);
    return found && { text: found.text, textVersion: found.text_version };
  }

  /** The body of a version that has code in it; null for any other, and for one that is damaged. */
  blocksWithCode(row: number, n: number): Body | null {
    const stored = this.#database.get(PackedBody, BODY_SQL, [row, n]);
    try {
      if (!stored || !HAS_CODE.test(unpackBody(stored.blocks, stored.text))) return null;
      return blocksOf(stored);
    } catch {
      return null;
    }
  }

  /** How many pages of its site a version was joined from. */
  pages(row: number, n: number): number {
    return this.#database.get(NumberRow, PAGES_SQL, [row, n])?.value ?? 1;
  }

  /** What the site of an article answered with in place of it, where that is what is shown. */
  wall(row: number): Wall | null {
    return this.#database.get(WallRow, WALL_SQL, [row])?.value ?? null;
  }

  /** The stored file of the page a version was read from. */
  rawAsset(row: number, n: number): AssetHash | null {
    return this.#database.get(TextRow, RAW_SQL, [row, n])?.value ?? null;
  }
}

const LAST_SQL = 'SELECT COALESCE(MAX(n), 0) AS value FROM article_versions WHERE article_id = ?';

const INSERT_SQL = `INSERT INTO article_versions (article_id, n, quality, title, byline, publisher, section, lang, published_at,
  modified_at, blocks, text, text_version, hash, raw_asset, headers, final_url, origin, mends, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const BODY_SQL = 'SELECT blocks, text FROM article_versions WHERE article_id = ? AND n = ?';

const REPEAT_SQL = `INSERT INTO article_versions (article_id, n, quality, title, byline, publisher, section, lang, published_at,
  modified_at, blocks, text, text_version, hash, raw_asset, headers, final_url, origin, mends, created_at)
  SELECT article_id, ?, quality, title, byline, publisher, section, lang, published_at, modified_at, ?, text, text_version,
  hash, raw_asset, headers, final_url, 'pictures', mends, ? FROM article_versions WHERE article_id = ? AND n = ?`;

const REPEAT_RELATED_SQL = `INSERT INTO related_headlines (article_id, version, position, title, url, published_at)
  SELECT article_id, ?, position, title, url, published_at FROM related_headlines WHERE article_id = ? AND version = ?`;

const REPEAT_ASSETS_SQL = `INSERT INTO article_assets (article_id, version, hash)
  SELECT article_id, ?, hash FROM article_assets WHERE article_id = ? AND version = ?`;

/** What is noted beside the answer of a site; a damaged answer must not cost the text. */
const noted = (name: string): string =>
  `CASE WHEN json_valid(headers) THEN json_extract(headers, '$."${name}"') END`;

// What a person chose counts where nothing was noted: versions from before have no note.
const READ_SQL = `SELECT n, quality, title, byline, publisher, section, lang, published_at, modified_at, blocks, text,
  ${noted('x-offprint-wall')} AS wall,
  COALESCE(${noted('x-offprint-read-as')}, ${noted('x-offprint-encoding')}) AS read_as
  FROM article_versions WHERE article_id = ? AND n = ?`;

const RELATED_SQL =
  'SELECT title, url, published_at FROM related_headlines WHERE article_id = ? AND version = ? ORDER BY position';

const WALL_SQL = `SELECT ${noted('x-offprint-wall')} AS value FROM article_versions v
  JOIN articles a ON a.id = v.article_id AND a.current_version = v.n WHERE a.id = ?`;

const TEXT_SQL = 'SELECT text, text_version FROM article_versions WHERE article_id = ? AND n = ?';

const PAGES_SQL = `SELECT COALESCE(CAST(json_extract(headers, '$."x-offprint-pages"') AS INTEGER), 1) AS value
  FROM article_versions WHERE article_id = ? AND n = ?`;

const RAW_SQL =
  'SELECT raw_asset AS value FROM article_versions WHERE article_id = ? AND n = ? AND raw_asset IS NOT NULL';
