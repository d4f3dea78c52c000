import { z } from 'zod';
import { AddressesFound } from './addresses-found.js';
import { PagePreview, PreviewPicture, SavePreview } from './save-previews.js';
import {
  MAX_ADDRESSES_AT_ONCE,
  MAX_BULK_ROWS,
  MAX_HANDED_OVER_BYTES,
  MAX_LINK_TITLE,
  MAX_ORDER_ROWS,
  MAX_PAGE_ROWS,
  MAX_PREVIEWED,
  MAX_TAGS_AT_ONCE,
} from '../../limits.js';
import { Article, ArticleId, Headline, HttpAddress, Place, View, ViewCounts } from '../../model/article.js';
import { FailureFacts } from '../../model/failure.js';
import { JobId } from '../../model/job.js';
import { ListFilter } from '../../model/list-filter.js';
import { ReadingPosition } from '../../model/reading-position.js';
import { TagName } from '../../model/tag.js';

/** Whether the page is to be kept whole as well, as it looks. */
const keepsPage = z.literal(true).optional();

/** What a person hands over to be saved. The page never names a path: it reads a chosen file itself and sends the bytes. */
export const SaveSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('address'),
    address: HttpAddress,
    /** What the link to it was called: what the article is called until its page says so. */
    title: z.string().min(1).max(MAX_LINK_TITLE).optional(),
    keepsPage,
    /** Whether it is to be saved as a browser shows it, its scripts run, and not as it is sent. */
    isRendered: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(MAX_HANDED_OVER_BYTES) }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.byteLength <= MAX_HANDED_OVER_BYTES),
    keepsPage,
  }),
]);
export type SaveSource = z.infer<typeof SaveSource>;

/** What became of one of many addresses. */
export const SavedAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved'), articleId: ArticleId }),
  /** It was here before, or stood among the addresses twice. */
  z.strictObject({ kind: z.literal('duplicate'), articleId: ArticleId }),
  z.strictObject({ kind: z.literal('failed'), failure: FailureFacts }),
]);
export type SavedAddress = z.infer<typeof SavedAddress>;

/** Where the next page of a list begins; opaque to the page. */
export const ListCursor = z.strictObject({ savedAt: z.iso.datetime(), row: z.int() }).readonly();
export type ListCursor = z.infer<typeof ListCursor>;

/** Where the next part of an order begins: what the order gave for its last row, and that row's number. */
export const OrderCursor = z.strictObject({ key: z.number(), row: z.int() }).readonly();
export type OrderCursor = z.infer<typeof OrderCursor>;

/** How many articles of a selection are in which state; those in the trash do not count. */
export const Tally = z.strictObject({
  count: z.int().min(0),
  read: z.int().min(0),
  starred: z.int().min(0),
  later: z.int().min(0),
  archived: z.int().min(0),
});
export type Tally = z.infer<typeof Tally>;

/** What can be changed about articles without touching their text. */
export const StateChange = z
  .strictObject({ read: z.boolean().optional(), starred: z.boolean().optional(), place: Place.optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'Nothing to change.',
  });
export type StateChange = z.infer<typeof StateChange>;

/** What an act on many did: how many really changed, and the number of the step that Undo takes back; null when none did. */
export const BulkDone = z.strictObject({ count: z.int().min(0), step: z.int().nullable() }).readonly();
export type BulkDone = z.infer<typeof BulkDone>;

/** Numbers of rows ({@link Headline} `row`). */
const Rows = z.instanceof(Uint32Array<ArrayBuffer>);
const rows = Rows.refine(({ length }) => length > 0 && length <= MAX_BULK_ROWS);
const ids = z.array(ArticleId).min(1).max(1_000);
const id = z.strictObject({ id: ArticleId });
const address = z.strictObject({ address: HttpAddress });
/** Given to what is saved, in the same step. */
const tags = z.array(TagName).max(MAX_TAGS_AT_ONCE).optional();

