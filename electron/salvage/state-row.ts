import { hostOf } from '../articles/address-key.js';
import { pictureLook, textLook } from '../articles/store-article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { instantOrNull } from '../library/row-values.js';
import type { SurvivingArticle } from './identity.js';
import type { KnownAssets } from './known-assets.js';
import type { RowOf } from './rows.js';
import type { SoundVersion } from './sound-version.js';

type StateRow = RowOf<'article_state'>;

const TEXT_LOST: FailureFacts = { code: 'text-lost' };
/** Nothing here is counted, positioned or read yet. */
const untouched = {
  read_at: null,
  starred_at: null,
  progress: 0,
  position_version: null,
  position_offset: null,
  position_below: null,
} as const;
/** Counted when its highlights and notes are there. */
const uncounted = { feed_id: null, highlight_count: 0, note_count: 0, annotated_at: null } as const;
const nothingToRead = { char_count: 0, reading_seconds: 0, pictures_missing: 0, thumbnail: null } as const;

/** What the list shows of a version. */
function lookOf({ row, blocks }: SoundVersion) {
  const { title, publisher, lang: language, published_at: publishedAt } = row;
  const look = textLook({ title, publisher, language, publishedAt: instantOrNull(publishedAt), blocks });
  return {
    excerpt: look.excerpt,
    char_count: look.charCount,
    reading_seconds: look.readingSeconds,
    title: look.title,
    publisher,
    lang: language,
    published_at: publishedAt,
  };
}

interface Named extends SurvivingArticle {
  readonly title?: string;
  readonly url?: string | null;
  readonly isWhole?: boolean;
}

/** What stands in the place of a row that cannot be read. */
function freshState(
  { title = '', url = null, versions }: Named,
  shown: SoundVersion | null,
  now: number,
): StateRow {
  const address = url ?? shown?.row.final_url ?? null;
  return {
    ...untouched,
    ...nothingToRead,
    ...uncounted,
    article_id: 1,
    place: 'inbox',
    saved_at: versions.at(0)?.created_at ?? now,
    title,
    publisher: null,
    host: address === null ? null : hostOf(address),
    lang: null,
    published_at: null,
    excerpt: '',
    body: 'failed',
    failure: null,
    deleted_at: null,
    updated_at: now,
  };
}

/** What a row shows of pictures: of those whose files are known. */
function picturesOf({ thumbnail }: StateRow, shown: SoundVersion | null, assets: KnownAssets) {
  const known = thumbnail !== null && assets.has(thumbnail) ? thumbnail : null;
  if (!shown) return { thumbnail: known };
  const look = pictureLook(shown.blocks);
  return { pictures_missing: look.picturesMissing, thumbnail: known ?? look.thumbnail };
}

/** How far an article has come: it has its text, has lost it, or never had one. */
function bodyOf(isWhole: boolean, shown: SoundVersion | null) {
  if (shown) return { body: 'saved', failure: null } as const;
  return isWhole
    ? {}
    : ({ ...nothingToRead, progress: 0, body: 'failed', failure: JSON.stringify(TEXT_LOST) } as const);
}

/** The row an article has in lists once it is back: its old one, where that can be read, else what its text gives. */
export function stateOf(
  named: Named,
  shown: SoundVersion | null,
  assets: KnownAssets,
  now: number,
): StateRow {
  const known = named.state ?? freshState(named, shown, now);
  return {
    ...known,
    // The text was held against its hash; what a row remembers of it was not.
    ...(shown ? lookOf(shown) : {}),
    ...picturesOf(known, shown, assets),
    ...bodyOf(named.isWhole ?? true, shown),
    ...uncounted,
    deleted_at: null,
    updated_at: now,
  };
}
