import { AppError } from '../../shared/app-error.js';
import type { Block, PictureFailure } from '../../shared/model/block.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { InlinePicture, OtherAddresses } from '../extraction/contract.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Asset } from '../library/assets-table.js';
import type { Fetcher } from '../net/fetcher.js';
import type { FetchedPicture } from '../net/picture.js';
import type { Visitor } from '../net/visitor.js';
import { isBesideAddress, readBeside } from './pictures-beside.js';

/** All pictures of one article together (security.md §5). */
const LIMIT_BYTES = 50 * 1024 * 1024;
const AT_ONCE = 4;

type Figure = Extract<Block, { type: 'figure' }>;

/** What became of one picture. */
export type Picture = { readonly asset: Asset } | MissingPicture;

interface MissingPicture {
  readonly failure: PictureFailure;
  /** What its site said to it, if it was asked. */
  readonly answer?: FailureFacts | undefined;
}

interface Options {
  readonly fetcher: Fetcher;
  readonly assets: AssetStore;
  /** What the `inline:` addresses of the body stand for. */
  readonly inline?: readonly InlinePicture[] | undefined;
  /** Where else pictures lie, tried in order when one is not to be had. */
  readonly others?: readonly OtherAddresses[] | undefined;
  /** The folder that was saved with the page; without it a picture in one is not to be had. */
  readonly folder?: string | null;
  readonly signal: AbortSignal;
  /** The page they stand in; null for that of a file. */
  readonly page: string | null;
  /** Who the pictures are fetched as; a stranger when left out. */
  readonly visitor?: Visitor | null;
  readonly onProgress: (done: number, total: number) => void;
}

const INLINE = 'inline:';

/** Every figure of a body, in order, also those inside lists, quotes and footnotes. */
export function figuresIn(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return [block];
    if (block.type === 'list') return figuresIn(block.items.flat());
    return block.type === 'quote' || block.type === 'footnote' ? figuresIn(block.blocks) : [];
  });
}

const fetchOne = (
  address: string,
  { fetcher, signal, page, visitor = null }: Options,
): Promise<FetchedPicture> => fetcher.fetchPicture(address, { signal, page, visitor });

/**
 * Brings the pictures of a body to disk, four at a time, each address once. One that cannot be had says why and the
 * rest go on. @throws AppError `cancelled`; `disk-full` and the like when a picture cannot be written
 */
export async function fetchPictures(
  blocks: readonly Block[],
  options: Options,
): Promise<ReadonlyMap<string, Picture>> {
  const waiting = [...new Set(figuresIn(blocks).flatMap(({ address }) => address ?? []))];
  const total = waiting.length;
  const pictures = new Map<string, Picture>();
  const written = new Map(options.inline?.map(({ key, address }) => [INLINE + key, address]));
  let room = LIMIT_BYTES;
  if (total > 0) options.onProgress(0, total);

  const others = new Map(options.others?.map((known) => [known.address, known.others]));

  const take = async (address: string): Promise<Picture> => {
    if (room <= 0) return { failure: 'limit' };
    const found = isBesideAddress(address)
      ? await readBeside(options.folder ?? null, address)
      : await fetchOne(written.get(address) ?? address, options);
    if (!found.ok) return { failure: found.failure, answer: found.answer };
    if (found.bytes.byteLength > room) return { failure: 'limit' };
    room -= found.bytes.byteLength;
    const { hash, bytes } = await options.assets.put(found.bytes);
    const { mime, width, height } = found;
    return { asset: { hash, bytes, mime, width, height, encoding: null } };
  };
  const takeFirst = async (address: string, [next, ...rest]: readonly string[]): Promise<Picture> => {
    const picture = await take(address);
    if ('asset' in picture || next === undefined || options.signal.aborted) return picture;
    const other = await takeFirst(next, rest);
    return 'asset' in other ? other : picture;
  };
  const work = async (): Promise<void> => {
    const address = waiting.shift();
    if (address === undefined) return;
    if (options.signal.aborted) throw new AppError('cancelled');
    pictures.set(address, await takeFirst(address, others.get(address) ?? []));
    options.onProgress(pictures.size, total);
    return work();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, total) }, work));
  return pictures;
}

/** A figure with what became of its picture. An `inline:` address says nothing once the page is gone. */
function withPicture({ address, ...rest }: Figure, picture: Picture | undefined): Figure {
  const figure = { ...rest, address: address?.startsWith(INLINE) ? null : address };
  if (!picture) return { ...figure, failure: figure.failure === 'waiting' ? 'unreachable' : figure.failure };
  if ('failure' in picture) return { ...figure, asset: null, failure: picture.failure };
  const { hash, width, height } = picture.asset;
  return {
    ...figure,
    asset: hash,
    width: width ?? figure.width,
    height: height ?? figure.height,
    failure: null,
  };
}

/** The same body with each figure pointing at its stored file or saying why there is none. */
export function placePictures(
  blocks: readonly Block[],
  pictures: ReadonlyMap<string, Picture>,
): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'figure') return withPicture(block, pictures.get(block.address ?? ''));
    if (block.type === 'list')
      return { ...block, items: block.items.map((item) => placePictures(item, pictures)) };
    if (block.type === 'quote' || block.type === 'footnote')
      return { ...block, blocks: placePictures(block.blocks, pictures) };
    return block;
  });
}
