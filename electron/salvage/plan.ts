import { z } from 'zod';
import type { ArticleId } from '../../shared/model/article.js';
import { jsonColumn } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { turns } from '../library/turns.js';
import { assetsOf } from '../versions/known-pictures.js';
import { livingAnnotations } from './annotations.js';
import type { Identity, SurvivingArticle } from './identity.js';
import { lackedFiles, withFiles } from './kept-files.js';
import type { KnownAssets } from './known-assets.js';
import { keptTwin, newerState } from './newer-state.js';
import { type PendingSave, pendingSave } from './pending-save.js';
import type { RowOf } from './rows.js';
import { type SoundVersion, soundVersion } from './sound-version.js';
import type { Survivors, SurvivingVersion } from './survivors.js';

/** An article that the open library lacks. */
export interface MissingArticle extends SurvivingArticle {
  readonly presentRow: null;
  /** Its old id, where that can be read, else a new one. */
  readonly id: ArticleId;
  readonly title: string;
  readonly url: string | null;
  /** Versions that are as they were stored, the oldest first. */
  readonly sound: readonly SurvivingVersion[];
  /** The number of the version that is shown; null when no text can be read. */
  readonly current: number | null;
  /** False when it had a text, and that cannot be read any more. */
  readonly isWhole: boolean;
  /** What was to become its text; null when it has one, or that cannot be read. */
  readonly pending: PendingSave | null;
}

/** An article that is in both libraries, with the versions that only the damaged one has. */
export interface CommonArticle extends SurvivingArticle {
  readonly presentRow: number;
  readonly newer: readonly SurvivingVersion[];
  /** Whether anything about it is newer: its text, where it lies, how far it was read. */
  readonly isChanged: boolean;
}

/** What of a damaged library can come into the open one. */
export interface Plan {
  readonly articles: readonly MissingArticle[];
  /** Articles that are in both, by their numbers in the damaged one. */
  readonly common: ReadonlyMap<number, CommonArticle>;
  readonly highlights: readonly RowOf<'highlights'>[];
  readonly notes: readonly RowOf<'notes'>[];
  /** How many whole pages, and films and sounds, the open library lacks whose files are there. */
  readonly pages: number;
  readonly media: number;
  /** Articles that lay in the trash, by their numbers in the damaged one. */
  readonly trashed: ReadonlySet<number>;
  /** Articles of which it is only known that they were there. */
  readonly unknown: number;
  /** False when nothing of any article can be read. */
  readonly isReadable: boolean;
}

const ContentType = jsonColumn(z.looseObject({ 'content-type': z.string().optional() }));

/** The kind of the page a version was read from, as its site named it. */
const pageMime = ({ headers }: Pick<SurvivingVersion, 'headers'>): string =>
  ContentType.safeParse(headers ?? '')
    .data?.['content-type']?.split(';')[0]
    ?.trim() || 'text/html';

/** Whether an article is whole without a text: none was ever found for it. */
const neverHadText = ({ state, versions }: SurvivingArticle): boolean =>
  (state?.body === 'headline' || state?.body === 'failed') &&
  versions.every(({ quality }) => quality === 'empty');

/** What is known of an article without looking into its texts. */
function factsOf({ article, state, versions }: SurvivingArticle, key: string | null) {
  const newest = versions.at(-1);
  const urls = [article?.url, newest?.final_url, key === null ? null : `https://${key}`];
  const url = urls.find((one) => typeof one === 'string') ?? null;
  const titles = [state?.title, newest?.title, url];
  return { title: titles.find((one) => typeof one === 'string' && one !== '') ?? '', url };
}

