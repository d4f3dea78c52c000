import type { Term } from './term.js';
import type { Phrase } from './tokens.js';

/** Columns of the index, in their order; `initials` are the first consonants of the title. */
export const SEARCH_COLUMNS = [
  'title',
  'body',
  'notes',
  'highlights',
  'author',
  'source',
  'tags',
  'initials',
] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** Our tokens hold no quotation mark; doubling it all the same keeps FTS5's grammar out of reach. */
const quoted = ({ tokens, isPrefix }: Phrase): string =>
  `"${tokens.join(' ').replaceAll('"', '""')}"${isPrefix ? '*' : ''}`;

/** A lone consonant is none of a title's initials, or it would find every title that has it. Initials stand for a title. */
function columnsOf({ initials }: Term, asked: readonly SearchColumn[]): readonly SearchColumn[] {
  if (initials === 'one' && asked.length === 0)
    return SEARCH_COLUMNS.filter((column) => column !== 'initials');
  return initials === 'some' && asked.includes('title') ? [...asked, 'initials'] : asked;
}

/** A term in FTS5's query language, of all columns or of some (https://sqlite.org/fts5.html#full_text_query_syntax). */
export function matchExpression(term: Term, asked: readonly SearchColumn[] = []): string {
  const { phrases } = term;
  const any = phrases.map(quoted).join(' OR ');
  const columns = columnsOf(term, asked);
  if (columns.length > 0) return `{${columns.join(' ')}} : (${any})`;
  return phrases.length === 1 ? any : `(${any})`;
}
