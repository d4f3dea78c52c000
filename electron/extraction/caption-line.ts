import type { Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { type DomElement, nearest } from './dom.js';

/** Longer than this a line under a picture is the article. */
const LONGEST = 200;

/** How captions say where a picture is from. */
const CREDIT =
  /[ⓒ©]|사진\s?[=:＝]|사진\s?제공|\[[^\]]{1,40}제공[.\s\]]|재판매\s?및\s?DB|写真\s?[=:＝／]|(?:^|[\s([/|])(?:photo(?:graph)?|image|picture|foto|bild|credit)s?\s?(?:by\s|credit|courtesy|:)|(?:摄|攝|撮影|供图|供圖|资料图|提供)[)）]?$/iu;
const NOTICE = /copyright|rights reserved|무단/iu;

const isCredited = (inlines: readonly Inline[]): boolean => {
  const text = normalText(inlineText(inlines));
  return text.length <= LONGEST && CREDIT.test(text) && !NOTICE.test(text);
};

const isFigure = ({ localName }: DomElement): boolean => localName === 'figure';

/** A line right below a picture, parted into its caption and what follows a break. */
interface CaptionLine {
  readonly caption: readonly Inline[];
  readonly rest: readonly Inline[];
}

/**
 * The caption in a line right below a picture that has none: a short one, or its part above a break, that names whose the
 * picture is. Null for any other line, and inside a `<figure>`, all of which is caption.
 */
export function captionLine(inlines: readonly Inline[], at: DomElement): CaptionLine | null {
  if (isFigure(at) || nearest(at, isFigure) !== null) return null;
  const end = inlines.findIndex(({ type }) => type === 'break');
  const first = end === -1 ? inlines : inlines.slice(0, end);
  if (isCredited(first)) return { caption: first, rest: inlines.slice(first.length + 1) };
  return isCredited(inlines) ? { caption: inlines, rest: [] } : null;
}
