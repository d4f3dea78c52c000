import { z } from 'zod';
import { ArticleId } from '../../shared/model/article.js';
import { AssetHash } from '../../shared/model/block.js';
import { InterfaceLanguage, PrivateHost } from '../../shared/model/settings.js';

/**
 * What main alone may ask of the library process: these commands name paths and are not in the page's contract.
 * They travel as `{kind:'ask', id, name, request}` like the page's.
 */
export const internalCommands = {
  /** The notes of one article as Markdown, and a file name that is legal everywhere. */
  'exports.compose-notes': {
    request: z.strictObject({ articleId: ArticleId, language: InterfaceLanguage }),
    response: z.strictObject({ fileName: z.string(), text: z.string() }),
  },
  /** Writes a file whole or not at all; an older file stays until the new one is complete. */
  'exports.write': {
    request: z.strictObject({ path: z.string().min(1), text: z.string() }),
    response: z.undefined(),
  },
  /** A file name that is legal everywhere for a stored picture, made of some words. `not-found` when it is not on disk. */
  'pictures.name': {
    request: z.strictObject({ asset: AssetHash, words: z.string() }),
    response: z.strictObject({ fileName: z.string() }),
  },
  /** Copies a stored picture to a file, whole or not at all. */
  'pictures.write': {
    request: z.strictObject({ asset: AssetHash, path: z.string().min(1) }),
    response: z.undefined(),
  },
} as const;

export type InternalName = keyof typeof internalCommands;
export type InternalRequest<N extends InternalName> = z.infer<(typeof internalCommands)[N]['request']>;
export type InternalResponse<N extends InternalName> = z.infer<(typeof internalCommands)[N]['response']>;

/** Everything main sends to the library process; `parse-port` brings a port as its first transferred one. */
export const ToLibrary = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask'), id: z.int(), name: z.string(), request: z.unknown() }),
  z.strictObject({ kind: z.literal('parse-port') }),
  z.strictObject({ kind: z.literal('allow-hosts'), hosts: z.array(PrivateHost) }),
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
