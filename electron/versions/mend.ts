import { AppError } from '../../shared/app-error.js';
import type { Request, Response } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Body } from '../../shared/model/block.js';
import type { Mends } from '../../shared/model/version.js';
import { articleText, TEXT_VERSION } from '../../shared/text/article-text.js';
import { hostOf } from '../articles/address-key.js';
import { liveArticle } from '../articles/live-article.js';
import type { Parser } from '../articles/parser.js';
import { figuresIn, placePictures } from '../articles/pictures.js';
import { versionHash } from '../articles/store-article.js';
import { joinPieces } from '../extraction/part-pieces.js';
import { type PagePart, type PlacedPart, placeParts } from '../extraction/page-parts.js';
import { findPlaces } from '../highlights/places.js';
import type { NewVersion, ShownVersion } from '../library/article-versions-table.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';
import type { Acts } from '../undo/acts.js';
import { actToShow, addVersion } from './add-version.js';
import { readKept } from './kept-page.js';
import { assetsOf, knownPictures } from './known-pictures.js';
import { presentOf } from './reread.js';
import { keptAsset } from './reread-work.js';
import { articleRules, joinRules, mendedParts, type MendedParts, NO_RULES, siteRulesFor } from './rules.js';

interface Dependencies {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly parser: Parser;
  readonly acts: Acts;
  /** Fetches the pictures an article lacks. */
  readonly onPicturesWanted: (id: ArticleId) => void;
}

type Mending = Request<'versions.mend'>;

interface ReadParts {
  readonly version: number;
  readonly parts: readonly PlacedPart[];
}

/** The number of a version that is still to be added. */
const NOT_YET = 0;
const NOTHING_MENDED: Mends = { title: false, authors: false, publishedAt: false, body: NO_RULES };

/** A version with other heads or another body; the page it was read from stays its page. */
function mendedVersion(
  tables: Tables,
  { row, present }: { readonly row: number; readonly present: ShownVersion },
  {
    title,
    authors,
    publisher,
    publishedAt,
    blocks,
    mends,
  }: Pick<NewVersion, 'title' | 'authors' | 'publisher' | 'publishedAt' | 'blocks' | 'mends'>,
): NewVersion {
  const birth = tables.history.birth(row, present.version);
  const source = tables.history.source(row, present.version);
  const text = articleText(blocks);
  const raw = source?.raw ?? null;
  return {
    origin: 'mended',
    mends,
    quality: birth?.quality ?? 'article',
    title,
    authors,
    publisher,
    section: present.section,
    language: present.language,
    publishedAt,
    modifiedAt: present.modifiedAt,
    blocks,
    text,
    textVersion: TEXT_VERSION,
    hash: versionHash(title, text),
    rawAsset: raw,
    headers: source?.headers ?? null,
    finalUrl: source?.finalUrl ?? null,
    related: present.related,
    assets: [...assetsOf(blocks), ...(raw === null ? [] : [raw])],
  };
}

/** A person's own corrections of one article: what of its page belongs to it, and what stands over it. */
export class Mender {
  readonly #dependencies: Dependencies;
  /** What was read last: it is what a person looks at. */
  #last: { readonly id: ArticleId; readonly read: ReadParts } | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** The parts of the page of an article in their places. @throws AppError `not-found` */
  async parts(id: ArticleId): Promise<Response<'versions.parts'>> {
    const { row, url } = liveArticle(this.#dependencies.tables, id);
    const { present } = presentOf(this.#dependencies.tables, row);
    const read = { version: present.version, parts: await this.#read(row, present) };
    this.#last = { id, read };
    const { title, authors, publisher, publishedAt, language, version } = present;
    const parts = read.parts.map(({ block, isKept }) => ({ block, isKept }));
    const host = url && hostOf(url);
    return { version, title, authors: [...authors], publisher, publishedAt, language, host, parts };
  }

  /** Shows an article as a person mended it, as a new version. @throws AppError `bad-request` when another text is shown by now, or nothing would be left */
  async mend(mending: Mending): Promise<void> {
    const { tables, acts, onPicturesWanted } = this.#dependencies;
    const { id, version, isRule } = mending;
    const { row, url } = liveArticle(tables, id);
    const { present } = presentOf(tables, row);
    const read = this.#last?.id === id && this.#last.read.version === version ? this.#last.read : null;
    if (!read || present.version !== version) throw new AppError('bad-request');
    const mended = mendedParts(read.parts, new Set(mending.kept));
    const blocks = joinPieces(mended.inside);
    if (blocks.length === 0) throw new AppError('bad-request');
    const next = this.#versionOf(row, present, { mending, mended, blocks });
    const places = await findPlaces(tables, row, { text: next.text, version: NOT_YET });
    const source = tables.history.source(row, version);
    const host = url && hostOf(url);
    acts.perform(() => {
      const files = source ? [keptAsset(source)] : [];
      const n = addVersion(tables, row, { version: next, assets: files, places });
      const act = actToShow(tables, row, n, 'mend-article');
      return isRule && host ? { ...act, goals: [...act.goals, this.#rule(host, mended)] } : act;
    });
    const isWanting = figuresIn(mended.restored.map(({ block }) => block)).some(
      ({ asset }) => asset === null,
    );
    if (isWanting) onPicturesWanted(id);
  }

  async #read(row: number, present: ShownVersion): Promise<readonly PlacedPart[]> {
    const { tables, assets, parser } = this.#dependencies;
    const source = tables.history.source(row, present.version);
    const page: readonly PagePart[] = source
      ? await readKept(source, { assets, parser }, { isWhole: true }).then(
          ({ article }) => article.parts ?? [],
          () => [], // without its page an article can still be mended
        )
      : [];
    const known = knownPictures(tables, row);
    return placeParts(present.blocks, page).flatMap((part) => {
      if (part.isKept) return [part];
      if (part.block.type === 'rule') return [];
      return placePictures([part.block], known).map((block) => ({ ...part, block }));
    });
  }

  #versionOf(
    row: number,
    present: ShownVersion,
    {
      mending,
      mended,
      blocks,
    }: { readonly mending: Mending; readonly mended: MendedParts; readonly blocks: Body },
  ): NewVersion {
    const { tables } = this.#dependencies;
    const before = tables.history.birth(row, present.version)?.mends ?? NOTHING_MENDED;
    const { title, authors, publisher, publishedAt } = mending;
    const mends: Mends = {
      title: before.title || title !== present.title,
      authors: before.authors || authors.join('\n') !== present.authors.join('\n'),
      publisher: before.publisher === true || publisher !== present.publisher,
      publishedAt: before.publishedAt || publishedAt !== present.publishedAt,
      body: joinRules(before.body, articleRules(mended)),
    };
    return mendedVersion(tables, { row, present }, { title, authors, publisher, publishedAt, blocks, mends });
  }

  #rule(host: string, mended: MendedParts): RowGoal {
    const { siteRules, clock } = this.#dependencies.tables;
    const rules = joinRules(siteRules.of(host) ?? NO_RULES, siteRulesFor(mended));
    return siteRules.goalToSet(host, rules, clock());
  }
}
