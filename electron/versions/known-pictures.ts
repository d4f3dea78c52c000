import type { Body } from '../../shared/model/block.js';
import { postersIn } from '../articles/posters.js';
import { figuresIn, type Picture } from '../articles/pictures.js';
import type { Tables } from '../library/tables.js';

/** Older versions than this many have no picture that the newer ones lack. */
const MOST_VERSIONS = 20;

type Figure = ReturnType<typeof figuresIn>[number];

/** What is known of the picture of a figure; null when it says nothing about an address. */
function pictureOf({ asset, width, height, failure }: Figure, lost: ReadonlySet<string>): Picture | null {
  if (asset !== null && !lost.has(asset))
    return { asset: { hash: asset, mime: '', bytes: 0, width, height, encoding: null } };
  return failure === null || failure === 'waiting' ? null : { failure };
}

/** What became of the pictures of an article, by their addresses, from all of its versions: a file on disk wins over a failure, the newer over the older. */
export function knownPictures(tables: Tables, row: number): ReadonlyMap<string, Picture> {
  const known = new Map<string, Picture>();
  for (const { version } of tables.history.list(row, MOST_VERSIONS)) {
    const lost = new Set(tables.assets.lostOf(row, version));
    for (const figure of figuresIn(tables.versions.read(row, version)?.blocks ?? [])) {
      const picture = pictureOf(figure, lost);
      if (figure.address === null || picture === null) continue;
      const before = known.get(figure.address);
      if (!before || ('failure' in before && 'asset' in picture)) known.set(figure.address, picture);
    }
  }
  return known;
}

/** The figures of a body whose pictures are not on disk. */
export const unknownFigures = (blocks: Body, known: ReadonlyMap<string, Picture>): readonly Figure[] =>
  figuresIn(blocks).filter(({ address }) => {
    const picture = address === null ? undefined : known.get(address);
    return !picture || 'failure' in picture;
  });

/** The files a body shows. */
export const assetsOf = (blocks: Body): readonly string[] => [
  ...figuresIn(blocks).flatMap(({ asset }) => asset ?? []),
  ...[...postersIn(blocks).values()].map(({ hash }) => hash),
];
