import { addressKey } from '../articles/address-key.js';
import { bandsOf } from '../articles/text-print.js';
import { applyTags } from '../library/tag-change.js';
import { assetsOf } from '../versions/known-pictures.js';
import { insertRow } from './insert-row.js';
import { addPending } from './pending-save.js';
import type { MissingArticle } from './plan.js';
import type { RowOf } from './rows.js';
import type { Salvaged } from './salvaged.js';
import { stateOf } from './state-row.js';
import type { Survivors, SurvivingVersion } from './survivors.js';
import { withKnownFiles } from './version-row.js';

/** Adds an article with all that belongs to it but its highlights and notes, and answers its number. */
export function addArticle(salvaged: Salvaged, missing: MissingArticle): number {
  const { tables, assets, survivors, tags } = salvaged;
  const { database } = tables;
  const { current } = missing;
  for (const hash of filesBeside(survivors, missing)) addAsset(salvaged, hash);
  const row = insertRow(database, 'articles', {
    uid: missing.id,
    url: missing.url,
    current_version: current,
    created_at: createdAt(missing) ?? tables.clock(),
  });
  const versions = missing.sound.map((version) => addVersion(salvaged, version, row));
  const shown = versions.find((version) => version?.row.n === current) ?? null;
  insertRow(database, 'article_state', {
    ...stateOf(missing, shown, assets, tables.clock()),
    article_id: row,
  });
  if (current === null) addEmptyVersion(salvaged, missing, row);
  else if (shown) tables.twins.setBands(row, bandsOf(shown.row.text, missing.title));
  addAddresses(salvaged, missing, row);
  addFilesBeside(salvaged, missing.row, row);
  for (const tag of tags.of(missing.row)) giveTag(salvaged, tag, row);
  if (missing.pending) addPending(tables, missing.pending, row);
  return row;
}

const createdAt = ({ article, state }: MissingArticle): number | null =>
  article?.created_at ?? state?.saved_at ?? null;

const filesBeside = ({ snapshots, media }: Survivors, { row, state }: MissingArticle): readonly string[] => [
  ...[...snapshots.of(row), ...media.of(row)].map(({ hash }) => hash),
  ...(state?.thumbnail ? [state.thumbnail] : []),
];

/** With a new article its tags come and go: that needs no step of its own. */
function giveTag({ tables, tags }: Salvaged, inFile: number, articleRow: number): void {
  const tag = tags.ensure(inFile);
  if (tag !== null) applyTags(tables.database, { tag, isGiven: true, runs: [articleRow, 1] }, 'after');
}

/** Gives the library the row of a file that it lacks, and answers whether it has one now. */
export function addAsset({ tables, assets }: Salvaged, hash: string): boolean {
  const row = assets.missing(hash);
  if (row && !tables.assets.file(hash)) insertRow(tables.database, 'assets', row);
  return assets.has(hash);
}

/** Adds a version as it was stored, with the files it names; null when it was damaged meanwhile. */
export function addVersion(salvaged: Salvaged, version: SurvivingVersion, articleRow: number) {
  const { tables, assets, survivors } = salvaged;
  const read = withKnownFiles(version, assets);
  if (!read) return null;
  const { row, blocks } = read;
  const named = new Set([...assetsOf(blocks), ...(row.raw_asset === null ? [] : [row.raw_asset])]);
  for (const hash of named) addAsset(salvaged, hash);
  insertRow(tables.database, 'article_versions', { ...row, article_id: articleRow });
  for (const hash of named)
    insertRow(tables.database, 'article_assets', { article_id: articleRow, version: row.n, hash });
  for (const headline of survivors.related.of(version.article_id))
    if (headline.version === row.n)
      insertRow(tables.database, 'related_headlines', { ...headline, article_id: articleRow });
  return read;
}

/** A text that could not be read leaves a version without one in its place: highlights are looked for again in the next. */
function addEmptyVersion({ tables, survivors }: Salvaged, missing: MissingArticle, articleRow: number): void {
  const marked = survivors.highlights.of(missing.row).filter(({ deleted_at: at }) => at === null);
  const numbers = [...missing.versions.map(({ n }) => n), ...marked.map(({ version }) => version)];
  const last = Math.max(0, ...missing.sound.map(({ n }) => n));
  const n = Math.max(0, ...numbers);
  if (n <= last) return;
  insertRow(tables.database, 'article_versions', {
    article_id: articleRow,
    n,
    quality: 'empty',
    title: missing.title,
    byline: '[]',
    blocks: '[]',
    text: '',
    text_version: 1,
    hash: '',
    final_url: missing.url,
    created_at: tables.clock(),
  });
}

/** An address that leads to another article by now stays with that one. */
function addAddresses({ tables, survivors }: Salvaged, missing: MissingArticle, articleRow: number): void {
  const keys = [missing.url, ...missing.sound.map(({ final_url: url }) => url)].flatMap(
    (address) => (address === null ? null : addressKey(address)) ?? [],
  );
  const known = survivors.addresses.of(missing.row);
  for (const key of new Set([...keys, ...known.map(({ url_key: stored }) => stored)]))
    if (tables.articles.findByAddressKey(key)?.isDeleted ?? true)
      tables.articles.claimAddress(key, articleRow);
  for (const { hash } of survivors.handedOver.of(missing.row))
    tables.articles.addHandedOver(hash, articleRow);
}

function addFilesBeside(salvaged: Salvaged, from: number, articleRow: number): void {
  const { tables, survivors, assets } = salvaged;
  const isWanted = ({ hash }: RowOf<'snapshots'> | RowOf<'media_files'>): boolean => assets.has(hash);
  for (const { id: _id, ...row } of survivors.snapshots.of(from).filter(isWanted))
    insertRow(tables.database, 'snapshots', { ...row, article_id: articleRow });
  for (const { id: _id, ...row } of survivors.media.of(from).filter(isWanted))
    insertRow(tables.database, 'media_files', { ...row, article_id: articleRow });
}
