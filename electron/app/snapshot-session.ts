import { type Session, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { AssetHash } from '../../shared/model/block.js';
import { restrictSession } from './session-policy.js';
import { notFound } from './stored-picture.js';

const decompress = promisify(brotliDecompress);

/** Nothing is loaded, nothing runs, nothing is sent, and the page is nobody's (security.md §4: three independent locks). */
export const SNAPSHOT_POLICY =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const OWN = /^(?:snapshot|data|devtools):/;

/** Address of a whole page in its own session. */
export const snapshotAddress = (hash: AssetHash): string => `snapshot://page/${hash}`;

/** The session whole pages are shown in. It keeps nothing, and knows only those that were put up. */
export interface SnapshotSession {
  readonly session: Session;
  /** Lets one page be shown; the one before is no longer. */
  readonly admit: (hash: AssetHash | null) => void;
}

/** A session in memory, by its name, that answers nothing but its own scheme, and of that only the page admitted now. */
export function openSnapshotSession(assets: string, name: 'snapshots' | 'snapshot-drawing'): SnapshotSession {
  const own = session.fromPartition(name, { cache: false });
  let admitted: AssetHash | null = null;
  restrictSession(own, undefined, OWN);
  own.protocol.handle('snapshot', async ({ url }) => {
    if (admitted === null || url.split('#', 1)[0] !== snapshotAddress(admitted)) return notFound();
    try {
      const packed = await readFile(join(assets, admitted.slice(0, 2), admitted));
      return new Response(new Uint8Array(await decompress(packed)), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': SNAPSHOT_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return notFound();
    }
  });
  return {
    session: own,
    admit: (hash) => {
      admitted = hash;
    },
  };
}
