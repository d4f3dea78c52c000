import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureMime } from '../net/picture-kind.js';

/** A picture may draw, and nothing else: no script, no load, no frame, whatever its bytes say. */
const ASSET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const notFound = (): Response => new Response('Not found', { status: 404 });

/**
 * Serves stored pictures at `asset://sha256/<64 hex digits>`. A name that is only a hash cannot leave the
 * folder; what is not a picture is not served, and an error never repeats what was asked (security.md §2, Miniflux).
 */
export function serveAssets(folder: string): void {
  protocol.handle('asset', async (request) => {
    const hash = /^asset:\/\/sha256\/([0-9a-f]{64})$/.exec(request.url)?.[1];
    if (hash === undefined) return notFound();
    try {
      const bytes = new Uint8Array(await readFile(join(folder, hash.slice(0, 2), hash)));
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
    } catch {
      return notFound();
    }
  });
}
