import { Fragment } from 'react';
import { classNames } from '../lib/class-names.js';

/** A letter, a middle dot and a letter, which belong on one line; also in a row, as in `A·B·C`, and with a space before. */
const DOTTED = /((?:\S\s?)?(?:·[^\s·]?)+)/u;

/**
 * Text whose middle dots begin no line (ux.md §3). The characters stay as they are, so that offsets into them hold. A
 * dot at an end of the text holds on to what stands beside it: a highlight or bold type may have cut the words there.
 */
export function MiddleDots({ text }: { readonly text: string }) {
  if (!text.includes('·')) return text;
  return text.split(DOTTED).map((piece, index) =>
    index % 2 === 1 ? (
      <span
        // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
        key={index}
        className={classNames(
          'middle-dot',
          piece.startsWith('·') && text.startsWith(piece) && 'joined-before',
          piece.endsWith('·') && text.endsWith(piece) && 'joined-after',
        )}
      >
        {piece}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
