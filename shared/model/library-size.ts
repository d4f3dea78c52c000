import { z } from 'zod';

const Bytes = z.int().min(0);

/** Bytes that a library takes on disk, by what they are. */
export const LibrarySize = z
  .strictObject({
    /** Texts, notes, highlights and all else in the database. */
    articles: Bytes,
    /** The index of words. */
    index: Bytes,
    /** Pictures, whole pages, films and sounds. */
    files: Bytes,
    thumbnails: Bytes,
    /** Safety copies. */
    copies: Bytes,
    other: Bytes,
  })
  .readonly();
export type LibrarySize = z.infer<typeof LibrarySize>;
