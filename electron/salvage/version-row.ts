import type { Block } from '../../shared/model/block.js';
import { packBody } from '../library/packed-body.js';
import type { KnownAssets } from './known-assets.js';
import { type SoundVersion, soundVersion } from './sound-version.js';
import type { SurvivingVersion } from './survivors.js';

/** The same body without pictures of which no file is known: each says that its file is lost. */
function withoutLost(blocks: readonly Block[], assets: KnownAssets): readonly Block[] {
  return blocks.map((block): Block => {
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others name no file and hold no block
    switch (block.type) {
      case 'figure':
        return block.asset === null || assets.has(block.asset)
          ? block
          : { ...block, asset: null, failure: 'lost' };
      case 'media':
        return block.poster === null || assets.has(block.poster) ? block : { ...block, poster: null };
      case 'list':
        return { ...block, items: block.items.map((item) => withoutLost(item, assets)) };
      case 'quote':
      case 'footnote':
        return { ...block, blocks: withoutLost(block.blocks, assets) };
      default:
        return block;
    }
  });
}

/** A version as it was stored, naming only files that are known; null when it has been damaged meanwhile. */
export function withKnownFiles(version: SurvivingVersion, assets: KnownAssets): SoundVersion | null {
  const sound = soundVersion(version);
  if (!sound) return null;
  const { row } = sound;
  const blocks = withoutLost(sound.blocks, assets);
  const raw = row.raw_asset !== null && assets.has(row.raw_asset) ? row.raw_asset : null;
  return { row: { ...row, blocks: packBody(JSON.stringify(blocks), row.text), raw_asset: raw }, blocks };
}
