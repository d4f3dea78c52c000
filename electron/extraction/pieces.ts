import { MAX_ADDRESS } from '../../shared/model/block.js';
import { MOST_OTHERS, MOST_PIECES, type Piece, type PieceKind } from './pieces-contract.js';

/** How a token looks inside a text: no letter of it means anything to HTML or CSS. */
export const tokenPattern = (snapshot: string): RegExp => new RegExp(`piece-${snapshot}[a-z0-9]*-\\d+-`, 'g');

/** The files one text needs, each address once. */
export class Pieces {
  readonly #mark: string;
  readonly #base: string | null;
  readonly #found = new Map<string, Piece>();

  constructor(mark: string, base: string | null) {
    this.#mark = mark;
    this.#base = base;
  }

  /** The token that stands for a file, which may be had at `others` as well; null for an address that nothing may be fetched from. */
  token(address: string, kind: PieceKind, others: readonly string[] = []): string | null {
    const whole = this.#absolute(address.trim());
    if (whole === null) return null;
    const elsewhere = others.flatMap((other) => this.#absolute(other.trim()) ?? []).slice(0, MOST_OTHERS);
    return this.#tokenOf(`${kind} ${whole}`, {
      kind,
      address: whole,
      ...(elsewhere.length > 0 && { others: elsewhere }),
    });
  }

  /**
   * The token that stands for one drawing of a file that holds many. As a browser does, only the page's own site is asked;
   * null for every other address, and for one that names no drawing.
   */
  drawing(address: string, page: string | null): string | null {
    const at = address.indexOf('#');
    const file = at < 0 ? null : this.#absolute(address.slice(0, at).trim());
    if (file === null || page === null || new URL(file).origin !== new URL(page).origin) return null;
    const whole = `${file}${address.slice(at)}`;
    return whole.length > MAX_ADDRESS
      ? null
      : this.#tokenOf(`drawing ${whole}`, { kind: 'drawing', address: whole });
  }

  /** Whether anything may be fetched from an address. */
  isFetchable(address: string): boolean {
    return this.#absolute(address.trim()) !== null;
  }

  get all(): readonly Piece[] {
    return [...this.#found.values()];
  }

  #tokenOf(key: string, piece: Omit<Piece, 'token'>): string | null {
    const known = this.#found.get(key);
    if (known) return known.token;
    if (this.#found.size >= MOST_PIECES) return null;
    const token = `piece-${this.#mark}-${this.#found.size}-`;
    this.#found.set(key, { ...piece, token });
    return token;
  }

  #absolute(address: string): string | null {
    if (address === '' || address.startsWith('#')) return null;
    const base = this.#base ?? undefined;
    if (!URL.canParse(address, base)) return null;
    const url = new URL(address, base);
    const isData = url.protocol === 'data:';
    if (!isData && url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (isData) return null;
    url.hash = '';
    return url.href.length > MAX_ADDRESS ? null : url.href;
  }
}