export const articleCommands = {
  /**
   * Puts the article into the list at once and queues the work. `into` gives the text to an article that has none. Without
   * a place it lies in the inbox.
   * Fails with `duplicate` (facts name the article) when the address is already here, or the same text or file, unless
   * that `mayRepeat`. An address never does.
   */
  'articles.save': {
    runs: 'library',
    request: z.strictObject({
      source: SaveSource,
      into: ArticleId.optional(),
      place: Place.optional(),
      mayRepeat: z.boolean().optional(),
      tags,
    }),
    response: z.strictObject({ articleId: ArticleId, jobId: JobId }),
  },
  /** The same for many addresses: each in its place of the answer, none of them a reason to refuse the others. */
  'articles.save-many': {
    runs: 'library',
    request: z.strictObject({
      addresses: z.array(HttpAddress).min(1).max(MAX_ADDRESSES_AT_ONCE),
      place: Place.optional(),
      keepsPage,
      tags,
    }),
    response: z.array(SavedAddress).max(MAX_ADDRESSES_AT_ONCE),
  },
  /** What would be saved of a text; nothing is kept of it. */
  'articles.preview': {
    runs: 'library',
    request: z.strictObject({ text: z.string().min(1).max(MAX_PREVIEWED) }),
    response: SavePreview,
  },
  /**
   * Asks the site of an address for its page, to say what would be saved of it; a save that follows takes what was
   * fetched. One page at a time: the one before is given up. Fails as a save does, with `duplicate` for what is here, and
   * with `cancelled` when it was given up.
   */
  'articles.preview-address': { runs: 'library', request: address, response: PagePreview },
  /** The first picture of the page that was looked at; null when it has none that can be shown. */
  'articles.preview-picture': { runs: 'library', request: address, response: PreviewPicture.nullable() },
  /** Gives up the page that is looked at, unless a save has it by now. */
  'articles.end-preview': { runs: 'library', request: z.undefined(), response: z.undefined() },
  /** Tries a failed save again from its address; with `isRendered` as a browser shows it. */
  'articles.retry': {
    runs: 'library',
    request: z.strictObject({ id: ArticleId, isRendered: z.boolean().optional() }),
    response: z.strictObject({ jobId: JobId }),
  },
  /** Tries again to get the pictures an article lacks; its text stays as it is. */
  'articles.fetch-pictures': { runs: 'library', request: id, response: z.strictObject({ jobId: JobId }) },
  /** Tries again to get what articles lack, texts and pictures; answers of how many that can be tried. */
  'articles.get-missing': {
    runs: 'library',
    request: z.strictObject({ rows }),
    response: z.strictObject({ count: z.int().min(0) }),
  },
  'articles.list': {
    runs: 'library',
    request: z.strictObject({
      view: View,
      after: ListCursor.nullable(),
      limit: z.int().min(1).max(MAX_PAGE_ROWS),
    }),
    response: z.strictObject({ rows: z.array(Headline).max(MAX_PAGE_ROWS), next: ListCursor.nullable() }),
  },
  /** The present rows of the given articles; deleted ones are left out. */
  'articles.headlines': {
    runs: 'library',
    request: z.strictObject({ ids: z.array(ArticleId).max(MAX_PAGE_ROWS) }),
    response: z.array(Headline),
  },
  /**
   * The order of a view under a filter, without what is in its rows: a list of any length as 12 bytes a row. A part that
   * is shorter than `limit` is the last one.
   */
  'articles.order': {
    runs: 'library',
    request: z.strictObject({
      view: View,
      filter: ListFilter,
      after: OrderCursor.nullable(),
      limit: z.int().min(1).max(MAX_ORDER_ROWS),
      /** With the rows that no longer belong to the view and yet may go on standing in a list of it. */
      isStaying: z.boolean(),
    }),
    response: z.strictObject({
      rows: Rows,
      /** What they are sorted by: moments in milliseconds since 1970, lengths in seconds, or numbers of `sources`. */
      keys: z.instanceof(Float64Array<ArrayBuffer>),
      /** The names of the sources in their order, where the rows are sorted by them. */
      sources: z.array(z.string()).readonly(),
    }),
  },
  /** Rows by number, in no order; deleted ones are left out. */
  'articles.rows': {
    runs: 'library',
    request: z.strictObject({ rows: z.array(z.int()).max(MAX_PAGE_ROWS) }),
    response: z.array(Headline).max(MAX_PAGE_ROWS),
  },
  /** What has become of the given articles: the present rows, and the numbers of those in the trash. */
  'articles.news': {
    runs: 'library',
    request: z.strictObject({ ids: z.array(ArticleId).max(MAX_PAGE_ROWS) }),
    response: z.strictObject({ rows: z.array(Headline), deleted: z.array(z.int()) }),
  },
  /** The nearest unread row behind (1) or before (-1) a place in a view under a filter. */
  'articles.next-unread': {
    runs: 'library',
    request: z.strictObject({
      view: View,
      filter: ListFilter,
      from: OrderCursor,
      step: z.union([z.literal(1), z.literal(-1)]),
    }),
    response: Headline.nullable(),
  },
  /** How many of a selection are read, starred, and where they lie: what a key that goes both ways will do. */
  'articles.tally': {
    runs: 'library',
    request: z.strictObject({ rows }),
    response: Tally,
  },
  'articles.counts': { runs: 'library', request: z.undefined(), response: ViewCounts },
  'articles.open': { runs: 'library', request: id, response: Article },
  /** Undoable. */
  'articles.change': {
    runs: 'library',
    request: z.strictObject({ ids, change: StateChange }),
    response: z.undefined(),
  },
  /** Changes any number of articles, by their rows, as one act. Undoable. */
  'articles.change-rows': {
    runs: 'library',
    request: z.strictObject({ rows, change: StateChange }),
    response: BulkDone,
  },
  /** The same as `articles.delete` for any number of articles, by their rows. */
  'articles.delete-rows': { runs: 'library', request: z.strictObject({ rows }), response: BulkDone },
  /** Undoable: the article waits, whole, until it is emptied from the trash. */
  'articles.delete': { runs: 'library', request: z.strictObject({ ids }), response: z.undefined() },
  /** The article was opened or scrolled and so counts as read. No act of the person, hence not on the undo log. */
  'articles.seen': { runs: 'library', request: id, response: z.undefined() },
  /** How far an article was read: the share of its text for lists and bars, the position to come back to. */
  'articles.progress': {
    runs: 'library',
    request: z.strictObject({
      id: ArticleId,
      progress: z.number().min(0).max(1),
      position: ReadingPosition.nullable(),
    }),
    response: z.undefined(),
  },
  /** Says that an article and the one that told its story before are both wanted: it is not spoken of again. */
  'articles.keep-both': { runs: 'library', request: id, response: z.undefined() },
  /** Which saved article an address belongs to, tracking parameters and fragment ignored. */
  'articles.find': {
    runs: 'library',
    request: z.strictObject({ address: z.string().max(8_192) }),
    response: ArticleId.nullable(),
  },
  /** How many articles addresses would make that are not here yet, how many are here, and how many addresses name one of either again. */
  'articles.find-many': {
    runs: 'library',
    request: z.strictObject({ addresses: z.array(HttpAddress).min(1).max(MAX_ADDRESSES_AT_ONCE) }),
    response: AddressesFound,
  },
} as const;
