import { z } from 'zod';
import { Place, BodyState } from '../../shared/model/article.js';
import { AssetHash, MAX_ADDRESS } from '../../shared/model/block.js';
import { FailureFacts } from '../../shared/model/failure.js';
import { HighlightColor } from '../../shared/model/highlight.js';
import { JobKind } from '../../shared/model/job.js';
import { SearchWithin } from '../../shared/model/search-within.js';
import { SiteRules } from '../../shared/model/site-rules.js';
import { VersionOrigin } from '../../shared/model/version.js';
import { jsonColumn } from '../library/row-values.js';

const key = z.int().min(1);
const uid = z.uuid();
/** Milliseconds since 1970 that a Date can hold. */
const moment = z.int().min(0).max(8.64e15);
const maybe = moment.nullable();
const natural = z.int().min(0);
const words = z.string().nullable();
const address = z.string().max(MAX_ADDRESS);
const host = z.string().min(1).max(300);
/** JSON that stays as it is stored once it is known to hold what it should. */
const holding = (shape: z.ZodType): z.ZodType<string> =>
  z.string().refine((text) => jsonColumn(shape).safeParse(text).success);

/** Rows as the tables of the library hold them, and how many of their last columns came with a later schema. */
export const rowShapes = {
  articles: z.object({
    id: key,
    uid,
    url: address.nullable(),
    current_version: key.nullable(),
    created_at: moment,
  }),
  article_state: z.object({
    article_id: key,
    place: Place,
    read_at: maybe,
    starred_at: maybe,
    progress: z.number().min(0).max(1),
    saved_at: moment,
    published_at: z.int().nullable(),
    feed_id: z.null(),
    deleted_at: maybe,
    updated_at: moment,
    title: z.string(),
    publisher: words,
    host: words,
    lang: words,
    excerpt: z.string(),
    char_count: natural,
    reading_seconds: natural,
    body: BodyState,
    failure: holding(FailureFacts).nullable(),
    pictures_missing: natural,
    thumbnail: AssetHash.nullable(),
    highlight_count: natural,
    note_count: natural,
    position_version: natural.nullable(),
    position_offset: z.int().nullable(),
    position_below: z.int().nullable(),
    annotated_at: maybe,
  }),
  article_versions: z.object({
    article_id: key,
    n: key,
    quality: z.enum(['article', 'weak', 'empty']),
    title: z.string(),
    byline: holding(z.array(z.string())),
    publisher: words,
    section: words,
    lang: words,
    published_at: z.int().nullable(),
    modified_at: z.int().nullable(),
    blocks: z.string(),
    text: z.string(),
    text_version: key,
    hash: AssetHash,
    raw_asset: AssetHash.nullable(),
    headers: holding(z.record(z.string(), z.string())).nullable(),
    final_url: address.nullable(),
    created_at: moment,
    origin: VersionOrigin,
    mends: words,
  }),
  article_addresses: z.object({ url_key: address.regex(/[./:]/), article_id: key }),
  article_assets: z.object({ article_id: key, version: key, hash: AssetHash }),
  related_headlines: z.object({
    article_id: key,
    version: key,
    position: natural,
    title: z.string(),
    url: address.nullable(),
    published_at: z.int().nullable(),
  }),
  assets: z.object({
    hash: AssetHash,
    mime: z.string().min(1).max(200),
    bytes: natural,
    width: natural.nullable(),
    height: natural.nullable(),
    encoding: z.literal('br').nullable(),
    created_at: moment,
    lost_at: maybe,
  }),
  highlights: z.object({
    id: key,
    uid,
    article_id: key,
    version: key,
    text_version: key,
    start: natural,
    end: key,
    quote: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
    color: HighlightColor,
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
  }),
  notes: z.object({
    id: key,
    uid,
    article_id: key,
    highlight_id: key.nullable(),
    text: z.string(),
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
  }),
  snapshots: z.object({
    id: key,
    uid,
    article_id: key,
    version: key,
    hash: AssetHash,
    bytes: natural,
    pieces: natural,
    missing: natural,
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
  }),
  media_files: z.object({
    id: key,
    uid,
    article_id: key,
    address,
    hash: AssetHash,
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
  }),
  handed_over: z.object({ hash: AssetHash, article_id: key }),
  tags: z.object({
    id: key,
    uid,
    name: z.string().min(1),
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
    article_count: z.int(),
  }),
  article_tags: z.object({ tag_id: key, saved_at: moment, article_id: key }),
  saved_searches: z.object({
    id: key,
    uid,
    name: z.string().min(1),
    query: z.string().min(1),
    created_at: moment,
    updated_at: moment,
    deleted_at: maybe,
    scope: SearchWithin,
  }),
  site_rules: z.object({ id: key, host, rules: holding(SiteRules), updated_at: moment, deleted_at: maybe }),
  whole_page_sites: z.object({ id: key, host, updated_at: moment, deleted_at: maybe }),
  article_twins: z.object({ article_id: key, twin_id: key, kept_at: maybe }),
  jobs: z.object({
    id: key,
    uid,
    kind: JobKind,
    article_id: key.nullable(),
    payload: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    tries: natural,
    run_after: moment,
    lease_owner: words,
    lease_until: maybe,
    failure: holding(FailureFacts).nullable(),
    retriable: natural,
    created_at: moment,
    updated_at: moment,
    waits: natural,
    dismissed_at: maybe,
  }),
  job_inputs: z.object({ job_id: key, bytes: z.instanceof(Uint8Array) }),
} as const;

export type TableName = keyof typeof rowShapes;
export type RowOf<T extends TableName> = z.infer<(typeof rowShapes)[T]>;

/** How many columns a table has got since rows of it were first written: so many may be missing at a row's end. */
export const addedColumns: Readonly<Partial<Record<TableName, number>>> = {
  article_state: 4,
  article_versions: 2,
  assets: 1,
  tags: 1,
  jobs: 2,
  saved_searches: 1,
};
