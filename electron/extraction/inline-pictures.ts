import type { Block } from '../../shared/model/block.js';
import { behindDiskStandIn, isElsewhere } from './beside-pictures.js';
import { svgSize } from '../net/svg-size.js';
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

const DRAWING = /^data:image\/svg\+xml(?<coded>(?:;[\w.=-]+)*?)(?<base64>;base64)?,/i;
/** A drawing that says less holds the place of a picture, or is an icon. */
const NARROWEST_DRAWING = 60;

/** The source of a drawing written out in an address; null for what is none. */
function drawingIn(address: string): string | null {
  const found = DRAWING.exec(address.slice(0, 200));
  if (!found) return null;
  const written = address.slice(found[0].length);
  try {
    return found.groups?.['base64'] === undefined
      ? decodeURIComponent(written)
      : Buffer.from(written, 'base64').toString();
  } catch {
    return null;
  }
}

/** A drawing that shows something, in the one spelling that is fetched; null for an icon and for what holds a place. */
function drawingAddress(address: string): string | null {
  if (address.length > LONGEST) return null;
  const source = drawingIn(address);
  if (
    source === null ||
    !/<(?:path|rect|circle|ellipse|line|polyline|polygon|text|image|use)\b/i.test(source)
  )
    return null;
  const bytes = Buffer.from(source);
  const size = svgSize(bytes);
  if (size === null || size.width < NARROWEST_DRAWING || size.height < NARROWEST_DRAWING) return null;
  return `data:image/svg+xml;base64,${bytes.toString('base64')}`;
}

/** The pictures written out in a page, set aside while its text is read: none fits into a block. */
export class InlinePictures {
  readonly #keys = new Map<string, string>();

  /**
   * The stand-in of a `data:` picture, also of one too large to keep; null when it is none worth showing. A drawing is
   * one only where it is told about, by a caption or a description: elsewhere it holds the place of a picture.
   */
  standIn(written: string, isToldAbout = false): string | null {
    const drawing = isToldAbout ? drawingAddress(written) : null;
    if (drawing === null && !isPicture(written)) return null;
    const address = drawing ?? written;
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

/** The stand-in of a picture that is nowhere to be had, of a name of its own. */
export const missingPicture = (name: string): string => MISSING + name;

function trueAddress(address: string | null): string | null {
  if (address === null || address.startsWith(MISSING)) return null;
  if (address.startsWith(INLINE)) return `inline:${address.slice(INLINE.length)}`;
  return behindDiskStandIn(address);
}

type Figure = Extract<Block, { type: 'figure' }>;

const withTrueAddress = (figure: Figure): Figure => ({
  ...figure,
  address: trueAddress(figure.address),
  ...(figure.address !== null && isElsewhere(figure.address) && { failure: 'not-beside' as const }),
});

/** The same body with `inline:` and `beside:` addresses, or null, in place of the stand-ins. */
export function withoutStandIns(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'figure') return withTrueAddress(block);
    if (block.type === 'list') return { ...block, items: block.items.map(withoutStandIns) };
    if (block.type === 'quote' || block.type === 'footnote')
      return { ...block, blocks: withoutStandIns(block.blocks) };
    return block;
  });
}
