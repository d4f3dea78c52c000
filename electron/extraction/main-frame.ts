import { allByTag, type DomDocument, type DomElement, elementsOf, namesOf } from './dom.js';
import { frameAddress, isUnseenFrame } from './frame-box.js';
import { isOneSite } from './one-site.js';

/** How large a frame is drawn, each side as a part of the window's. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window that such sizes stand for, in pixels. */
const WINDOW: Size = { width: 1_280, height: 900 };
/** What is lower or narrower shows no article. */
const SMALLEST: Size = { width: 300 / WINDOW.width, height: 200 / WINDOW.height };
/** A side that nobody wrote down: a style sheet or a script may have. */
const UNKNOWN = 0.6;
/** The frame of the article is so much larger than any other. */
const LARGER = 1.5;
const MAIN_NAME = /(?:^|[\s_-])(?:main|content|contents|body|article|view|post)(?:$|[\s_-]|frame)/;

/** A length as a part of the window: `900`, `900px`, `100%`, `100vh`. */
function part(written: string | undefined | null, side: keyof Size): number | null {
  const found = /^\s*(?<number>\d{1,5}(?:\.\d+)?)\s*(?<unit>px|%|vh|vw)?\s*$/i.exec(written ?? '')?.groups;
  if (!found) return null;
  const number = Number(found['number']);
  const isPixels = found['unit'] === undefined || found['unit'].toLowerCase() === 'px';
  return Math.min(isPixels ? number / WINDOW[side] : number / 100, 1);
}

const styled = (frame: DomElement, side: keyof Size): string | undefined =>
  new RegExp(`(?:^|;)\\s*${side}\\s*:([^;!]+)`, 'i').exec(frame.getAttribute('style') ?? '')?.[1];

const sideOf = (frame: DomElement, side: keyof Size): number =>
  part(styled(frame, side), side) ?? part(frame.getAttribute(side), side) ?? UNKNOWN;

/** The lengths of a `<frameset>` as parts of its own: `180,*`, `20%,80%`, `*,3*`. */
function shares(written: string | null, side: keyof Size): readonly number[] {
  if (written === null) return [];
  const parts = written.split(',').map((length) => ({
    fixed: part(length, side),
    stars: /\*/.test(length) ? Number(/(\d+)\s*\*/.exec(length)?.[1] ?? 1) : 0,
  }));
  const fixed = parts.reduce((sum, length) => sum + (length.fixed ?? 0), 0);
  const stars = parts.reduce((sum, length) => sum + length.stars, 0);
  const rest = Math.max(0, 1 - fixed);
  return parts.map((length) => length.fixed ?? (stars === 0 ? 0 : (rest * length.stars) / stars));
}

interface Drawn {
  readonly frame: DomElement;
  readonly size: Size;
}

/** The frames of a `<frameset>`, each with what it is given of the window. */
function framesIn(set: DomElement, size: Size): readonly Drawn[] {
  const columns = shares(set.getAttribute('cols'), 'width');
  const rows = shares(set.getAttribute('rows'), 'height');
  return elementsOf(set)
    .filter(({ localName }) => localName === 'frame' || localName === 'frameset')
    .flatMap((child, index) => {
      const width = size.width * (columns.length === 0 ? 1 : (columns[index % columns.length] ?? 0));
      const row = Math.floor(index / Math.max(1, columns.length));
      const height = size.height * (rows.length === 0 ? 1 : (rows[row] ?? 0));
      const own = { width, height };
      return child.localName === 'frame' ? [{ frame: child, size: own }] : framesIn(child, own);
    });
}

const framesOf = (document: DomDocument): readonly Drawn[] => [
  ...allByTag(document, 'frameset')
    .filter(({ parentElement }) => parentElement?.localName !== 'frameset')
    .flatMap((set) => framesIn(set, { width: 1, height: 1 })),
  ...allByTag(document, 'iframe')
    .filter((frame) => !isUnseenFrame(frame))
    .map((frame) => ({ frame, size: { width: sideOf(frame, 'width'), height: sideOf(frame, 'height') } })),
];

const area = ({ size }: Drawn): number => size.width * size.height;

const isCalledMain = ({ frame }: Drawn): boolean =>
  MAIN_NAME.test(`${namesOf(frame)} ${frame.getAttribute('name') ?? ''}`.toLowerCase());

/** The one frame that is more than what stands around it: by far the largest, or called the main one. */
function largest(frames: readonly Drawn[]): Drawn | null {
  const [first, second] = frames.toSorted((one, other) => area(other) - area(one));
  if (!first || !second || area(first) >= LARGER * area(second)) return first ?? null;
  const called = frames.filter(isCalledMain);
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** The frame in which a page shows its article. */
export interface MainFrame {
  readonly address: string;
  /** Whether its name says so: then what stands around it may be long, as the menus of a forum are. */
  readonly isCalledMain: boolean;
}

/**
 * The frame in which a page shows its article, as portals show blogs and old sites everything: of the
 * same site, large, and none beside it. Whether the page has a text of its own is for others to say.
 */
export function mainFrame(document: DomDocument, url: string | null, base: string | null): MainFrame | null {
  if (url === null || !URL.canParse(url)) return null;
  const large = framesOf(document).filter(
    ({ size }) => size.width >= SMALLEST.width && size.height >= SMALLEST.height,
  );
  const found = largest(large);
  const address = found && frameAddress(found.frame, base ?? url);
  if (!address || !isOneSite(address, url)) return null;
  return withoutPlace(address) === withoutPlace(url) ? null : { address, isCalledMain: isCalledMain(found) };
}

/** An address without the part of the page it leads to. */
export const withoutPlace = (address: string): string => new URL(address).href.split('#', 1)[0] ?? address;
