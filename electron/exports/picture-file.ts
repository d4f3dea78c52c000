import { AppError } from '../../shared/app-error.js';
import type { AssetHash } from '../../shared/model/block.js';
import type { AssetStore } from '../library/asset-store.js';
import type { InternalHandlers } from '../library/contract.js';
import { type PictureMime, pictureMime } from '../net/picture-kind.js';
import { fileName } from './file-name.js';
import type { Leftovers } from './leftovers.js';
import { writeOutside } from './write-outside.js';

const extensions: Readonly<Record<PictureMime, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** What main asks about stored pictures: a name for one, and a copy of it where the person chose. */
export function pictureFileHandlers(
  assets: AssetStore,
  leftovers: Leftovers,
): Pick<InternalHandlers, 'pictures.name' | 'pictures.write'> {
  const read = async (asset: AssetHash): Promise<{ bytes: Uint8Array; mime: PictureMime }> => {
    const bytes = await assets.read(asset);
    const mime = bytes && pictureMime(bytes);
    if (!bytes || !mime) throw new AppError('not-found');
    return { bytes, mime };
  };
  return {
    'pictures.name': async ({ asset, words }) => {
      const { mime } = await read(asset);
      return { fileName: fileName(words, extensions[mime], asset.slice(0, 12)) };
    },
    'pictures.write': async ({ asset, path }) => {
      await writeOutside(leftovers, path, (await read(asset)).bytes);
      return undefined;
    },
  };
}
