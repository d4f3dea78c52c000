import type { Block } from '../../shared/model/block.js';
import type { InlinePicture } from './contract.js';

/** Stand-ins: extractors drop pictures without a web address. `.invalid` leads nowhere (RFC 6761). */
const INLINE = 'https://inline-picture.invalid/';
const MISSING = 'https://missing-picture.invalid/';

const MOST = 50;
/** As base64, four characters for three bytes. */
const LONGEST = Math.ceil((2 * 1024 * 1024 * 4) / 3) + 100;
/** Small enough to be a mark or a counter, in pixels. */
const ICON_SIZE = 32;
const PIXEL_SIZE = 3;

/** SVG is left out: written into a page it is an icon, or holds the place of a picture. */
const PICTURE = /^data:image\/(?!svg)[\w.+-]+(?:;[\w.=-]+)*;base64,/i;

/** Width and height from the head of a PNG or a GIF; null for all else. */
function sizeOf(head: Buffer): readonly [number, number] | null {
  const kind = head.toString('latin1', 0, 4);
  if (kind === '\u0089PNG' && head.length >= 24) return [head.readUInt32BE(16), head.readUInt32BE(20)];
  return kind === 'GIF8' && head.length >= 10 ? [head.readUInt16LE(6), head.readUInt16LE(8)] : null;
}

/** Whether a picture is there to be looked at: whole enough to have a size, and no pixel or icon. */
function isPicture(address: string): boolean {
  const prefix = PICTURE.exec(address.slice(0, 200))?.[0];
  if (prefix === undefined) return false;
  const head = Buffer.from(address.slice(prefix.length, prefix.length + 400), 'base64');
  const size = sizeOf(head);
  if (size === null) return head.length >= 100;
  return size.every((side) => side > PIXEL_SIZE) && size.some((side) => side > ICON_SIZE);
}

/** The pictures written out in a page, set aside while its text is read: none fits into a block. */
export class InlinePictures {
  readonly #keys = new Map<string, string>();

  /** The stand-in of a `data:` picture, also of one too large to keep; null when it is none worth showing. */
  standIn(address: string): string | null {
    if (!isPicture(address)) return null;
    const known = this.#keys.get(address);
    if (known !== undefined) return INLINE + known;
    const key = `picture-n${this.#keys.size}`;
    if (this.#keys.size >= MOST || address.length > LONGEST)
      return missingPicture(`inline-${address.length}`);
    this.#keys.set(address, key);
    return INLINE + key;
  }

  /** Those that a body shows. */
  shownIn(blocks: readonly Block[]): readonly InlinePicture[] {
    const body = JSON.stringify(blocks);
    return [...this.#keys]
      .map(([address, key]) => ({ key, address }))
      .filter(({ key }) => body.includes(`"inline:${key}"`));
  }
}

/** The stand-in of a picture that lay beside a file and was not handed over. */
export const missingPicture = (address: string): string | null =>
  URL.canParse(address, MISSING) ? new URL(address, MISSING).href : null;

function trueAddress(address: string | null): string | null {
  if (address?.startsWith(INLINE)) return `inline:${address.slice(INLINE.length)}`;
  return address?.startsWith(MISSING) ? null : address;
}

/** The same body with `inline:` addresses and null in place of the stand-ins. */
export function withoutStandIns(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'figure') return { ...block, address: trueAddress(block.address) };
    if (block.type === 'list') return { ...block, items: block.items.map(withoutStandIns) };
    if (block.type === 'quote' || block.type === 'footnote')
      return { ...block, blocks: withoutStandIns(block.blocks) };
    return block;
  });
}
