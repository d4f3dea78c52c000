import { type DomElement, namesOf } from './dom.js';
import { linkAddress } from './marks.js';

/** Narrower or lower than this a frame counts and shows nothing. */
const SMALLEST = 50;
const ADVERTISEMENT =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|dfp|gpt|banner)(?:$|[\s_-]|\d)|advertisement/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const side = (frame: DomElement, name: 'width' | 'height'): number | null => {
  const found = /^\s*(\d{1,5})(?:px)?\s*$/.exec(frame.getAttribute(name) ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** A style that gives an element a size before its own style is heard. */
const sized = (element: DomElement, size: string): string =>
  `box-sizing:border-box;${size}${element.getAttribute('style') ?? ''}`;

/** What stands in the place of a frame that is not kept. */
export interface FrameBox {
  readonly address: string;
  readonly label: string;
  readonly style: string;
}

const titleOf = (frame: DomElement): string => frame.getAttribute('title')?.trim() ?? '';

/** Where a frame's document comes from; null for one written out in the page, and for none. */
export function frameAddress(frame: DomElement, base: string | null): string | null {
  const written = ['src', 'data-src', 'data-lazy-src']
    .map((name) => frame.getAttribute(name)?.trim() ?? '')
    .find((value) => value !== '' && !/^about:/i.test(value));
  const address = linkAddress(written ?? '', base);
  return address !== null && /^https?:/i.test(address) ? address : null;
}

/** Whether a frame counts, advertises, or waits unseen. */
export const isUnseenFrame = (frame: DomElement): boolean =>
  [side(frame, 'width'), side(frame, 'height')].some((length) => length !== null && length < SMALLEST) ||
  HIDDEN.test(frame.getAttribute('style') ?? '') ||
  frame.getAttribute('hidden') !== null ||
  ADVERTISEMENT.test(`${namesOf(frame)} ${titleOf(frame)}`);

/** The box of a frame from elsewhere, with where it leads; null for one that shows nothing or an advertisement. */
export function frameBox(frame: DomElement, base: string | null): FrameBox | null {
  const address = frameAddress(frame, base);
  if (address === null || isUnseenFrame(frame)) return null;
  const [width, height] = [side(frame, 'width'), side(frame, 'height')];
  const wide = width === null ? '' : `width:${width}px;max-width:100%;`;
  const high = height === null ? '' : `height:${height}px;`;
  const { host } = new URL(address);
  const title = titleOf(frame);
  return {
    address,
    label: title === '' ? host : `${title} (${host})`,
    style: sized(frame, `display:inline-block;border:1px solid;padding:.5em;overflow:hidden;${wide}${high}`),
  };
}

/** The style of a frame whose document is kept: as large as it was drawn, and it scrolls. */
export function keptFrameStyle(frame: DomElement): string {
  const size = /^(?<width>\d{1,5})x(?<height>\d{1,5})$/.exec(
    frame.getAttribute('data-offprint-size') ?? '',
  )?.groups;
  return sized(
    frame,
    `display:inline-block;overflow:auto;${size ? `width:${size['width']}px;height:${size['height']}px;` : ''}`,
  );
}

/** What was drawn on a canvas, as a picture; null when nothing was read from it. */
export function drawingOf(canvas: DomElement): string | null {
  const drawing = canvas.getAttribute('data-offprint-canvas') ?? '';
  return /^data:image\/png;base64,[A-Za-z0-9+/=]+$/.test(drawing) ? drawing : null;
}
