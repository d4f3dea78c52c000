import { FIELD_NAMES } from './field-names.js';
import { nameIn, type NameLanguage, quoted } from './written-names.js';
import { piecesOf } from './parse.js';
import type { Query } from './query.js';

/** What a search can be narrowed by at a press. */
export type NarrowingField = 'from' | 'tag' | 'after';

/** Dates do not matter to the shape of a query. */
const ANY_DAY = new Date(0);

/** Whether a condition gives way to another one of its kind: an article has one source and one date, but many tags. */
function isReplaced(query: Query, field: NarrowingField): boolean {
  if (field === 'from') return query.type === 'field' && query.field === 'from';
  return field === 'after' && query.type === 'date';
}

/** A query with one more condition, which takes the place of one that it cannot go with. */
export function narrowed(
  query: string,
  {
    field,
    value,
    language,
  }: { readonly field: NarrowingField; readonly value: string; readonly language: NameLanguage },
): string {
  const pieces = piecesOf(query, ANY_DAY);
  const condition = `${nameIn(FIELD_NAMES[field], language)}:${quoted(value)}`;
  const kept = pieces
    .filter((piece) => !isReplaced(piece.query, field))
    .map(({ span, query: { type } }) => {
      const typed = query.slice(span.start, span.end);
      return type === 'any' && pieces.length === 1 && !typed.startsWith('(') ? `(${typed})` : typed;
    });
  return [...kept, condition].join(' ');
}
