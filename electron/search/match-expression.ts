import type { Term } from './term.js';
import type { Phrase } from './tokens.js';

/** Columns of the index, in their order. */
export const SEARCH_COLUMNS = ['title', 'body', 'notes', 'highlights', 'author', 'source', 'tags'] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** Our tokens hold no quotation mark; doubling it all the same keeps FTS5's grammar out of reach. */
const quoted = ({ tokens, isPrefix }: Phrase): string =>
  `"${tokens.join(' ').replaceAll('"', '""')}"${isPrefix ? '*' : ''}`;

/** A term in FTS5's query language, of all columns or of some (https://sqlite.org/fts5.html#full_text_query_syntax). */
export function matchExpression({ phrases }: Term, columns: readonly SearchColumn[] = []): string {
  const any = phrases.map(quoted).join(' OR ');
  if (columns.length > 0) return `{${columns.join(' ')}} : (${any})`;
  return phrases.length === 1 ? any : `(${any})`;
}
