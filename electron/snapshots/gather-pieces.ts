import { AppError } from '../../shared/app-error.js';
import type { AssetHash } from '../../shared/model/block.js';
import type { ErrorCode } from '../../shared/model/failure.js';
import type { PageParser } from '../articles/parser.js';
import type { DressedPage, Piece, TakenApart } from '../extraction/pieces-contract.js';
import type { AssetStore } from '../library/asset-store.js';
import type { PartFetcher } from '../net/fetcher.js';
import { type FetchedPart, fontMime, type PagePart } from '../net/page-part.js';
import { pictureMime } from '../net/picture-kind.js';
import type { Visitor } from '../net/visitor.js';
import type { Content } from './put-together.js';

const AT_ONCE = 4;
/** A site that lets every file wait is not waited for for ever. */
const LONGEST_MS = 180_000;
/** Files of one page together, as they come; written out they take a third more. */
const LIMIT_BYTES = 25 * 1024 * 1024;

/** What the pieces of a page need of the world. */
export interface Tools {
  readonly fetcher: PartFetcher;
  readonly parser: PageParser;
  readonly assets: AssetStore;
}

interface Options extends Tools {
  readonly signal: AbortSignal;
  /** Who saw the page. */
  readonly visitor: Visitor | null;
  /** Unknown to the page; begins the mark of everything in it. */
  readonly snapshot: string;
  readonly page: DressedPage;
  /** Pictures of the article that are on disk already, by their addresses. */
  readonly known: ReadonlyMap<string, AssetHash>;
  readonly onProgress: (done: number, total: number) => void;
}

/** Everything a page is made of, as far as it could be had. */
export interface Gathered {
  /** By the token. */
  readonly contents: ReadonlyMap<string, Content>;
  /** Which file a token stands for: one may be asked for in several places. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Files that could not be had. */
  readonly missing: ReadonlySet<string>;
  /** Whether everything that was asked for failed for want of a network. */
  readonly isOffline: boolean;
  /** Whether something did not come for want of a network or of its server. */
  readonly isHampered: boolean;
}

/** The place of a sheet or of a drawing that could not be had holds no word that might be read. */
const NO_TEXT: Content = { kind: 'style', text: '' };

type Came = { readonly content: Content; readonly more?: readonly Piece[]; readonly isUnmissed?: boolean };

const NO_NETWORK: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'host-not-found',
  'connection-refused',
  'timeout',
]);

const dataAddress = (mime: string, bytes: Uint8Array): Content => ({
  kind: 'file',
  text: `data:${mime};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`,
});

