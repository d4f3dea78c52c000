import { attributesOf, type PictureSize, rootStart, sizeOf } from './svg-size.js';

/** The part of an address that names one drawing of a file; null when there is none. */
export function partName(address: string): string | null {
  const name = URL.canParse(address) ? new URL(address).hash.slice(1) : '';
  try {
    return name === '' ? null : decodeURIComponent(name);
  } catch {
    return null;
  }
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where what it holds begins. */
  readonly end: number;
}

/** The tag that begins at a place. */
function tagAt(text: string, start: number): Tag | null {
  const end = text.indexOf('>', start);
  const tag = end < 0 ? '' : text.slice(start + 1, end);
  const name = /^[\w:-]{1,40}(?=[\s/]|$)/.exec(tag)?.[0];
  return name === undefined ? null : { name, attributes: attributesOf(tag.slice(name.length)), end: end + 1 };
}

/** The first tag that has an id. */
function tagOf(text: string, id: string): Tag | null {
  for (const quote of ['"', "'"]) {
    const at = text.indexOf(`id=${quote}${id}${quote}`);
    const tag = at < 0 ? null : tagAt(text, text.lastIndexOf('<', at));
    if (tag?.attributes.get('id') === id) return tag;
  }
  return null;
}

/** What declares the prefixes that a drawing's tags are written with. */
const namespaces = ({ attributes }: Tag): string =>
  [...new Map([...attributes, ['xmlns', 'http://www.w3.org/2000/svg']])]
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');

/** An id is written into the new file, so it is one that needs no escaping. */
const ID = /^[\p{L}\p{N}_.:-]{1,200}$/u;
const PAPER = 'background:#fff';

interface Written {
  readonly root: Tag;
  readonly inside: string;
  readonly id: string;
  /** Of the drawing, in its own units. */
  readonly box: PictureSize;
}

/** In its own units a drawing may be a hundred wide: it is as sharp at the width of a column. */
const NARROWEST = 600;

function write({ root, inside, id, box: { width, height } }: Written): string {
  const scale = Math.max(1, NARROWEST / width);
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  return (
    `<svg${namespaces(root)} viewBox="0 0 ${width} ${height}" ${size} style="${PAPER}">` +
    `<defs>${inside}</defs><use href="#${id}" width="${width}" height="${height}"/></svg>`
  );
}

/**
 * One drawing of a file that holds many (`<symbol>`s of a sprite) as a file of its own, on paper: as a picture a sprite
 * shows none of them. The file itself where a name means a place in it, or nothing; null where it should hold the
 * drawing and does not.
 */
export function spritePart(bytes: Uint8Array, id: string): Uint8Array | null {
  const text = new TextDecoder().decode(bytes);
  const root = tagAt(text, rootStart(text));
  const part = ID.test(id) ? tagOf(text, id) : null;
  if (!root || !part) return text.includes('<symbol') ? null : bytes;
  if (part.name !== 'symbol') return bytes;
  const box = sizeOf(part.attributes.has('viewBox') ? part.attributes : root.attributes);
  const inside = text.slice(root.end, Math.max(root.end, text.lastIndexOf('</')));
  return new TextEncoder().encode(write({ root, inside, id, box }));
}
