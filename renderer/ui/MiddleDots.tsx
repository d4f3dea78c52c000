import { Fragment } from 'react';

/** A letter, a middle dot and a letter, which belong on one line. */
const DOTTED = /(\S?·\S?)/u;

/** Text whose middle dots begin no line (ux.md §3). The characters stay as they are, so that offsets into them hold. */
export function MiddleDots({ text }: { readonly text: string }) {
  if (!text.includes('·')) return text;
  return text.split(DOTTED).map((piece, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
      <span key={index} className="middle-dot">
        {piece}
      </span>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces have no other identity
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
