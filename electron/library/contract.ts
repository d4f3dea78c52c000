import { JobId } from '../../shared/model/job.js';
import { z } from 'zod';
import { ArticleId, HttpAddress } from '../../shared/model/article.js';
import { AssetHash } from '../../shared/model/block.js';
import { articleCommands } from '../../shared/ipc/contract/articles.js';
import { ExportOutcome, ExportScope } from '../../shared/ipc/contract/exports.js';
import {
  MAX_RENDERED_BYTES,
  RenderingFetch,
  RenderingFetched,
  RenderingOutcome,
} from '../rendering/contract.js';
import { InterfaceLanguage, PrivateHost } from '../../shared/model/settings.js';
import { Visitor, VisitorHeaders } from '../net/visitor.js';

/** Longest path any of the systems gives. */
const MAX_PATH = 32_768;

const exporting = { scope: ExportScope, language: InterfaceLanguage } as const;

/**
 * What main alone may ask of the library process: these commands name paths and are not in the page's contract.
 * They travel as `{kind:'ask', id, name, request}` like the page's.
 */
export const internalCommands = {
  /** A file name for an export that is legal everywhere. */
  'exports.suggest-name': {
    request: z.strictObject(exporting),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Writes all notes of an export into one file, whole or not at all; an older file stays until the new one is complete. */
  'exports.into-file': {
    request: z.strictObject({ path: z.string().min(1), ...exporting }),
    response: ExportOutcome,
  },
  /** Writes a file for each article; none is ever replaced by one of another content. */
  'exports.into-folder': {
    request: z.strictObject({ folder: z.string().min(1), ...exporting }),
    response: ExportOutcome,
  },
  /** A file name that is legal everywhere for a stored picture, made of some words. `not-found` when it is not on disk. */
  'pictures.name': {
    request: z.strictObject({ asset: AssetHash, words: z.string() }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** The file of the whole page of an article, the article's address, and how the text that was read from it begins; `not-found` when none is kept. */
  'snapshots.file': {
    request: z.strictObject({ id: ArticleId }),
    response: z.strictObject({ hash: AssetHash, original: z.string().nullable(), text: z.string() }),
  },
  /** A file name that is legal everywhere for the whole page of an article. */
  'snapshots.name': {
    request: z.strictObject({ id: ArticleId }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Copies the whole page of an article to a file, whole or not at all. */
  'snapshots.write': {
    request: z.strictObject({ id: ArticleId, path: z.string().min(1) }),
    response: z.undefined(),
  },
  /** A stored picture was found not to be what it was when it was stored: it is read again, and told as lost if that is so. */
  'pictures.doubt': { request: z.strictObject({ asset: AssetHash }), response: z.undefined() },
  /** Copies a stored picture to a file, whole or not at all. */
  'pictures.write': {
    request: z.strictObject({ asset: AssetHash, path: z.string().min(1) }),
    response: z.undefined(),
  },
  /** Saves a file as `articles.save` does, with what lies beside it on the disk. */
  'articles.save-on-disk': {
    request: z.strictObject({
      save: articleCommands['articles.save'].request,
      path: z.string().min(1).max(MAX_PATH),
    }),
    response: articleCommands['articles.save'].response,
  },
  /** Where the sessions of sites have their way out; opened with the first. */
  'sites.door': {
    request: z.undefined(),
    response: z.strictObject({ port: z.int(), user: z.string(), password: z.string() }),
  },
  /** Saves a page as a person saw it: a new article, or a new version of the one at its address. */
  'sites.save-shown': {
    request: z.strictObject({
      address: HttpAddress,
      /** Whose session it was seen in. */
      site: Visitor.shape.site,
      html: z.instanceof(Uint8Array).refine((html) => html.byteLength <= MAX_RENDERED_BYTES),
    }),
    response: z.strictObject({ articleId: ArticleId, jobId: JobId }),
  },
  /** Fetches one thing that a page in a hidden window asks for. */
  'rendering.fetch': { request: RenderingFetch, response: RenderingFetched },
} as const;

export type InternalName = keyof typeof internalCommands;
export type InternalRequest<N extends InternalName> = z.infer<(typeof internalCommands)[N]['request']>;
export type InternalResponse<N extends InternalName> = z.infer<(typeof internalCommands)[N]['response']>;

/**
 * How V8 keeps the library process small: answers are many short-lived objects, and with its own limits it lets 50 MB of
 * them gather before it looks (128 against 91 MB after some thousand answers, none slower).
 */
export const LIBRARY_V8_FLAGS: readonly string[] = ['--max-semi-space-size=2'];

/** Everything main sends to the library process; `parse-port` brings a port as its first transferred one. */
export const ToLibrary = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), id: z.int(), name: z.string(), request: z.unknown() }),
  z.strictObject({ kind: z.literal('parse-port') }),
  z.strictObject({ kind: z.literal('allow-hosts'), hosts: z.array(PrivateHost) }),
  /** What became of a page that was to be rendered. */
  z.strictObject({ kind: z.literal('rendered'), id: z.int(), outcome: RenderingOutcome }),
  /** What the session of a site sends along to an address that was asked about. */
  z.strictObject({ kind: z.literal('site-headers'), id: z.int(), headers: VisitorHeaders.nullable() }),
  /** Finish what is being written, close the library and end the process. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ToLibrary = z.infer<typeof ToLibrary>;

/** One function per internal command. */
export type InternalHandlers = {
  readonly [N in InternalName]: (
    request: InternalRequest<N>,
  ) => InternalResponse<N> | Promise<InternalResponse<N>>;
};
