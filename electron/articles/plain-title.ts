/** Marks that turn the direction of text around: in a title they could make one address or name look like another. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A title on one line, without marks that change its direction (security.md §5). */
export const plainTitle = (title: string): string =>
  title
    .replace(DIRECTION_MARKS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
