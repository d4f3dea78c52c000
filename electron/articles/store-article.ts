import { createHash } from 'node:crypto';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import type { Block } from '../../shared/model/block.js';
import type { ParsedArticle } from '../extraction/contract.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { articleText, TEXT_VERSION } from '../../shared/text/article-text.js';
import { readingSeconds } from '../../shared/text/reading-time.js';
import type { ArticleRecord } from '../library/articles-table.js';
import type { StoredLook } from '../library/article-state-table.js';
import type { NewVersion } from '../library/article-versions-table.js';
import type { Asset } from '../library/assets-table.js';
import type { Tables } from '../library/tables.js';
import { addressKey, hostOf } from './address-key.js';
import { excerptOf } from './excerpt.js';
import { noteTwin } from './near-twins.js';
import { figuresIn } from './pictures.js';
import { plainTitle } from './plain-title.js';
import type { Reading } from './read-source.js';
import { wallOf, withNotes } from './version-notes.js';

/** A figure narrower than this is a badge or an icon, not what the article is about. */
const SMALLEST_THUMBNAIL = 200;

/** An article read and brought to disk, ready for its rows. Its body points at stored pictures. */
export interface Gathered {
  readonly reading: Reading;
  readonly assets: readonly Asset[];
  readonly rawAsset: Asset;
}

/** Counts characters as a person does, roughly: code points. */
export const characters = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** What a row shows of the pictures of a body. */
export function pictureLook(blocks: readonly Block[]): Pick<StoredLook, 'picturesMissing' | 'thumbnail'> {
  const figures = figuresIn(blocks);
  const large = figures.find(({ asset, width }) => asset !== null && (width ?? 0) >= SMALLEST_THUMBNAIL);
  return {
    picturesMissing: figures.filter(({ asset }) => asset === null).length,
    thumbnail: large?.asset ?? null,
  };
}

/** What a row shows of a text, whatever its address. */
export function textLook(
  article: Pick<ParsedArticle, 'title' | 'publisher' | 'language' | 'publishedAt' | 'blocks'>,
): Omit<StoredLook, 'host'> {
  const text = articleText(article.blocks);
  return {
    title: plainTitle(article.title),
    publisher: article.publisher,
    language: article.language,
    publishedAt: article.publishedAt === null ? null : Date.parse(article.publishedAt),
    excerpt: excerptOf(article.blocks),
    charCount: characters(text),
    readingSeconds: readingSeconds(text),
    ...pictureLook(article.blocks),
  };
}

function lookOf(
  { reading }: Gathered,
  fallback: { readonly title: string; readonly url: string | null },
): StoredLook {
  const { article, finalUrl } = reading;
  const address = finalUrl ?? fallback.url;
  const look = textLook(article);
  return {
    ...look,
    title: look.title || fallback.title,
    host: address === null ? null : hostOf(address),
  };
}

/** What tells a version from others by its words alone. */
export const versionHash = (title: string, text: string): string =>
  createHash('sha256').update(`${title}\n${text}`).digest('hex');

/** What was read and brought to disk as a version with a title. */
export function versionOf({ reading, assets, rawAsset }: Gathered, title: string): NewVersion {
  const { article, finalUrl, headers } = reading;
  const text = articleText(article.blocks);
  return {
    origin: 'saved',
    mends: null,
    quality: article.quality,
    title,
    authors: article.authors,
    publisher: article.publisher,
    section: article.section,
    language: article.language,
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    blocks: article.blocks,
    text,
    textVersion: TEXT_VERSION,
    hash: versionHash(title, text),
    rawAsset: rawAsset.hash,
    headers: withNotes(article, headers),
    finalUrl,
    related: article.related,
    assets: [...assets, rawAsset].map(({ hash }) => hash),
  };
}

/** Some sites call their front page the right address of every article: that says nothing. */
const isFrontPage = (address: string): boolean => URL.canParse(address) && new URL(address).pathname === '/';

function keysOf({ article, finalUrl }: Reading): readonly string[] {
  const { canonicalUrl } = article;
  const saysNothing =
    canonicalUrl === null || (isFrontPage(canonicalUrl) && finalUrl !== null && !isFrontPage(finalUrl));
  const keys = [finalUrl, saysNothing ? null : canonicalUrl].flatMap(
    (address) => (address && addressKey(address)) ?? [],
  );
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The live article, other than the given one, that an address already leads to. */
function otherOwner(tables: Tables, key: string, row: number): ArticleRecord | null {
  const owner = tables.articles.findByAddressKey(key);
  return owner && owner.row !== row && !owner.isDeleted ? owner : null;
}

/**
 * A fetched page brings its addresses along; one that belongs to another article makes this a second copy.
 * @throws AppError `duplicate`, naming the other one
 */
function claimFetched(tables: Tables, reading: Reading, row: number): void {
  for (const key of keysOf(reading)) {
    const other = otherOwner(tables, key, row);
    if (other) throw new AppError({ code: 'duplicate', articleId: other.id });
    tables.articles.claimAddress(key, row);
  }
}

/** What a person handed over is kept in any case: an address named inside it is taken only when it is free. */
function claimNamed(tables: Tables, reading: Reading, row: number): void {
  const { canonicalUrl } = reading.article;
  const key = canonicalUrl && addressKey(canonicalUrl);
  if (!canonicalUrl || !key || otherOwner(tables, key, row)) return;
  tables.articles.claimAddress(key, row);
  tables.articles.setMissingUrl(row, canonicalUrl);
}

/** Why a reading has no text worth showing; null when it has. */
export function whyEmpty({ article, finalUrl }: Reading): FailureFacts | null {
  if (article.quality !== 'empty') return null;
  if (finalUrl === null) return { code: 'unreadable-file' };
  const host = hostOf(finalUrl);
  const wall = wallOf(article);
  return { code: 'unreadable-page', ...(host !== null && { host }), ...(wall !== null && { wall }) };
}

/**
 * Writes an article that was gathered: a new version, its pictures, its addresses and its look in the lists; of one
 * without text what is known of it, unless an older version has text. To be called in the transaction that ends the job.
 * @throws AppError `duplicate` when its address belongs to another article
 */
export function storeArticle(tables: Tables, row: number, gathered: Gathered): void {
  const { reading, assets, rawAsset } = gathered;
  const now = tables.clock();
  if (reading.finalUrl === null) claimNamed(tables, reading, row);
  else claimFetched(tables, reading, row);

  const record = tables.articles.findByRow(row);
  const present = record && tables.state.headline(record.id);
  invariant(record && present, 'A job goes with its article.');
  const look = lookOf(gathered, { title: present.title, url: record.url });
  for (const asset of [...assets, rawAsset]) tables.assets.insert(asset, now);
  const n = tables.versions.insert(row, versionOf(gathered, look.title), now);

  const failure = whyEmpty(reading);
  if (failure === null) {
    tables.articles.showVersion(row, n);
    noteTwin(tables, row, articleText(reading.article.blocks), look.title);
    tables.state.setStored(row, look, now);
    return;
  }
  if (record.version === null) tables.state.setHeadline(row, look);
  tables.state.setFailed(row, 'headline', failure, now);
}

/** Writes what has text, but less than the article has, as a version that nothing shows. In the transaction that ends the job. */
export function keepUnshown(tables: Tables, row: number, gathered: Gathered): void {
  const { reading, assets, rawAsset } = gathered;
  if (reading.article.quality === 'empty') return;
  const now = tables.clock();
  for (const asset of [...assets, rawAsset]) tables.assets.insert(asset, now);
  tables.versions.insert(row, versionOf(gathered, plainTitle(reading.article.title)), now);
}
