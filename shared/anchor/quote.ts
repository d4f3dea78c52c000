import { CONTEXT_LENGTH } from '../limits.js';
import type { TextPosition, TextQuote } from '../model/highlight.js';

/** Moves an offset out of the middle of a surrogate pair, so that no context begins or ends with half a character. */
const whole = (text: string, offset: number, step: 1 | -1): number => {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + step : offset;
};

/** Cuts white space off both ends of a range, so that a sloppy drag marks words only. Null when nothing is left. */
export function trimRange(text: string, start: number, end: number): TextPosition | null {
  const chosen = text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const length = chosen.trim().length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}

/** The W3C TextQuoteSelector of a range of article text: its words and up to 32 code units on either side. */
export function makeQuote(text: string, { start, end }: TextPosition): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT_LENGTH), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT_LENGTH), -1)),
  };
}
