import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../library/content-hash.js';
import { pictureMime } from '../net/picture-kind.js';

/** A picture may draw, and nothing else: no script, no load, no frame, whatever its bytes say. */
const ASSET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export const notFound = (): Response => new Response('Not found', { status: 404 });

/** The answer that holds a picture; what is not a picture is not served, and an error never repeats what was asked (security.md §2, Miniflux). */
export function pictureResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  const type = pictureMime(bytes);
  if (type === null) return notFound();
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-security-policy': ASSET_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  });
}

/** Answers with a stored picture by its hash, or that there is none. */
export type AnswerPicture = (hash: string | undefined) => Promise<Response>;

/**
 * Serves the files of a folder of stored pictures; a name that is only a hash cannot leave it. A file whose bytes no
 * longer give their hash is not served, and told to `onDamaged`.
 */
export const storedPictures =
  (folder: string, onDamaged: (hash: string) => void): AnswerPicture =>
  async (hash) => {
    if (hash === undefined) return notFound();
    const file = await readFile(join(folder, hash.slice(0, 2), hash)).catch(() => null);
    if (file === null) return notFound();
    const bytes = new Uint8Array(file);
    if ((await contentHash(bytes)) === hash) return pictureResponse(bytes);
    onDamaged(hash);
    return notFound();
  };