/** The id that a part of an address names. */
function decodedId(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Brings the files of a page one after the other: sheets first, since they name fonts and pictures of their own. */
class Gathering {
  readonly #options: Options;
  readonly #contents = new Map<string, Content>();
  readonly #fileOf = new Map<string, string>();
  readonly #missing = new Set<string>();
  /** What is still to be fetched: sheets, then fonts, then drawings, then pictures. */
  readonly #waiting: Readonly<Record<Piece['kind'], Piece[]>> = {
    style: [],
    font: [],
    drawing: [],
    picture: [],
  };
  /** One fetch for all places that ask for the same file. */
  readonly #came = new Map<string, Promise<Came>>();
  /** Files that hold several drawings. */
  readonly #files = new Map<string, Promise<FetchedPart>>();
  readonly #until = performance.now() + LONGEST_MS;
  #room = LIMIT_BYTES;
  #total = 0;
  #sheets = 0;
  #answers = 0;
  #failures = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  async run(pieces: readonly Piece[]): Promise<Gathered> {
    this.#add(pieces);
    await this.#workAll('style');
    await this.#workAll('font');
    await this.#workAll('drawing');
    await this.#workAll('picture');
    return {
      contents: this.#contents,
      fileOf: this.#fileOf,
      missing: this.#missing,
      isOffline: this.#failures > 0 && this.#answers === 0,
      isHampered: this.#failures > 0,
    };
  }

  #add(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#waiting[piece.kind].push(piece);
    this.#total += pieces.length;
  }

  /** Sheets may bring more sheets, so it goes on until none waits. */
  async #workAll(kind: Piece['kind']): Promise<void> {
    const work = async (): Promise<void> => {
      const piece = this.#waiting[kind].shift();
      if (!piece) return;
      if (this.#options.signal.aborted) throw new AppError('cancelled');
      await this.#take(piece);
      this.#options.onProgress(this.#contents.size, this.#total);
      return work();
    };
    while (this.#waiting[kind].length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- what came may ask for more of its kind
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    }
  }

  async #take(piece: Piece): Promise<void> {
    const key = `${piece.kind} ${piece.address}`;
    const isFirst = !this.#came.has(key);
    const coming = this.#came.get(key) ?? this.#bring(piece);
    this.#came.set(key, coming);
    this.#fileOf.set(piece.token, key);
    const { content, more, isUnmissed } = await coming;
    this.#contents.set(
      piece.token,
      content ?? (piece.kind === 'style' || piece.kind === 'drawing' ? NO_TEXT : null),
    );
    if (content === null && !isUnmissed) this.#missing.add(key);
    if (isFirst && more) this.#add(more);
  }

  async #bring(piece: Piece): Promise<Came> {
    if (this.#room <= 0 || performance.now() > this.#until) return { content: null };
    try {
      return await this.#fetch(piece);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
      if (NO_NETWORK.has(error.code)) this.#failures += 1;
      else this.#answers += 1;
      return { content: null };
    }
  }

  async #fetch(piece: Piece): Promise<Came> {
    if (piece.kind === 'picture') return this.#picture(piece.address);
    if (piece.kind === 'drawing') return this.#drawing(piece.address);
    const part = await this.#part(piece, piece.kind);
    this.#answers += 1;
    this.#room -= part.bytes.byteLength;
    if (piece.kind === 'font') return { content: dataAddress(fontMime(part.bytes), part.bytes) };
    const { text, pieces } = await this.#takeApart(part);
    return { content: { kind: 'style', text }, more: pieces };
  }

  /** A file from where it is said to be, or else from the next place where it is. */
  async #part({ address, others: [next, ...further] = [] }: Piece, kind: PagePart): Promise<FetchedPart> {
    const { fetcher, signal, visitor } = this.#options;
    try {
      return await fetcher.fetchPart(address, { signal, visitor, kind });
    } catch (error) {
      if (next === undefined || !(error instanceof AppError) || error.code === 'cancelled') throw error;
      return this.#part({ token: '', kind, address: next, others: further }, kind);
    }
  }

  #takeApart(part: { bytes: Uint8Array; contentType: string | null; finalUrl: string }): Promise<TakenApart> {
    const { parser, snapshot, page } = this.#options;
    this.#sheets += 1;
    return parser.takeApart({
      kind: 'style-sheet',
      bytes: new Uint8Array(part.bytes),
      contentType: part.contentType,
      url: part.finalUrl,
      mark: `${snapshot}s${this.#sheets}`,
      page,
    });
  }

  /** One drawing of a file that is fetched once for all of them; a browser shows none that its site hands over from elsewhere. */
  async #drawing(address: string): Promise<Came> {
    const [file = ''] = address.split('#', 1);
    const part = await this.#drawings(file);
    if (new URL(part.finalUrl).origin !== new URL(file).origin) return { content: null };
    const id = decodedId(address.slice(file.length + 1));
    const { bytes, contentType } = part;
    const { text } = await this.#options.parser.takeApart({
      kind: 'drawing',
      bytes: new Uint8Array(bytes),
      contentType,
      id,
    });
    this.#room -= text.length;
    return { content: text === '' ? null : { kind: 'style', text } };
  }

  #drawings(file: string): Promise<FetchedPart> {
    const coming =
      this.#files.get(file) ??
      this.#part({ token: '', kind: 'drawing', address: file }, 'drawing').then((part) => {
        this.#answers += 1;
        this.#room -= part.bytes.byteLength;
        return part;
      });
    this.#files.set(file, coming);
    return coming;
  }

  async #picture(address: string): Promise<Came> {
    const { assets, fetcher, known, signal, visitor } = this.#options;
    const hash = known.get(address);
    const stored = hash === undefined ? null : await assets.read(hash);
    const mime = stored && pictureMime(stored);
    if (stored && mime) return this.#keep(mime, stored);
    const found = await fetcher.fetchPicture(address, { signal, visitor });
    if (found.ok) {
      this.#answers += 1;
      return this.#keep(found.mime, found.bytes);
    }
    if (found.failure === 'unreachable') this.#failures += 1;
    else this.#answers += 1;
    return { content: null, isUnmissed: found.isSpeck === true };
  }

  #keep(mime: string, bytes: Uint8Array): Came {
    if (bytes.byteLength > this.#room) return { content: null };
    this.#room -= bytes.byteLength;
    return { content: dataAddress(mime, bytes) };
  }
}

/**
 * Fetches everything a page that was taken apart is made of, within the limits of every fetch and of the whole
 * (security.md §5). What cannot be had is counted, and the rest goes on.
 * @throws AppError `cancelled`, `parse-failed`
 */
export const gatherPieces = (pieces: readonly Piece[], options: Options): Promise<Gathered> =>
  new Gathering(options).run(pieces);
