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
    const key = `${kind} ${whole}`;
    const known = this.#found.get(key);
    if (known) return known.token;
    if (this.#found.size >= MOST_PIECES) return null;
    const token = `piece-${this.#mark}-${this.#found.size}-`;
    const elsewhere = others.flatMap((other) => this.#absolute(other.trim()) ?? []).slice(0, MOST_OTHERS);
    this.#found.set(key, {
      token,
      kind,
      address: whole,
      ...(elsewhere.length > 0 && { others: elsewhere }),
    });
    return token;
  }

  /** Whether anything may be fetched from an address. */
  isFetchable(address: string): boolean {
    return this.#absolute(address.trim()) !== null;
  }

  get all(): readonly Piece[] {
    return [...this.#found.values()];
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
