import type { AssetHash, Block } from '../../shared/model/block.js';
import type { Poster } from '../extraction/media-facts.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Asset } from '../library/assets-table.js';
import type { Fetcher } from '../net/fetcher.js';
import type { Visitor } from '../net/visitor.js';

interface Tools {
  readonly fetcher: Fetcher;
  readonly assets: AssetStore;
  readonly signal: AbortSignal;
  readonly visitor: Visitor | null;
}

/** More films on one page are a gallery. */
const MOST_POSTERS = 20;

/** Brings the pictures of films to disk, by the addresses of the films. One that cannot be had is left out: nobody waits for it. @throws AppError `cancelled`, and as writing does */
export async function fetchPosters(
  posters: readonly Poster[],
  { fetcher, assets, signal, visitor }: Tools,
): Promise<ReadonlyMap<string, Asset>> {
  const came = await Promise.all(
    posters.slice(0, MOST_POSTERS).map(async ({ media, address }) => {
      const found = await fetcher.fetchPicture(address, { signal, visitor });
      if (!found.ok) return [];
      const { mime, width, height } = found;
      return [[media, { ...(await assets.put(found.bytes)), mime, width, height, encoding: null }] as const];
    }),
  );
  return new Map(came.flat());
}

/** The pictures of films in a body, by the addresses of the films. */
export const postersIn = (blocks: readonly Block[]): ReadonlyMap<string, { readonly hash: AssetHash }> =>
  new Map(
    blocks.flatMap((block) => {
      if (block.type === 'media' && block.address !== null && block.poster !== null)
        return [[block.address, { hash: block.poster }] as const];
      if (block.type === 'list') return [...postersIn(block.items.flat())];
      return block.type === 'quote' ? [...postersIn(block.blocks)] : [];
    }),
  );

/** The same body with the pictures of its films. */
export function placePosters(
  blocks: readonly Block[],
  posters: ReadonlyMap<string, { readonly hash: AssetHash }>,
): readonly Block[] {
  if (posters.size === 0) return blocks;
  return blocks.map((block) => {
    if (block.type === 'media')
      return { ...block, poster: posters.get(block.address ?? '')?.hash ?? block.poster };
    if (block.type === 'list')
      return { ...block, items: block.items.map((item) => placePosters(item, posters)) };
    return block.type === 'quote' ? { ...block, blocks: placePosters(block.blocks, posters) } : block;
  });
}