interface Sources {
  readonly tables: Tables;
  readonly survivors: Survivors;
  readonly identity: Identity;
  readonly assets: KnownAssets;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Finds out what of a damaged library the open one lacks, and which of it is as it was stored. @throws what the signal was aborted with */
export async function makePlan(sources: Sources): Promise<Plan> {
  const { tables, survivors, identity, assets, signal, onProgress } = sources;
  const rows = identity.rows();
  let seen = 0;
  const turn = turns(signal, () => onProgress(seen / rows.length));
  const articles: MissingArticle[] = [];
  const common = new Map<number, CommonArticle>();
  const trashed = new Set<number>();
  let [unknown, pages, media] = [0, 0, 0];
  const countFiles = ({ row, presentRow }: SurvivingArticle): void => {
    const files = withFiles(lackedFiles({ tables, survivors }, row, presentRow), assets);
    pages += files.pages.length;
    media += files.media.length;
  };
  for (const row of rows) {
    const known = identity.article(row);
    const { presentRow } = known;
    // oxlint-disable no-await-in-loop -- one article after the other, with room for others between
    if (presentRow !== null) {
      common.set(row, await compare({ ...known, presentRow }, sources));
      countFiles(known);
    }
    // What lies in the trash was given up: it is not brought back.
    else if (known.state && known.state.deleted_at !== null) trashed.add(row);
    else {
      const missing = await lookInto(known, sources);
      if (missing) {
        articles.push(missing);
        countFiles(missing);
      } else unknown += 1;
    }
    seen += 1;
    await turn();
    // oxlint-enable no-await-in-loop
  }
  return {
    articles,
    common,
    trashed,
    unknown,
    pages,
    media,
    isReadable: rows.length > 0,
    ...livingAnnotations(survivors.highlights.all(), survivors.notes.all()),
  };
}

/** Holds an article against the same one of the open library. */
async function compare(
  known: SurvivingArticle & { readonly presentRow: number },
  { tables, survivors, identity, assets }: Sources,
): Promise<CommonArticle> {
  const { row, presentRow } = known;
  const { pages, media } = lackedFiles({ tables, survivors }, row, presentRow);
  for (const { hash } of [...pages, ...media]) await assets.learn(hash); // oxlint-disable-line no-await-in-loop
  const last = identity.newestVersion(presentRow);
  const newer = await soundOnes(
    known.versions.filter(({ n }) => n > last),
    assets,
  );
  const isChanged =
    newer.length > 0 || newerState(tables, known) !== null || keptTwin(tables, survivors, known).length > 0;
  return { ...known, newer, isChanged };
}

/** Those that are as they were stored; the files they name are looked for. */
async function soundOnes(
  versions: readonly SurvivingVersion[],
  assets: KnownAssets,
): Promise<readonly SurvivingVersion[]> {
  const sound: SurvivingVersion[] = [];
  for (const version of versions) {
    const read = soundVersion(version);
    if (!read) continue;
    sound.push(version);
    await learnAssets(read, assets); // oxlint-disable-line no-await-in-loop
  }
  return sound;
}

/** Whether no text was ever stored, as far as can be told. */
const isTextToCome = ({ state, versions }: SurvivingArticle): boolean =>
  state !== null && state.body !== 'saved' && versions.every(({ quality }) => quality === 'empty');

/** Reads the texts of an article that is missing; null when not even its name is known. */
async function lookInto(
  known: SurvivingArticle,
  { assets, survivors, identity }: Sources,
): Promise<MissingArticle | null> {
  const facts = factsOf(known, survivors.addresses.of(known.row).at(-1)?.url_key ?? null);
  if (facts.title === '') return null;
  const sound = await soundOnes(known.versions, assets);
  if (known.state?.thumbnail) await assets.learn(known.state.thumbnail);
  const kept = [...survivors.snapshots.of(known.row), ...survivors.media.of(known.row)];
  for (const { hash } of kept) await assets.learn(hash); // oxlint-disable-line no-await-in-loop
  const current = shownVersion(known, sound);
  const pending = isTextToCome(known) ? pendingSave(survivors, known.row) : null;
  const isWhole = current !== null || pending !== null || neverHadText(known);
  return {
    ...known,
    ...facts,
    id: identity.idOf(known),
    presentRow: null,
    sound,
    current,
    isWhole,
    pending,
  };
}

async function learnAssets({ row, blocks }: SoundVersion, assets: KnownAssets): Promise<void> {
  for (const hash of assetsOf(blocks)) await assets.learn(hash); // oxlint-disable-line no-await-in-loop
  if (row.raw_asset !== null) await assets.learn(row.raw_asset, pageMime(row));
}

/** The version that was shown, if it can be read, else the newest that can. */
function shownVersion({ article }: SurvivingArticle, sound: readonly SurvivingVersion[]): number | null {
  const withText = sound.filter(({ quality }) => quality !== 'empty').map(({ n }) => n);
  const shown = article?.current_version ?? null;
  return shown !== null && withText.includes(shown) ? shown : (withText.at(-1) ?? null);
}
