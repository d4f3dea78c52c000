import { z } from 'zod';
import { Wall } from './wall.js';

/** Why nothing could be written where a person chose: what is said of a place outside must not be taken for the library. */
export const placeCodes = [
  'place-full',
  'place-forbidden',
  'place-read-only',
  'place-gone',
  'place-taken',
  'place-failed',
  'name-too-long',
  'name-refused',
] as const;
export type PlaceCode = (typeof placeCodes)[number];

/**
 * Everything that can go wrong and that we have words for, in both languages
 * (`renderer/i18n`). A closed list: a new reason is added here first.
 */
export const errorCodes = [
  // the call itself
  'bad-request',
  'untrusted-sender',
  'not-found',
  'internal',
  'library-restarting',
  // reaching a site
  'offline',
  'host-not-found',
  'connection-refused',
  'connection-lost',
  'certificate',
  'timeout',
  'http-status',
  'too-many-redirects',
  'bad-address',
  'private-address',
  'too-large',
  'not-html',
  // what came back
  'unreadable-page',
  'parse-failed',
  'rendering-failed',
  'needs-window',
  'unreadable-file',
  'pictures-missing',
  'not-media',
  'duplicate',
  // what was read again
  'original-gone',
  'outcome-weaker',
  'outcome-other',
  'cancelled',
  // the disk
  'disk-full',
  'library-read-only',
  'library-damaged',
  'library-newer',
  'copy-damaged',
  'text-lost',
  'write-failed',
  ...placeCodes,
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Longer names than any file system takes are cut. */
export const MOST_NAME = 255;

/**
 * What happened, as data: a code and the few facts its sentence needs. No text
 * a site sent is ever among them but its host name.
 */
export const FailureFacts = z
  .strictObject({
    code: ErrorCode,
    /** Host of the site that was asked; of a private address with its port, as it can be allowed. */
    host: z.string().max(262).optional(),
    /** Port of an address that is refused for it. */
    port: z.int().min(0).max(65_535).optional(),
    /** HTTP status of its answer. */
    status: z.int().optional(),
    /** Size limit that was passed, in bytes. */
    limitBytes: z.int().optional(),
    /** The article that is already there, for `duplicate`. */
    articleId: z.uuid().optional(),
    /** Name of the file that was to be written where a person chose. */
    file: z.string().max(MOST_NAME).optional(),
    /** Name of the folder it was to be written into. */
    folder: z.string().max(MOST_NAME).optional(),
    /** What a site answered with in place of an article. */
    wall: Wall.optional(),
    /** The library could not be opened at all, for this reason: no other question fares better. */
    isUnopened: z.literal(true).optional(),
  })
  .readonly();
export type FailureFacts = z.infer<typeof FailureFacts>;
