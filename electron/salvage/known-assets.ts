import type { AssetHash } from '../../shared/model/block.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Tables } from '../library/tables.js';
import { pictureMime } from '../net/picture-kind.js';
import { pictureSize } from '../net/picture-size.js';
import type { RowOf } from './rows.js';
import type { Survivors } from './survivors.js';

type AssetRow = RowOf<'assets'>;

interface Sources {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly survivors: Survivors;
}

/** What is known of the files that articles about to come back name. */
export class KnownAssets {
  readonly #sources: Sources;
  /** Rows the open library lacks. */
  readonly #missing = new Map<AssetHash, AssetRow>();
  readonly #present = new Set<AssetHash>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Looks for a file: in the open library, in the damaged one, then on the disk, where its bytes must give its name. */
  async learn(hash: AssetHash, pageMime: string | null = null): Promise<void> {
    if (this.has(hash)) return;
    const { tables, survivors } = this.#sources;
    if (tables.assets.file(hash)) {
      this.#present.add(hash);
      return;
    }
    const row = survivors.assets.get(hash) ?? (await this.#fromDisk(hash, pageMime));
    if (row) this.#missing.set(hash, row);
  }

  has(hash: AssetHash): boolean {
    return this.#present.has(hash) || this.#missing.has(hash);
  }

  /** The row the open library needs before it may name a file; null when it has one. */
  missing(hash: AssetHash): AssetRow | null {
    return this.#missing.get(hash) ?? null;
  }

  async #fromDisk(hash: AssetHash, pageMime: string | null): Promise<AssetRow | null> {
    const { tables, assets } = this.#sources;
    const bytes = await assets.read(hash);
    if (!bytes) return null;
    const row = { hash, bytes: bytes.byteLength, created_at: tables.clock(), lost_at: null };
    if (pageMime !== null) return { ...row, mime: pageMime, width: null, height: null, encoding: 'br' };
    const mime = pictureMime(bytes);
    const size = mime && pictureSize(bytes, mime);
    return mime && size ? { ...row, mime, width: size.width, height: size.height, encoding: null } : null;
  }
}
