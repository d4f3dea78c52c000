import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** Serves the file of that name in a folder of stored pictures; a name that is only a hash cannot leave it. */
export async function answerPicture(folder: string, hash: string | undefined): Promise<Response> {
  if (hash === undefined) return notFound();
  try {
    return pictureResponse(new Uint8Array(await readFile(join(folder, hash.slice(0, 2), hash))));
  } catch {
    return notFound();
  }
}
