import { z } from 'zod';
import { Instant, RelatedHeadline } from '../../shared/model/article.js';
import { Block, Body, MAX_ADDRESS } from '../../shared/model/block.js';
import { SiteRules } from '../../shared/model/site-rules.js';
import { Wall } from '../../shared/model/wall.js';
import { PartRequest, TakenApart } from './pieces-contract.js';

/** What a person says the bytes are in, whatever they say of themselves. */
const ChosenEncoding = z.string().max(40).optional();

/** What the parse process is asked. Bytes, since decoding belongs to it too (feeds.md §4 ①). */
export const ParseRequest = z.discriminatedUnion('kind', [
  /** A web page or an `.html` file; `url` is its address after redirects, null for a file. */
  z.strictObject({
    kind: z.literal('page'),
    bytes: z.instanceof(Uint8Array),
    contentType: z.string().nullable(),
    url: z.string().nullable(),
    encoding: ChosenEncoding,
    rules: SiteRules.optional(),
    /** Whether everything the page shows is wanted beside its article. */
    isWhole: z.boolean().optional(),
  }),
  /** A `.txt` file of unknown encoding. */
  z.strictObject({
    kind: z.literal('text-file'),
    bytes: z.instanceof(Uint8Array),
    name: z.string(),
    encoding: ChosenEncoding,
  }),
  /** Pasted text. */
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
]);
export type ParseRequest = z.infer<typeof ParseRequest>;

/**
 * How much of an article was found: `article`; `weak`, a few sentences only;
 * `empty`, no text (an empty shell, a login wall): title and address are still worth keeping.
 */
export const ParseQuality = z.enum(['article', 'weak', 'empty']);

/** A picture written out in its page. Its figure's address is `inline:` and the key: a block has no room for it. */
const InlinePicture = z.strictObject({
  key: z.string().max(30),
  address: z
    .string()
    .max(3 * 1024 * 1024)
    .startsWith('data:image/'),
});
export type InlinePicture = z.infer<typeof InlinePicture>;

const OtherAddresses = z
  .strictObject({
    address: z.string().max(MAX_ADDRESS),
    others: z.array(z.string().max(MAX_ADDRESS)).max(4).readonly(),
  })
  .readonly();
export type OtherAddresses = z.infer<typeof OtherAddresses>;

const PosterAddress = z
  .strictObject({ media: z.string().max(MAX_ADDRESS), address: z.string().max(MAX_ADDRESS) })
  .readonly();

/** One page as the parse process reads it. Figures carry addresses, `asset: null` and `failure: 'waiting'`; of a picture on the disk that is never read, `not-beside`. */
export const ParsedArticle = z
  .strictObject({
    quality: ParseQuality,
    title: z.string().max(1_000),
    authors: z.array(z.string().max(200)).max(50).readonly(),
    publisher: z.string().max(300).nullable(),
    section: z.string().max(300).nullable(),
    /** BCP 47 primary language such as `ko`; null when it cannot be told. */
    language: z.string().max(35).nullable(),
    publishedAt: Instant.nullable(),
    modifiedAt: Instant.nullable(),
    /** The address the publisher calls the right one, absolute http(s). */
    canonicalUrl: z.string().max(8_192).nullable(),
    blocks: Body,
    /** Addresses of the pages that follow this one, in order. */
    furtherPages: z.array(z.string().max(MAX_ADDRESS)).max(20).readonly().optional(),
    /** Address of the first page, where this is a later one of several. */
    firstPage: z.string().max(MAX_ADDRESS).optional(),
    /** How many pages it was joined from. */
    pages: z.int().min(2).max(20).optional(),
    /** Address of the frame in which a page without text shows one. */
    mainFrame: z.string().max(MAX_ADDRESS).optional(),
    /** What keeps text away from whoever only reads the HTML: scripts that draw it, or what the site answers in its place; absent when nothing does. */
    obstacle: z.enum(['scripts', ...Wall.options]).optional(),
    /** What the `inline:` addresses in `blocks` stand for. */
    inlinePictures: z.array(InlinePicture).max(50).readonly().optional(),
    /** Other sizes and formats of pictures in `blocks`, in the order in which they are worth a try. */
    otherAddresses: z.array(OtherAddresses).max(500).readonly().optional(),
    /** Pictures that stand for films in `blocks`, by the addresses of the films. */
    posters: z.array(PosterAddress).max(200).readonly().optional(),
    related: z.array(RelatedHeadline).max(500).readonly(),
    /** Everything the page shows, when it was asked for: blocks with the elements they stand in. */
    parts: z
      .array(
        z
          .strictObject({ block: Block, elements: z.array(z.string().max(400)).max(10).readonly() })
          .readonly(),
      )
      .max(2_000)
      .readonly()
      .optional(),
    /** Encoding the bytes were read as; null for pasted text. */
    encoding: z.string().nullable(),
  })
  .readonly();
export type ParsedArticle = z.infer<typeof ParsedArticle>;

/** Why nothing could be read: not a page at all, or beyond the caps. */
export const ParseFailure = z.enum(['not-html', 'unreadable-file', 'parse-failed']);
export type ParseFailure = z.infer<typeof ParseFailure>;

/** What travels back from the parse process; `id` repeats the question's. */
export const ParseAnswer = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), article: ParsedArticle }),
  z.strictObject({ id: z.int(), ok: z.literal(true), parts: TakenApart }),
  z.strictObject({ id: z.int(), ok: z.literal(false), failure: ParseFailure }),
]);
export type ParseAnswer = z.infer<typeof ParseAnswer>;

/** What travels to the parse process. */
export const ParseQuestion = z.strictObject({ id: z.int(), request: z.union([ParseRequest, PartRequest]) });
export type ParseQuestion = z.infer<typeof ParseQuestion>;

/** What a parse process says first, once it has loaded its code. */
export const PARSER_READY = 'ready';

/** Longest one page may take before its process is killed (security.md §5). */
export const PARSE_LIMIT_MS = 10_000;
/** Longest the process may take to load: on a busy machine that is seconds, and no fault of the page that waits. */
export const PARSER_START_MS = 20_000;
/** Resident memory at which the parse process is killed, in bytes. */
export const PARSE_LIMIT_BYTES = 400 * 1024 * 1024;
/**
 * What the parse process gives V8. Left to itself V8 collects late and grows past that limit with nothing held
 * (measured: 1.6 GB where 51 MB are in use); a page that truly needs more ends the process, and is told as unreadable.
 */
export const PARSE_V8_FLAGS: readonly string[] = ['--max-old-space-size=240', '--max-semi-space-size=16'];
